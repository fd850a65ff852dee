// A vector layer on the plane of a projection, ready for a painter: its areas, its lines and its points.
#pragma once

#include "geo/layer_file.hpp"
#include "geo/projected_layer.hpp"
#include "geo/projected_points.hpp"

namespace briefmap {

/// Features are numbered as in the VectorLayer. Null where the layer has nothing of the kind.
struct ProjectedVector {
    ProjectedLayerPtr areas, lines;
    ProjectedPointsPtr points;
};

/// Each area has its whole outline, borders that neighbours share included. `tessellate` as in ProjectingOptions.
[[nodiscard]] ProjectedVector project_vector(const VectorLayer& layer, const Projection& projection,
                                             double tolerance_metres, bool tessellate);

}  // namespace briefmap
