#include "scene/visible_part.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr float row_step = 16;
constexpr std::size_t spots_at_most = 8;

/// Where a horizontal line crosses the outline, left to right: inside between the first and second, third and fourth …
std::vector<float> crossings(const ProjectedLayer& layer, std::uint32_t feature, const MapFrame& frame, float y) {
    // One line on the plane; x alone is needed in pixels, and both are linear.
    const MapPoint left = frame.to_map({0, y});
    const MapPoint right = frame.to_map({1'024, y});
    const double metres_per_pixel = (right.x - left.x) / 1'024;
    const auto row = static_cast<float>(left.y - layer.origin.y);
    const double zero = left.x - layer.origin.x;
    std::vector<float> found;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        const std::uint32_t begin = layer.ring_begin[r];
        const std::uint32_t end = layer.ring_begin[r + 1];
        for (std::uint32_t i = begin, j = end - 1; i < end; j = i++) {
            const LocalPoint a = layer.points[j];
            const LocalPoint b = layer.points[i];
            if ((a.y > row) == (b.y > row)) continue;
            const double x = a.x + static_cast<double>(b.x - a.x) * (row - a.y) / (b.y - a.y);
            found.push_back(static_cast<float>((x - zero) / metres_per_pixel));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::vector<PagePoint> visible_spots(const ProjectedLayer& layer, std::span<const std::uint32_t> features,
                                     const MapFrame& frame, const PageRect& view, NameSize name) {
    struct Spot {
        PagePoint centre;
        float room = 0;
    };
    std::vector<Spot> spots;
    for (const std::uint32_t feature : features) {
        if (feature >= layer.size() || layer.boxes[feature].min_x > layer.boxes[feature].max_x) continue;
        const LocalBox& box = layer.boxes[feature];
        const PagePoint low = frame.at({layer.origin.x + box.min_x, layer.origin.y + box.max_y});
        const PagePoint high = frame.at({layer.origin.x + box.max_x, layer.origin.y + box.min_y});
        const float top = std::max(low.y, view.y) + name.height;
        const float bottom = std::min(high.y, view.bottom()) - name.height;
        if (high.x < view.x || low.x > view.right()) continue;
        for (float y = std::ceil(top / row_step) * row_step; y <= bottom; y += row_step) {
            const std::vector<float> above = crossings(layer, feature, frame, y - name.height / 2);
            const std::vector<float> below = crossings(layer, feature, frame, y + name.height / 2);
            for (std::size_t i = 0; i + 1 < above.size(); i += 2) {
                for (std::size_t j = 0; j + 1 < below.size(); j += 2) {
                    const float left = std::max({above[i], below[j], view.x});
                    const float right = std::min({above[i + 1], below[j + 1], view.right()});
                    if (right - left < name.width * 1.08F) continue;
                    // A wide place far from the edges above and below.
                    const float edge = std::min(y - top, bottom - y) + name.height;
                    spots.push_back({{std::round((left + right) / 2), y},
                                     std::min(right - left - name.width, 4 * name.width) / 4 + std::min(edge, 150.0F)});
                }
            }
        }
    }
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.room > b.room; });
    std::vector<PagePoint> centres;
    for (std::size_t i = 0; i < spots.size() && i < spots_at_most; ++i)
        centres.push_back(spots[i].centre);
    return centres;
}

}  // namespace briefmap
