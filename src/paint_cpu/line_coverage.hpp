// Lines as areas of coverage: each segment a box, each joint a wedge or a disc, all turning the same way, so that under
// the nonzero rule overlaps count once.
#pragma once

#include "paint_cpu/coverage.hpp"
#include "paint_cpu/frame.hpp"

#include <span>

namespace briefmap {

struct Pen {
    float width = 1;              // device pixels
    std::span<const float> dash;  // device pixels on, off, …; even in number, of a length; empty is solid
    bool round_ends = true;       // of solid lines
};

/// Adds a line through device points; those closer than a quarter of a pixel are passed over. A line that ends where it
/// began is joined there.
void add_line(CoverageGrid& grid, std::span<const PagePoint> line, const Pen& pen);

}  // namespace briefmap
