// Lines as areas of coverage: the outline along both sides, round where the line is wide and bends or ends. Nothing but
// the inside of sharp bends is covered twice: where two shapes share a pixel's edge, their coverage would add up there.
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
