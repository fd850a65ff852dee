// Ways that the map tears apart: on a map cut along a meridian, the shortest way between two places near either side of
// the cut leaves the page at one edge and comes back at the other.
#pragma once

#include "geo/projection.hpp"
#include "scene/event_marks.hpp"

#include <optional>

namespace briefmap {

/// Where a way leaves the map and where it comes back, on the frame.
struct WayCut {
    PagePoint leaves, returns;
};

/// Absent for a way that the map shows in one piece. By the great circle.
[[nodiscard]] std::optional<WayCut> cut_of(const WayMark& way, const Projection& projection, const MapFrame& frame);

}  // namespace briefmap
