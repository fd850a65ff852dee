// Boxes, markers, dashes and labels as geometry: what numbers from outside mean, decided once for Cairo and for SVG.
// Private to this folder.
#pragma once

#include "paint_cairo/clip.hpp"
#include "scene/draw_list.hpp"

#include <optional>
#include <vector>

namespace briefmap {

/// A rectangle with sides far off the page brought near it. Absent where nothing of it can be seen.
[[nodiscard]] std::optional<PageRect> seen_part(const PageRect& rect, const Bounds& visible);

/// A box's border lies inside its rectangle.
struct BoxShape {
    PageRect fill;
    double fill_radius = 0;
    PageRect border;  // the middle of the border's line
    double border_radius = 0;
    double border_width = 0;  // 0: none
};
/// Absent where nothing of it can be seen. Sides far off the page are brought near it.
[[nodiscard]] std::optional<BoxShape> shape_of(const Box& box, const Bounds& visible);

struct MarkerGeometry {
    Point at;
    double radius = 0;           // of a round one
    std::vector<Point> corners;  // of any other
    Colour fill, line;           // not painted where alpha is 0
    double line_width = 0;       // around the edge, half of it outside
};
[[nodiscard]] std::optional<MarkerGeometry> shape_of(const Marker& marker, const Bounds& visible);

/// Lengths on, off, …; empty, which is solid, where the pattern makes no sense.
[[nodiscard]] std::vector<double> usable_dash(const std::vector<float>& dash);

[[nodiscard]] PageRect page_rect(const Bounds& bounds);

/// Of the label's box.
[[nodiscard]] PagePoint top_left(const Label& label, const TextExtent& extent);

}  // namespace briefmap
