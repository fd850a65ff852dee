// Text that XML 1.0 can hold.
#pragma once

#include <string>
#include <string_view>

namespace briefmap {

struct XmlText {
    std::string text;
    bool replaced = false;  // something became U+FFFD
};

/// Of UTF-8. Control characters other than tab and line ends, U+FFFE and U+FFFF become U+FFFD. A carriage return stays,
/// though readers of XML take it, with a line feed after it or not, for a line feed.
[[nodiscard]] XmlText xml_text(std::string_view text);

}  // namespace briefmap
