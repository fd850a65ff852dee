// Degrees of longitude and latitude as the map's languages write them: "10° N", "10°30′ O", "١٠° شمالًا", "北纬10°".
#pragma once

#include "scene/graticule.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// East and north are positive. 0 of either kind and 180 of a meridian have no side: "0°". `language` as in
/// State::language.
[[nodiscard]] std::string display_degrees(GraticuleKind kind, int arc_seconds, std::string_view language);

/// What stands at a north arrow.
[[nodiscard]] std::string_view letter_of_north(std::string_view language);

}  // namespace briefmap
