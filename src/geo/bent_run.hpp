// Edges that are straight on a plane are not so in longitude and latitude: points are put in between until they follow.
// Private to geo.
#pragma once

#include "geo/layer_crs.hpp"

#include <vector>

namespace briefmap {

/// `places` are where the points of `plane` come to lie; both grow by the same points. `closed`: the last point has an
/// edge to the first.
void bend_edges(std::vector<LonLat>& plane, std::vector<LonLat>& places, bool closed, const LonLatTransform& transform);

}  // namespace briefmap
