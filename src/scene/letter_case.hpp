// Capitals for the names of countries on the map, for the scripts of its languages.
#pragma once

#include <string>
#include <string_view>

namespace briefmap {

/// Latin (ASCII, Latin-1, Latin Extended-A) and Cyrillic letters become capitals; all else stays as it is.
[[nodiscard]] std::string to_capitals(std::string_view utf8);

/// Whether letters may be spaced out: not in scripts that join them or have no capitals.
[[nodiscard]] bool takes_spacing(std::string_view utf8);

/// Whether the first letter with a direction is Hebrew or Arabic.
[[nodiscard]] bool reads_right_to_left(std::string_view utf8);

}  // namespace briefmap
