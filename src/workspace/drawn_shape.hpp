// A box or a lasso drawn on the map, and the part of the earth that it is.
#pragma once

#include "events/event_filter.hpp"
#include "workspace/camera.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace briefmap {

/// What dragging on the map does.
enum class MapTool : std::uint8_t { move, box, lasso };

struct DrawnShape {
    AreaShape shape = AreaShape::box;
    std::vector<ViewPoint> points;  // a box: two opposite corners
};

/// What lies in it as it is seen: a box of longitudes and latitudes where the map's are straight, a ring otherwise.
/// Where it reaches beyond the map it ends at the map's edge. Absent for one too small to mean anything, or beside the
/// map.
[[nodiscard]] std::optional<FilterArea> area_of(const DrawnShape& shape, const Camera& camera);

}  // namespace briefmap
