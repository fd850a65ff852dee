#include "io/json_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace briefmap {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool continues(std::string_view text, std::size_t i) { return (byte_at(text, i) & 0xC0U) == 0x80U; }

/// Bytes of the well-formed character at `i` (Unicode table 3-7), 0 when there is none.
std::size_t character_length(std::string_view text, std::size_t i) {
    const unsigned lead = byte_at(text, i);
    const unsigned second = byte_at(text, i + 1);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continues(text, i + 1)) return 0;
    if (lead < 0xE0) return 2;
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if (!continues(text, i + 2)) return 0;
    if (lead < 0xF0) return 3;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return continues(text, i + 3) ? 4 : 0;
}

/// The first byte at or after `i` that begins no well-formed character.
std::size_t first_malformed(std::string_view text, std::size_t i) {
    while (i < text.size()) {
        const std::size_t length = character_length(text, i);
        if (length == 0) return i;
        i += length;
    }
    return i;
}

bool looks_wide(std::string_view bytes) {
    const unsigned a = byte_at(bytes, 0), b = byte_at(bytes, 1);
    if (bytes.size() < 2) return false;
    if ((a == 0xFF && b == 0xFE) || (a == 0xFE && b == 0xFF)) return true;
    return bytes.size() >= 4 && ((a == 0) != (b == 0)) && ((byte_at(bytes, 2) == 0) || (byte_at(bytes, 3) == 0));
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
           c == '.';
}

// JavaScript's and Python's names for what JSON cannot say, and numbers beyond a double.
bool is_unsayable_number(std::string_view word) {
    const std::string_view bare = word.substr(word.starts_with('-') || word.starts_with('+') ? 1 : 0);
    if (bare == "NaN" || bare == "nan" || bare == "Infinity" || bare == "inf" || bare == "Inf") return true;
    if (word.find_first_of("eE") == std::string_view::npos && word.size() < 300) return false;
    if (word.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return false;
    const std::string number(word);
    char* end = nullptr;
    const double value = std::strtod(number.c_str(), &end);
    return end == number.c_str() + number.size() && std::isinf(value);
}

/// The code unit of "\uXXXX" at `i`, -1 when none stands there.
int escaped_unit(std::string_view text, std::size_t i) {
    if (i + 6 > text.size() || text[i] != '\\' || text[i + 1] != 'u') return -1;
    const std::string digits(text.substr(i + 2, 4));
    if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return -1;
    return static_cast<int>(std::strtol(digits.c_str(), nullptr, 16));
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Copies the escape at `i`, mended; returns the bytes passed.
std::size_t copy_escape(std::string_view text, std::size_t i, std::string& out, bool& changed) {
    const int unit = escaped_unit(text, i);
    const bool pair = is_high(unit) && is_low(escaped_unit(text, i + 6));
    if (!pair && (is_high(unit) || is_low(unit))) {
        out += "\\uFFFD";
        changed = true;
        return 6;
    }
    const std::size_t length = pair ? 12 : std::min<std::size_t>(2, text.size() - i);
    out += text.substr(i, length);
    return length;
}

/// Copies the bare word at `i`, quoted where JSON has no such number; returns the bytes passed.
std::size_t copy_word(std::string_view text, std::size_t i, std::string& out, bool& changed) {
    std::size_t end = i;
    while (end < text.size() && is_word(text[end]))
        ++end;
    const std::string_view word = text.substr(i, end - i);
    if (is_unsayable_number(word)) {
        out.append("\"").append(word).append("\"");
        changed = true;
    } else {
        out += word;
    }
    return word.size();
}

}  // namespace

Result<Utf8Text> utf8_text(std::string_view bytes, const std::string& where) {
    if (looks_wide(bytes)) return Error{"is not UTF-8 but looks like UTF-16 or UTF-32", where, "save it as UTF-8"};
    Utf8Text result;
    result.text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    std::size_t good_to = first_malformed(result.text, 0);
    if (good_to == result.text.size()) return result;

    result.first_line = position_in(result.text, good_to).line;
    std::string mended;
    mended.reserve(result.text.size() + 64);
    std::size_t from = 0;
    while (good_to < result.text.size()) {
        mended.append(result.text.substr(from, good_to - from)).append(replacement);
        ++result.replaced;
        from = good_to + 1;
        // The rest of a broken sequence is the same fault.
        while (continues(result.text, from))
            ++from;
        good_to = first_malformed(result.text, from);
    }
    if (from < result.text.size()) mended.append(result.text.substr(from));
    result.mended = std::move(mended);
    return result;
}

std::optional<std::string> mended_json(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 64);
    bool in_string = false, changed = false;
    for (std::size_t i = 0; i < text.size();) {
        if (in_string && text[i] == '\\') {
            i += copy_escape(text, i, out, changed);
        } else if (!in_string && is_word(text[i])) {
            i += copy_word(text, i, out, changed);
        } else {
            if (text[i] == '"') in_string = !in_string;
            out += text[i++];
        }
    }
    if (!changed) return std::nullopt;
    return out;
}

TextPosition position_in(std::string_view text, std::size_t byte) {
    TextPosition position;
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == '\n') {
            ++position.line;
            position.character = 1;
        } else if (!continues(before, i)) {
            ++position.character;
        }
    }
    return position;
}

}  // namespace briefmap
