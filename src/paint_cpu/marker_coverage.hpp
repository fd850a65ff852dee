// How much of a pixel a marker covers, by its distance: as shaders/shape.frag has it.
#pragma once

#include "scene/draw_list.hpp"

namespace briefmap {

/// Device pixels.
struct MarkerLook {
    MarkerShape shape = MarkerShape::circle;
    float radius = 0;
    float outline = 0;  // width of its line; 0 for none

    [[nodiscard]] bool is_outlined() const { return outline > 0 && shape != MarkerShape::ring; }
};

/// 0..1.
struct MarkerCoverage {
    float fill = 0;
    float outline = 0;  // above the fill
};

[[nodiscard]] bool is_known(MarkerShape shape);

/// Of the pixel whose middle is (x, y) from the marker's centre. The shape must be known.
[[nodiscard]] MarkerCoverage marker_coverage(const MarkerLook& look, float x, float y);

}  // namespace briefmap
