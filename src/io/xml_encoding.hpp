// The bytes of an XML file as UTF-8, whatever its encoding and whatever it says of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct XmlText {
    std::string_view text;                 // into the bytes given
    std::optional<std::string> converted;  // in its place
    std::string oddity, action;            // what was wrong and what was done about it, or both ""

    [[nodiscard]] std::string_view view() const { return converted ? std::string_view(*converted) : text; }
};

/// A byte order mark goes first, then what is valid UTF-8, then the encoding that the file names; failing all of them
/// Windows-1252, which most of the rest is. `bytes` must outlive the result.
[[nodiscard]] XmlText decode_xml(std::string_view bytes);

}  // namespace briefmap
