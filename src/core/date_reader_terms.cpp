#include "core/date_reader_terms.hpp"

#include "core/date_reader_digits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace briefmap::typed {
namespace {

bool is_mark(const Token& token, char32_t mark) { return token.kind == TokenKind::mark && token.mark == mark; }

class Interpreter {
  public:
    Interpreter(const std::u32string& text, const std::vector<Token>& tokens, const Lexicon& lexicon, bool month_first)
        : text_(text), tokens_(tokens), lexicon_(lexicon), month_first_(month_first) {}

    Result<std::vector<Term>, EdtfError> interpret() {
        while (at_ < tokens_.size() && !error_) {
            const Token& token = tokens_[at_];
            if (token.kind == TokenKind::mark) {
                mark(token);
            } else if (token.kind == TokenKind::number) {
                if (!time() && !digits_only_date() && !phrase()) number(false);
            } else if (!phrase()) {
                unknown_word(token);
            }
        }
        if (error_) return *error_;
        return std::move(terms_);
    }

  private:
    [[nodiscard]] const Token* token(std::size_t ahead) const {
        return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
    }
    [[nodiscard]] const Token* number_at(std::size_t ahead) const {
        const Token* found = token(ahead);
        return found != nullptr && found->kind == TokenKind::number ? found : nullptr;
    }
    [[nodiscard]] bool mark_at(std::size_t ahead, char32_t mark) const {
        const Token* found = token(ahead);
        return found != nullptr && is_mark(*found, mark);
    }

    Term& add(TermKind kind, std::size_t tokens) {
        Term& term = terms_.emplace_back();
        term.kind = kind;
        term.first = tokens_[at_].first;
        term.past = tokens_[at_ + tokens - 1].past;
        at_ += tokens;
        return term;
    }
    void add_word(Meaning meaning) { add(TermKind::word, 1).word = {meaning}; }

    void fail(const Term& term, std::string_view says) { error_ = error_at(text_, term.first, term.past, says); }

    // "-44" is a year where no date stands before it.
    [[nodiscard]] bool is_sign() const {
        const Token* next = number_at(1);
        if (next == nullptr || next->spaced) return false;
        if (terms_.empty()) return true;
        const Term& last = terms_.back();
        if (last.kind == TermKind::dash || last.kind == TermKind::comma || last.kind == TermKind::list_comma)
            return true;
        if (last.kind != TermKind::word) return false;
        switch (last.word.meaning) {
            case Meaning::since:
            case Meaning::to:
            case Meaning::between:
            case Meaning::not_before:
            case Meaning::not_after:
            case Meaning::circa:
            case Meaning::either:
            case Meaning::both:
            case Meaning::filler:
                return true;
            default:
                return false;
        }
    }

    void mark(const Token& token) {
        switch (token.mark) {
            case '-':
                if (is_sign()) {
                    ++at_;
                    number(true);
                    return;
                }
                add(TermKind::dash, 1);
                return;
            case long_dash_mark:
            case '/':
                add(TermKind::dash, 1);
                return;
            case ',':
                add(TermKind::comma, 1);
                return;
            case list_comma_mark:
                add(TermKind::list_comma, 1);
                return;
            case '?':
                add_word(Meaning::uncertain);
                return;
            case '~':
                add_word(Meaning::circa);
                return;
            case '%':
                add_word(Meaning::circa);
                terms_.push_back(terms_.back());
                terms_.back().word = {Meaning::uncertain};
                return;
            case '&':
                add_word(Meaning::both);
                return;
            case '.':  // "15. August 2025", "2025."
                ++at_;
                return;
            default:
                error_ = error_at(text_, token.first, token.past, "is not read in a date");
        }
    }

    // After a number, with nothing but a period or a hyphen between them.
    [[nodiscard]] std::size_t ending() const {
        std::size_t ahead = 0;
        if (mark_at(0, '.') || mark_at(0, '-')) {
            if (tokens_[at_].spaced) return 0;
            ++ahead;
        }
        const Token* word = token(ahead);
        const bool joined = word != nullptr && word->kind == TokenKind::word && !word->spaced;
        return joined ? ahead + 1 : 0;
    }

    void number(bool negative) {
        const Token& digits = tokens_[at_];
        Term& term = add(TermKind::number, 1);
        if (negative) --term.first;
        term.value = negative ? -digits.value : digits.value;
        term.digits = negative ? std::max<std::size_t>(digits.digits, 3) : digits.digits;
        const std::size_t joined = ending();
        if (joined == 0) return;
        const Token& word = tokens_[at_ + joined - 1];
        const bool tens = term.value >= 10 && term.value % 10 == 0;
        // Decades end as in "2010s", "2010-е", "2010-х"; "20-е" is an ordinal.
        const bool russian = word.text == "е" || word.text == "х";
        if (word.text == "s" || (russian && tens && term.value > 100)) {
            term.is_decade = true;
        } else if (lexicon_.is_ordinal_ending(word.text)) {
            term.is_ordinal = true;
        } else {
            return;
        }
        term.past = word.past;
        at_ += joined;
    }

