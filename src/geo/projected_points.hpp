// Points of a layer on the plane, ready for a painter. Immutable and shared, as a ProjectedLayer is.
#pragma once

#include "geo/projected_layer.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace briefmap {

struct ProjectedPoints {
    MapPoint origin;
    std::vector<LocalPoint> points;       // those within the projection's domain
    std::vector<std::uint32_t> features;  // of the source layer, one for each point
};
using ProjectedPointsPtr = std::shared_ptr<const ProjectedPoints>;

}  // namespace briefmap
