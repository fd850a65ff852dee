#include "geo/feature_layer.hpp"

namespace briefmap {

std::vector<std::uint32_t> FeatureLayer::with_code(std::string_view code) const {
    std::vector<std::uint32_t> found;
    for (std::size_t f = 0; f < codes.size(); ++f) {
        if (codes[f] == code) found.push_back(static_cast<std::uint32_t>(f));
    }
    return found;
}

bool contains(const FeatureLayer& layer, std::size_t feature, LonLat p) {
    if (!layer.closed || feature >= layer.size() || !layer.boxes[feature].contains(p)) return false;
    bool inside = false;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        const std::span<const LonLat> ring = layer.ring(r);
        LonLat a = ring.empty() ? LonLat{} : ring.back();
        for (const LonLat b : ring) {
            const bool crosses = (a.lat > p.lat) != (b.lat > p.lat);
            if (crosses && p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat)) inside = !inside;
            a = b;
        }
    }
    return inside;
}

}  // namespace briefmap
