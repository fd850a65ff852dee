// Rings and lines that run on over the antimeridian (longitude 190, or a leap from 179 to -179), cut there and brought
// back within ±180. Private to geo.
#pragma once

#include "core/lon_lat.hpp"
#include "geo/feature_layer.hpp"

#include <vector>

namespace briefmap {

/// How a run of places is to be understood.
enum class Leaps {
    cross_antimeridian,  // an edge of more than half the globe goes the shorter way: coordinates came from a plane
    as_written,          // it goes the way it is written, unless the ring makes no sense so (RFC 7946, 3.1.9)
};

/// Adds rings (of layer.closed) or lines to the layer's last feature. A ring round a pole is closed over the pole.
/// Lines always go the shorter way.
void append_wrapped(FeatureLayer& layer, std::vector<LonLat>& run, Leaps leaps);

}  // namespace briefmap
