#include "geo/tessellate_parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t corners_of_a_part = 256;
constexpr int most_halvings = 24;

struct Cut {
    float LocalPoint::*across;
    float LocalPoint::*along;
    float value = 0;
};

/// Half-way across the longer side of what lies around `rings`.
Cut cut_of(const IndexRings& rings, const CutPoints& points) {
    constexpr float far = std::numeric_limits<float>::max();
    LocalBox box{far, far, -far, -far};
    for (const auto& ring : rings) {
        for (const std::uint32_t i : ring) {
            box = {std::min(box.min_x, points[i].x), std::min(box.min_y, points[i].y), std::max(box.max_x, points[i].x),
                   std::max(box.max_y, points[i].y)};
        }
    }
    if (box.max_x - box.min_x >= box.max_y - box.min_y)
        return {&LocalPoint::x, &LocalPoint::y, std::midpoint(box.min_x, box.max_x)};
    return {&LocalPoint::y, &LocalPoint::x, std::midpoint(box.min_y, box.max_y)};
}

/// Where the edge between two points meets the line.
LocalPoint crossing(const Cut& cut, LocalPoint a, LocalPoint b) {
    const double from = double{a.*cut.across}, to = double{b.*cut.across};
    const double t = (double{cut.value} - from) / (to - from);
    LocalPoint p;
    p.*cut.across = cut.value;
    p.*cut.along = static_cast<float>(std::lerp(double{a.*cut.along}, double{b.*cut.along}, t));
    return p;
}

/// After Sutherland and Hodgman (1974): a ring that comes and goes runs along the line to and fro, and by the even-odd
/// rule that fills nothing.
void cut_ring(const Cut& cut, const std::vector<std::uint32_t>& ring, CutPoints& points, IndexRings& below,
              IndexRings& above) {
    std::vector<std::uint32_t> low, high;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::uint32_t here = ring[i], next = ring[(i + 1) % ring.size()];
        const float at = points[here].*cut.across, then = points[next].*cut.across;
        if (at <= cut.value) low.push_back(here);
        if (at >= cut.value) high.push_back(here);
        if ((at < cut.value && then > cut.value) || (at > cut.value && then < cut.value)) {
            const std::uint32_t added = points.add(crossing(cut, points[here], points[next]));
            low.push_back(added);
            high.push_back(added);
        }
    }
    if (low.size() > 2) below.push_back(std::move(low));
    if (high.size() > 2) above.push_back(std::move(high));
}

std::size_t corners_of(const IndexRings& rings) {
    std::size_t corners = 0;
    for (const auto& ring : rings)
        corners += ring.size();
    return corners;
}

void part(IndexRings rings, int halvings, CutPoints& points, std::vector<IndexRings>& parts) {
    const std::size_t corners = corners_of(rings);
    if (corners == 0) return;
    if (corners <= corners_of_a_part || halvings == most_halvings) {
        parts.push_back(std::move(rings));
        return;
    }
    const Cut cut = cut_of(rings, points);
    IndexRings below, above;
    for (const auto& ring : rings)
        cut_ring(cut, ring, points, below, above);
    // Corners that lie on one another, or in one line, no cut parts.
    if (2 * (corners_of(below) + corners_of(above)) > 3 * corners) {
        parts.push_back(std::move(rings));
        return;
    }
    rings.clear();
    part(std::move(below), halvings + 1, points, parts);
    part(std::move(above), halvings + 1, points, parts);
}

}  // namespace

std::vector<IndexRings> parts_of(const ProjectedLayer& layer, std::size_t feature, CutPoints& points) {
    IndexRings rings;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        std::vector<std::uint32_t> ring(layer.ring_begin[r + 1] - layer.ring_begin[r]);
        std::iota(ring.begin(), ring.end(), layer.ring_begin[r]);
        rings.push_back(std::move(ring));
    }
    std::vector<IndexRings> parts;
    part(std::move(rings), 0, points, parts);
    return parts;
}

}  // namespace briefmap
