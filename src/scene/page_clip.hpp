// Shapes held to a rectangle before a painter sees them: zoomed in, the globe's outline is millions of pixels wide,
// more than painters can count to.
#pragma once

#include "scene/draw_list.hpp"

#include <span>
#include <vector>

namespace briefmap {

struct PlanePoint {
    double x = 0, y = 0;
};

/// The part of a closed polygon inside `rect` (Sutherland & Hodgman, 1974); empty when there is none.
[[nodiscard]] std::vector<PagePoint> clip_polygon(std::span<const PlanePoint> polygon, const PageRect& rect);

/// The parts of a line inside `rect`, each at least two points. A closed line's last point joins its first.
[[nodiscard]] std::vector<std::vector<PagePoint>> clip_line(std::span<const PlanePoint> line, bool closed,
                                                            const PageRect& rect);

}  // namespace briefmap
