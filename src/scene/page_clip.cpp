#include "scene/page_clip.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace briefmap {

namespace {

PagePoint page_point(PlanePoint p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

/// One side of the rectangle: inside where depth() >= 0.
struct Side {
    bool vertical = true;
    double at = 0;
    double sign = 1;

    [[nodiscard]] double depth(PlanePoint p) const { return ((vertical ? p.x : p.y) - at) * sign; }
};

std::array<Side, 4> sides_of(const PageRect& rect) {
    return {Side{true, rect.x, 1}, Side{true, rect.right(), -1}, Side{false, rect.y, 1},
            Side{false, rect.bottom(), -1}};
}

PlanePoint crossing(PlanePoint a, PlanePoint b, const Side& side) {
    const double t = side.depth(a) / (side.depth(a) - side.depth(b));
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// Liang & Barsky, 1984.
std::optional<std::pair<PlanePoint, PlanePoint>> clip_segment(PlanePoint a, PlanePoint b, const PageRect& rect) {
    double enter = 0;
    double leave = 1;
    for (const Side& side : sides_of(rect)) {
        const double from = side.depth(a);
        const double to = side.depth(b);
        if (from < 0 && to < 0) return std::nullopt;
        if (from < 0) enter = std::max(enter, from / (from - to));
        if (to < 0) leave = std::min(leave, from / (from - to));
    }
    if (enter > leave) return std::nullopt;
    const auto at = [&](double t) { return PlanePoint{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
    return std::pair(at(enter), at(leave));
}

}  // namespace

std::vector<PagePoint> clip_polygon(std::span<const PlanePoint> polygon, const PageRect& rect) {
    std::vector<PlanePoint> kept(polygon.begin(), polygon.end());
    for (const Side& side : sides_of(rect)) {
        std::vector<PlanePoint> inside;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const PlanePoint a = kept[i];
            const PlanePoint b = kept[(i + 1) % kept.size()];
            const bool a_in = side.depth(a) >= 0;
            if (a_in) inside.push_back(a);
            if (a_in != (side.depth(b) >= 0)) inside.push_back(crossing(a, b, side));
        }
        kept = std::move(inside);
    }
    std::vector<PagePoint> points;
    points.reserve(kept.size());
    for (const PlanePoint& p : kept)
        points.push_back(page_point(p));
    return points;
}

std::vector<std::vector<PagePoint>> clip_line(std::span<const PlanePoint> line, bool closed, const PageRect& rect) {
    std::vector<std::vector<PagePoint>> parts;
    const std::size_t segments = line.size() < 2 ? 0 : line.size() - (closed ? 0 : 1);
    for (std::size_t i = 0; i < segments; ++i) {
        const auto part = clip_segment(line[i], line[(i + 1) % line.size()], rect);
        if (!part) continue;
        const PagePoint begin = page_point(part->first);
        const PagePoint end = page_point(part->second);
        if (parts.empty() || parts.back().back() != begin) parts.push_back({begin});
        if (parts.back().back() != end) parts.back().push_back(end);
    }
    std::erase_if(parts, [](const std::vector<PagePoint>& part) { return part.size() < 2; });
    return parts;
}

}  // namespace briefmap
