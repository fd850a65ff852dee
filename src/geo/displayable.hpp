// Text of unknown encoding as text that can be shown. Private to geo.
#pragma once

#include <string>

namespace briefmap {

/// Valid UTF-8 stays as it is. Anything else is read as Windows-1252, which most of it is.
[[nodiscard]] std::string displayable_utf8(const char* text);

}  // namespace briefmap
