// The bytes of a text file as UTF-8, whatever encoding they are in: by byte order mark, as UTF-8 where they are, and
// else as ICU's detector finds.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <string>

namespace briefmap {

struct DecodedText {
    std::string utf8;          // without byte order mark
    std::string encoding;      // "UTF-8", "UTF-16LE", "windows-1252"
    bool is_guess = false;     // neither a mark nor the bytes themselves say so
    std::size_t replaced = 0;  // sequences that are none in that encoding, now U+FFFD
};

/// The error is of bytes that are no text: a picture, an archive.
[[nodiscard]] Result<DecodedText> decode_text(std::string bytes, const std::string& where);

}  // namespace briefmap
