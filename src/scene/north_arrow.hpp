// An arrow to the north, for maps on which north is one direction.
#pragma once

#include "scene/map_scene.hpp"

#include <optional>

namespace briefmap {

/// Radians clockwise from up the page, of north at the page's middle. Absent where north elsewhere on the page, its
/// corners among the rest, lies more than 2 degrees off, and where the middle is off the map.
[[nodiscard]] std::optional<double> one_north(const Camera& camera);

/// Page pixels that the arrow with its letter takes, at unit 1.
inline constexpr float north_arrow_width = 18, north_arrow_height = 36;

/// Appends the arrow turned to `north`, its letter above, inside a box of that size at `top_left`.
void draw_north_arrow(DrawList& list, const MapInput& input, PagePoint top_left, double north, float unit);

}  // namespace briefmap
