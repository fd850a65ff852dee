// The borders of a layer taken apart: an arc runs from one meeting point of borders to the next and is there once,
// however many areas it bounds. What is done to an arc is done to both neighbours, so no gap can open between them.
// Private to geo.
#pragma once

#include "geo/feature_layer.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

struct ArcUse {
    std::uint32_t arc = 0;
    bool reversed = false;
};

struct Topology {
    std::vector<LonLat> points;                   // of arcs, both ends included; a loop repeats its first point
    std::vector<std::uint32_t> arc_begin = {0};   // arcs + 1, into points
    std::vector<std::uint32_t> arc_feature;       // the first feature of each arc
    std::vector<ArcUse> uses;                     // arcs of rings, in order
    std::vector<std::uint32_t> ring_begin = {0};  // rings + 1, into uses; rings as in the layer

    [[nodiscard]] std::size_t arcs() const { return arc_feature.size(); }
    [[nodiscard]] std::span<const LonLat> arc(std::size_t a) const {
        return std::span(points).subspan(arc_begin[a], arc_begin[a + 1] - arc_begin[a]);
    }
    [[nodiscard]] std::span<const ArcUse> ring(std::size_t r) const {
        return std::span(uses).subspan(ring_begin[r], ring_begin[r + 1] - ring_begin[r]);
    }
};

/// Points are the same where their coordinates are the same to the last bit. Lines become one arc each.
[[nodiscard]] Topology build_topology(const FeatureLayer& layer);

}  // namespace briefmap
