// The bent line with an arrow head that joins two places. Plain page geometry.
#pragma once

#include "scene/draw_list.hpp"

#include <optional>
#include <span>
#include <vector>

namespace briefmap {

/// One end of an arc: the line keeps clear of a round mark, or of a box (a country's name) where one is given.
struct ArcEnd {
    PagePoint at;
    float clearance = 0;
    PageRect box;  // empty: none
};

struct ArcOptions {
    float bend = 0.18F;  // height of the bow over the distance; bulges to the left of the way
    float head_length = 10;
    float head_width = 9;
};

struct Arc {
    std::vector<PagePoint> line;  // from near the start to the foot of the head
    std::vector<PagePoint> head;  // triangle, its tip first
    PagePoint middle;             // of the bow, for a label
};

/// A quadratic curve. Absent where the ends are too near each other for a line between their marks.
[[nodiscard]] std::optional<Arc> make_arc(const ArcEnd& from, const ArcEnd& to, const ArcOptions& options);

/// The bend of the n-th arc between the same two places in the same direction: they fan out.
[[nodiscard]] float bend_of_parallel(std::size_t n);

[[nodiscard]] float distance_to_line(PagePoint p, std::span<const PagePoint> line);

}  // namespace briefmap
