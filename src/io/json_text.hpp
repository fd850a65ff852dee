// Makes the bytes of a file into text a JSON parser takes: one encoding, and the few things common writers get wrong.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct Utf8Text {
    std::string_view text;              // without byte order mark, into the bytes given
    std::optional<std::string> mended;  // in its place, when something had to be replaced
    std::size_t replaced = 0;           // invalid sequences that became U+FFFD
    std::size_t first_line = 0;         // of the first of them, counted from 1

    [[nodiscard]] std::string_view view() const { return mended ? std::string_view(*mended) : text; }
};

/// A UTF-8 byte order mark is passed over; UTF-16 and UTF-32 are refused. `bytes` must outlive the result.
[[nodiscard]] Result<Utf8Text> utf8_text(std::string_view bytes, const std::string& where);

/// Numbers JSON has no room for (NaN, Infinity, 1e999) become strings; half a surrogate pair becomes U+FFFD.
/// Absent when there is nothing to mend.
[[nodiscard]] std::optional<std::string> mended_json(std::string_view text);

struct TextPosition {
    std::size_t line = 1;       // counted from 1
    std::size_t character = 1;  // in its line, counted from 1
};
[[nodiscard]] TextPosition position_in(std::string_view text, std::size_t byte);

}  // namespace briefmap
