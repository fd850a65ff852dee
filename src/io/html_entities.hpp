// Character references: &eacute; &#233; &#xE9;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace briefmap {

void append_utf8(std::string& out, unsigned long code);

/// The character that the reference at the start of `text` ("&") stands for goes to `out`; returns the bytes passed.
/// One that is not known is only a "&".
std::size_t append_entity(std::string_view text, std::string& out);

}  // namespace briefmap
