// The measures that every painter must share: the outlines of markers and the lines of a hatching.
#pragma once

#include "scene/draw_list.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace briefmap {

/// Hatching: lines from lower left to upper right, where (x + y) / √2 = (k + ½) · hatch_spacing on the page; page
/// pixels.
inline constexpr double hatch_spacing = 6;
inline constexpr double hatch_width = 1.4;

/// A ring is a circle that is not filled: its line is `fill`, `outline_width` wide, or this part of its size where that
/// is 0. The line lies inside the size.
inline constexpr float ring_band = 1.0F / 6;

/// The corners of a marker that reaches 1 from its middle, y down; empty for circle and ring. Scale by size / 2.
[[nodiscard]] inline std::vector<PagePoint> marker_outline(MarkerShape shape) {
    switch (shape) {
        case MarkerShape::circle:
        case MarkerShape::ring:
            return {};
        case MarkerShape::square:
            return {{-0.86F, -0.86F}, {0.86F, -0.86F}, {0.86F, 0.86F}, {-0.86F, 0.86F}};
        case MarkerShape::diamond:
            return {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
        case MarkerShape::triangle:
            return {{0, -1}, {0.95F, 0.72F}, {-0.95F, 0.72F}};
        case MarkerShape::triangle_down:
            return {{0, 1}, {-0.95F, -0.72F}, {0.95F, -0.72F}};
        case MarkerShape::cross: {
            constexpr float arm = 0.34F;
            return {{-arm, -1}, {arm, -1}, {arm, -arm}, {1, -arm}, {1, arm},   {arm, arm},
                    {arm, 1},   {-arm, 1}, {-arm, arm}, {-1, arm}, {-1, -arm}, {-arm, -arm}};
        }
        case MarkerShape::star:
            break;
    }
    std::vector<PagePoint> star;
    for (int i = 0; i < 10; ++i) {
        const double reach = i % 2 == 0 ? 1 : 0.45;
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        star.push_back({static_cast<float>(reach * std::cos(angle)), static_cast<float>(reach * std::sin(angle))});
    }
    return star;
}

}  // namespace briefmap
