#include "core/date_reader_tokens.hpp"

#include "core/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace briefmap::typed {
namespace {

constexpr std::size_t most_digits = 18;  // what 64 bits hold

UChar32 as_icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_digit(char32_t c) { return u_charType(as_icu(c)) == U_DECIMAL_DIGIT_NUMBER; }
bool is_ideograph(char32_t c) { return u_hasBinaryProperty(as_icu(c), UCHAR_IDEOGRAPHIC) != 0; }
bool is_letter(char32_t c) {
    return (u_isalpha(as_icu(c)) != 0 || (U_GET_GC_MASK(as_icu(c)) & U_GC_M_MASK) != 0) && !is_ideograph(c);
}
bool is_blank(char32_t c) { return u_isUWhiteSpace(as_icu(c)) != 0; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }
bool is_format(char32_t c) { return u_charType(as_icu(c)) == U_FORMAT_CHAR; }  // marks of writing direction

bool separates_groups(char32_t c) {
    return c == ',' || c == '.' || c == ' ' || c == 0xA0 || c == 0x202F || c == 0x066C;
}

// The ASCII mark that a mark of another script stands for, blanks for brackets.
char32_t plain_mark(char32_t c) {
    switch (c) {
        case 0x060C:
        case 0xFF0C:
            return ',';
        case ';':
        case 0x061B:
        case 0xFF1B:
        case 0x3001:
            return list_comma_mark;
        case 0x061F:
        case 0xFF1F:
            return '?';
        case 0xFF1A:
            return ':';
        case 0xFF0F:
            return '/';
        case 0xFF0E:
            return '.';
        case '(':
        case ')':
        case 0xFF08:
        case 0xFF09:
        case 0xBF:
            return ' ';
        case 0x2010:
        case 0x2011:
        case 0x2212:
        case 0xFF0D:
            return '-';
        case 0x301C:
        case 0xFF5E:
            return long_dash_mark;
        default:
            return c != '-' && u_charType(as_icu(c)) == U_DASH_PUNCTUATION ? long_dash_mark : c;
    }
}

class Cutter {
  public:
    explicit Cutter(const std::u32string& text) : text_(text) {}

    Result<std::vector<Token>, EdtfError> cut() {
        while (at_ < text_.size()) {
            const char32_t c = text_[at_];
            if (is_apostrophe(c) || is_format(c)) {
                ++at_;
            } else if (is_digit(c)) {
                if (!number()) return EdtfError{"has a number of too many digits", tokens_.back().first + 1};
            } else if (is_letter(c) || is_ideograph(c)) {
                word();
            } else {
                mark();
            }
        }
        return std::move(tokens_);
    }

  private:
    Token& add(TokenKind kind) {
        Token token;
        token.kind = kind;
        token.first = at_;
        token.spaced = spaced_;
        spaced_ = false;
        return tokens_.emplace_back(std::move(token));
    }

    [[nodiscard]] std::size_t past_digits(std::size_t from) const {
        while (from < text_.size() && is_digit(text_[from]))
            ++from;
        return from;
    }

    // Groups of three behind one to three digits, all parted by the same sign.
    [[nodiscard]] std::size_t past_groups(std::size_t end) const {
        if (end - at_ > 3 || end >= text_.size() || !separates_groups(text_[end])) return end;
        const char32_t sign = text_[end];
        std::size_t past = end, groups = 0;
        for (; past < text_.size() && text_[past] == sign && past_digits(past + 1) == past + 4; past += 4)
            ++groups;
        // "Q3 603": one group behind a plain blank may well be a number of its own.
        return sign == ' ' && groups == 1 ? end : past;
    }

    bool number() {
        Token& token = add(TokenKind::number);
        const std::size_t end = past_groups(past_digits(at_));
        for (; at_ < end; ++at_) {
            if (!is_digit(text_[at_])) continue;
            if (++token.digits > most_digits) return false;
            token.value = token.value * 10 + u_charDigitValue(as_icu(text_[at_]));
        }
        token.text = std::to_string(token.value);
        token.past = at_;
        return true;
    }

    void word() {
        Token& token = add(TokenKind::word);
        if (is_ideograph(text_[at_])) {
            ++at_;
        } else {
            while (at_ < text_.size() && is_letter(text_[at_]))
                ++at_;
        }
        token.past = at_;
        token.text = fold_for_search(utf8_of(std::u32string_view(text_).substr(token.first, at_ - token.first)));
    }

    void mark() {
        const char32_t c = plain_mark(text_[at_]);
        if (is_blank(c)) {
            spaced_ = true;
            ++at_;
            return;
        }
        Token& token = add(TokenKind::mark);
        token.mark = c;
        token.past = ++at_;
    }

    const std::u32string& text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool spaced_ = false;
};

}  // namespace

Result<std::vector<Token>, EdtfError> tokens_of(const std::u32string& text) { return Cutter(text).cut(); }

std::u32string code_points_of(std::string_view utf8) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    std::u32string code_points;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        code_points += static_cast<char32_t>(text.char32At(i));
    return code_points;
}

std::string utf8_of(std::u32string_view code_points) {
    icu::UnicodeString text;
    for (const char32_t c : code_points)
        text.append(as_icu(c));
    std::string utf8;
    return text.toUTF8String(utf8);
}

}  // namespace briefmap::typed
