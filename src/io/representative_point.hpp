// One point that stands for a line or an area.
#pragma once

#include "io/position_reader.hpp"

#include <optional>
#include <vector>

namespace briefmap {

/// Of a line the vertex in the middle; of rings a point inside the largest one. Absent when there are no vertices.
/// The precision follows from the extent: 2 km exact, 30 km settlement, 150 km admin2, 600 km admin1, then region.
[[nodiscard]] std::optional<LocatedPoint> representative_point(const std::vector<std::vector<LonLat>>& lines,
                                                               bool are_rings);

}  // namespace briefmap
