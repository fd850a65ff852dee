#include "paint_cpu/marker_coverage.hpp"

#include "scene/marks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace briefmap {

namespace {

/// Signed distance to a polygon: https://iquilezles.org/articles/distfunctions2d
float outline_distance(float x, float y, std::span<const PagePoint> outline, float radius) {
    float nearest = std::numeric_limits<float>::max();
    float inside = 1;
    PagePoint last{outline.back().x * radius, outline.back().y * radius};
    for (const PagePoint corner : outline) {
        const PagePoint here{corner.x * radius, corner.y * radius};
        const float way_x = last.x - here.x, way_y = last.y - here.y;
        const float off_x = x - here.x, off_y = y - here.y;
        const float along = std::clamp((off_x * way_x + off_y * way_y) / (way_x * way_x + way_y * way_y), 0.F, 1.F);
        const float rest_x = off_x - way_x * along, rest_y = off_y - way_y * along;
        nearest = std::min(nearest, rest_x * rest_x + rest_y * rest_y);
        const bool below = y >= here.y, above = y<last.y, right = way_x * off_y> way_y * off_x;
        if (below == above && above == right) inside = -inside;
        last = here;
    }
    return inside * std::sqrt(nearest);
}

float distance_to(MarkerShape shape, float x, float y, float radius) {
    if (shape == MarkerShape::circle) return std::hypot(x, y) - radius;
    if (shape == MarkerShape::ring) {
        const float pen = ring_width * radius / 2;
        return std::abs(std::hypot(x, y) - radius + pen) - pen;
    }
    return outline_distance(x, y, marker_outline(shape), radius);
}

}  // namespace

bool is_known(MarkerShape shape) {
    return shape == MarkerShape::circle || shape == MarkerShape::ring || !marker_outline(shape).empty();
}

MarkerCoverage marker_coverage(const MarkerLook& look, float x, float y) {
    const float distance = distance_to(look.shape, x, y, look.radius);
    MarkerCoverage covered{std::clamp(0.5F - distance, 0.F, 1.F), 0};
    if (!look.is_outlined()) return covered;
    const float pen = std::max(look.outline, 1.F) / 2;
    covered.outline = std::clamp(pen + 0.5F - std::abs(distance), 0.F, 1.F) * std::min(look.outline, 1.F);
    return covered;
}

}  // namespace briefmap
