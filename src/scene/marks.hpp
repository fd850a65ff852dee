// The geometry that both painters share, so that a marker or a hatching has one look everywhere.
#pragma once

#include "scene/draw_list.hpp"

#include <array>
#include <span>

namespace briefmap {

/// Hatching: lines x + y = (k + 1/2) * hatch_spacing * sqrt(2), for every whole k, in page pixels from the page's top
/// left. They rise to the right at 45 degrees.
inline constexpr float hatch_spacing = 6;  // page pixels from line to line, across
inline constexpr float hatch_width = 1.4F;

/// A ring's line runs inside the circle and takes this part of its radius; it has the marker's `fill`, and no outline.
inline constexpr float ring_width = 0.36F;

/// The outline for a marker of size 2 (radius 1) around 0, 0, y down; empty for `circle` and `ring`, which are round. A
/// marker's outline is stroked centred on it, with round joins.
[[nodiscard]] inline std::span<const PagePoint> marker_outline(MarkerShape shape) {
    constexpr float a = 0.8660254F;  // sin 60°
    constexpr float s = 0.84F;       // half the side of a square that looks as large as the circle
    constexpr float c = 0.34F;       // half the width of a cross' arm
    static constexpr std::array<PagePoint, 4> square{{{-s, -s}, {s, -s}, {s, s}, {-s, s}}};
    static constexpr std::array<PagePoint, 4> diamond{{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}};
    static constexpr std::array<PagePoint, 3> triangle{{{0, -1}, {a, 0.5F}, {-a, 0.5F}}};
    static constexpr std::array<PagePoint, 3> triangle_down{{{0, 1}, {-a, -0.5F}, {a, -0.5F}}};
    static constexpr std::array<PagePoint, 12> cross{
        {{-c, -1}, {c, -1}, {c, -c}, {1, -c}, {1, c}, {c, c}, {c, 1}, {-c, 1}, {-c, c}, {-1, c}, {-1, -c}, {-c, -c}}};
    static constexpr std::array<PagePoint, 10> star{{{0, -1},
                                                     {0.2645F, -0.3641F},
                                                     {0.9511F, -0.3090F},
                                                     {0.4280F, 0.1391F},
                                                     {0.5878F, 0.8090F},
                                                     {0, 0.4500F},
                                                     {-0.5878F, 0.8090F},
                                                     {-0.4280F, 0.1391F},
                                                     {-0.9511F, -0.3090F},
                                                     {-0.2645F, -0.3641F}}};
    switch (shape) {
        case MarkerShape::square:
            return square;
        case MarkerShape::diamond:
            return diamond;
        case MarkerShape::triangle:
            return triangle;
        case MarkerShape::triangle_down:
            return triangle_down;
        case MarkerShape::cross:
            return cross;
        case MarkerShape::star:
            return star;
        case MarkerShape::circle:
        case MarkerShape::ring:
            break;
    }
    return {};
}

}  // namespace briefmap