    // "9:30", "09:30:05".
    bool time() {
        if (!mark_at(1, ':') || number_at(2) == nullptr) return false;
        const Token &hours = *number_at(0), &minutes = *number_at(2);
        const Token* seconds = mark_at(3, ':') ? number_at(4) : nullptr;
        // "at 9:30" and "à 9:30": a word between date and time says nothing more.
        if (!terms_.empty() && terms_.back().is(Meaning::to)) terms_.back().word = {Meaning::filler};
        Term& term = add(TermKind::time, seconds != nullptr ? 5 : 3);
        term.hour = static_cast<int>(std::min<std::int64_t>(hours.value, 99));
        term.minute = static_cast<int>(std::min<std::int64_t>(minutes.value, 99));
        if (seconds != nullptr) term.second = static_cast<int>(std::min<std::int64_t>(seconds->value, 99));
        if (term.hour > 23 || term.minute > 59 || term.second > 59) fail(term, "is not a time of day");
        return true;
    }

    bool digits_only_date() {
        const auto date = date_in_digits(std::span(tokens_).subspan(at_), month_first_);
        if (!date) return false;
        Term& term = add(TermKind::date, date->tokens);
        term.value = date->year;
        term.month = date->month;
        term.day = date->day;
        if (!date->fault.empty()) fail(term, date->fault);
        if (date->has_day) skip_time_letter();
        return true;
    }

    // "2025-08-15T09:30".
    void skip_time_letter() {
        const Token* next = token(0);
        if (next != nullptr && next->text == "t" && !next->spaced && number_at(1) != nullptr) ++at_;
    }

    bool phrase() {
        const PhraseMatch match = lexicon_.match(tokens_, at_);
        if (match.tokens == 0) return arabic_and();
        if (match.meaning.meaning == Meaning::clock && clock()) return true;
        Term& term = add(TermKind::word, match.tokens);
        term.word = match.meaning;
        if (mark_at(0, '.') && !tokens_[at_].spaced) ++at_;  // of an abbreviation
        return true;
    }

    // "9h30": the hours have been read as a number.
    bool clock() {
        const Token* minutes = number_at(1);
        if (terms_.empty() || terms_.back().kind != TermKind::number || minutes == nullptr) return false;
        Term& hours = terms_.back();
        if (hours.digits > 2 || hours.value > 23 || minutes->value > 59) return false;
        hours.kind = TermKind::time;
        hours.hour = static_cast<int>(hours.value);
        hours.minute = static_cast<int>(minutes->value);
        hours.past = minutes->past;
        at_ += 2;
        if (terms_.size() > 1 && terms_[terms_.size() - 2].is(Meaning::to)) {
            terms_[terms_.size() - 2].word = {Meaning::filler};
        }
        return true;
    }

    // In Arabic "and" is written together with the next word.
    bool arabic_and() {
        static constexpr std::string_view waw = "و";
        const Token& whole = tokens_[at_];
        if (whole.kind != TokenKind::word || whole.text.size() <= waw.size() || !whole.text.starts_with(waw)) {
            return false;
        }
        std::vector<Token> rest(tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                                tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(at_ + 8, tokens_.size())));
        rest.front().text.erase(0, waw.size());
        const PhraseMatch match = lexicon_.match(rest, 0);
        if (match.tokens == 0) return false;
        add_word(Meaning::both);
        terms_.back().past = terms_.back().first + 1;
        --at_;
        Term& term = add(TermKind::word, match.tokens);
        term.word = match.meaning;
        return true;
    }

    void unknown_word(const Token& word) {
        const auto is_number = [&](std::size_t at) {
            return at < tokens_.size() && tokens_[at].kind == TokenKind::number;
        };
        const bool by_number = is_number(at_ + 1) || (at_ > 0 && is_number(at_ - 1));
        error_ = error_at(text_, word.first, word.past, by_number ? "is not a month" : "is not a word of a date");
    }

    const std::u32string& text_;
    const std::vector<Token>& tokens_;
    const Lexicon& lexicon_;
    bool month_first_;
    std::size_t at_ = 0;
    std::vector<Term> terms_;
    std::optional<EdtfError> error_;
};

}  // namespace

Result<std::vector<Term>, EdtfError> terms_of(const std::u32string& text, const Lexicon& lexicon, bool month_first) {
    const auto tokens = tokens_of(text);
    if (!tokens.ok()) return tokens.error();
    return Interpreter(text, *tokens, lexicon, month_first).interpret();
}

EdtfError error_at(const std::u32string& text, std::size_t first, std::size_t past, std::string_view says) {
    constexpr std::size_t most_quoted = 40;
    const std::u32string_view part = std::u32string_view(text).substr(first, std::min(past - first, most_quoted));
    const std::string_view more = past - first > most_quoted ? "…" : "";
    return {fmt::format("“{}{}” {}", utf8_of(part), more, says), first + 1};
}

}  // namespace briefmap::typed
