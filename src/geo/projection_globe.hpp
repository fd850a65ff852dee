// The globe seen from afar, which a hand turns rather than slides: the orthographic projection with another place in
// its middle, north staying up.
#pragma once

#include "core/lon_lat.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// On the disc that the globe is seen as: of its radius, x right, y up.
struct DiscPoint {
    double x = 0;
    double y = 0;
};

/// The middle of the disc, to a millionth of a degree; absent where `definition` (a name or a PROJ string) is no globe.
[[nodiscard]] std::optional<LonLat> globe_middle(std::string_view definition);

/// The same globe with `middle` in its middle; absent where `definition` is no globe.
[[nodiscard]] std::optional<std::string> turned_globe(std::string_view definition, LonLat middle);

/// The middle of the globe on which `place` is seen at `at`: of two there may be, the one nearer to `now`. Where there
/// is none the globe turns as far that way as it goes with north up.
[[nodiscard]] LonLat middle_that_shows(LonLat place, DiscPoint at, LonLat now);

}  // namespace briefmap
