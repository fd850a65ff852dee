// Cuts a typed date into numbers, words and marks of any script, each with its place. Inside the reader of dates.
#pragma once

#include "core/edtf.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap::typed {

enum class TokenKind : std::uint8_t { number, word, mark };

inline constexpr char32_t long_dash_mark =
    0x2013;  // every dash longer than a hyphen, and the wave between Chinese dates
inline constexpr char32_t list_comma_mark = 0x3001;  // ideographic, or a semicolon

struct Token {
    TokenKind kind = TokenKind::mark;
    std::string text;        // a word as fold_for_search gives it; a number in ASCII digits without leading zeros
    std::int64_t value = 0;  // of a number
    std::size_t digits = 0;  // of a number, leading zeros too
    char32_t mark = 0;  // ASCII where there is such a one: '-' '.' ',' ':' '?' '~' '/' '&' '%'; or the dashes above
    std::size_t first = 0, past = 0;  // code points of the text, from 0
    bool spaced = false;              // a blank stands before it
};

/// Apostrophes and brackets are left out; "170,000,003" is one number. An ideograph is a word of its own.
[[nodiscard]] Result<std::vector<Token>, EdtfError> tokens_of(const std::u32string& text);

/// Broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string code_points_of(std::string_view utf8);
[[nodiscard]] std::string utf8_of(std::u32string_view code_points);

}  // namespace briefmap::typed
