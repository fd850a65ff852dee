// Triangles painted over a picture in memory as OpenGL paints them: a pixel belongs to a triangle when its centre lies
// inside, or on a left or lower edge (for OpenGL, whose y points up, the edge that comes first), so that neighbours
// neither overlap nor leave a seam; colours and texture positions change evenly between the corners. Any coordinates
// that are numbers will do, however far out.
#pragma once

#include "core/colour.hpp"
#include "paint_cpu/alpha_texture.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_cpu/pixels.hpp"

namespace briefmap {

struct PanelTarget {
    PixelRows rows;
    DeviceRect clip;  // lies inside the picture
};

/// x, y in pixels of the picture, on the grid of `on_grid`, finite; u, v in texels; a colour that is not premultiplied.
struct PanelVertex {
    double x = 0, y = 0;
    float u = 0, v = 0;
    Colour colour;
};

/// The nearest 256th of a pixel, the grid that OpenGL's corners lie on. Beyond ±2^43 it grows coarser.
[[nodiscard]] inline double on_grid(double p) {
    constexpr double whole_256ths = 3.0 * (1LL << 43);  // a sum with this has no bits left for less than a 256th
    return p + whole_256ths - whole_256ths;
}

/// The first of the columns `begin`..`end` whose centre lies on `edge` or right of it; `end` when there is none.
/// `begin` is not negative.
[[nodiscard]] inline int first_column(double edge, int begin, int end) {
    if (!(edge > begin)) return begin;
    if (!(edge < end)) return end;
    const int column = static_cast<int>(edge);
    return column + (edge - column > 0.5 ? 1 : 0);
}

/// The first of the rows `begin`..`end` whose centre lies below `edge`; likewise.
[[nodiscard]] inline int first_row(double edge, int begin, int end) {
    if (!(edge > begin)) return begin;
    if (!(edge < end)) return end;
    const int row = static_cast<int>(edge);
    return row + (edge - row >= 0.5 ? 1 : 0);
}

void paint_triangle(const PanelTarget& target, const AlphaTexture& texture, const PanelVertex& a, const PanelVertex& b,
                    const PanelVertex& c);

}  // namespace briefmap
