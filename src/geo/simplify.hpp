// Leaves out the points of arcs that make no visible difference on the plane (Douglas and Peucker 1973), and the rings
// that are too small to be seen. Private to geo.
#pragma once

#include "geo/feature_layer.hpp"
#include "geo/local_metric.hpp"
#include "geo/topology.hpp"

namespace briefmap {

struct SimplifyOptions {
    double tolerance = 0;             // metres on the plane
    bool keep_every_feature = false;  // the largest ring of a feature stays, be it ever so small
};

/// Arcs lose points, rings that vanish lose their uses; the numbering of rings stays. `layer` is where `topology` is
/// from.
[[nodiscard]] Topology simplify(const Topology& topology, const FeatureLayer& layer, const LocalMetric& metric,
                                const SimplifyOptions& options);

}  // namespace briefmap
