#include "paint_cpu/layer_parts.hpp"

#include <algorithm>
#include <numeric>

namespace briefmap {

std::size_t feature_count(const ProjectedLayer& layer) { return layer.feature_begin.empty() ? 0 : layer.size(); }

std::pair<std::size_t, std::size_t> range_of(const std::vector<std::uint32_t>& begins, std::size_t i,
                                             std::size_t limit) {
    if (i + 1 >= begins.size()) return {0, 0};
    const std::size_t begin = begins[i], end = begins[i + 1];
    return begin <= end && end <= limit ? std::pair{begin, end} : std::pair<std::size_t, std::size_t>{0, 0};
}

std::vector<std::uint32_t> seen_features(const ProjectedLayer& layer, const std::vector<std::uint32_t>& features,
                                         const LocalBox& seen) {
    const std::size_t count = feature_count(layer);
    const bool boxed = layer.boxes.size() == count;
    const auto is_seen = [&](std::uint32_t f) {
        if (!boxed) return true;
        const LocalBox& b = layer.boxes[f];
        return b.min_x <= seen.max_x && b.max_x >= seen.min_x && b.min_y <= seen.max_y && b.max_y >= seen.min_y;
    };
    std::vector<std::uint32_t> found;
    if (features.empty()) {
        for (std::uint32_t f = 0; f < count; ++f) {
            if (is_seen(f)) found.push_back(f);
        }
        return found;
    }
    std::copy_if(features.begin(), features.end(), std::back_inserter(found),
                 [&](std::uint32_t f) { return f < count && is_seen(f); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace briefmap
