#include "paint_cpu/same_base.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace briefmap {

namespace {

constexpr double whole_within = 2e-3;  // device pixels
constexpr float same_within = 0.02F;   // page pixels

struct Comparison {
    const DrawList& before;
    const DrawList& now;
    float shift_x, shift_y;  // page pixels
    bool still;              // no shift at all

    [[nodiscard]] bool moved(const std::vector<PagePoint>& a, const std::vector<PagePoint>& b) const {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](PagePoint p, PagePoint q) {
            return std::abs(p.x + shift_x - q.x) < same_within && std::abs(p.y + shift_y - q.y) < same_within;
        });
    }

    bool operator()(const FillAreas& a, const FillAreas& b) const {
        return a.layer == b.layer && a.features == b.features && a.colour == b.colour && a.hatched == b.hatched &&
               (still || !a.hatched);  // hatching stays on the page
    }
    bool operator()(const StrokeLines& a, const StrokeLines& b) const {
        return a.layer == b.layer && a.features == b.features && a.colour == b.colour && a.width == b.width &&
               a.dash == b.dash;
    }
    bool operator()(const PlaceImage& a, const PlaceImage& b) const {
        return a.picture == b.picture && a.opacity == b.opacity;
    }
    bool operator()(const MarkPoints& a, const MarkPoints& b) const {
        return a.layer == b.layer && same_look(a.look, b.look) && a.points == b.points;
    }
    bool operator()(const FillPath& a, const FillPath& b) const {
        return a.colour == b.colour &&
               (moved(a.points, b.points) || (fills_page(a.points, before) && fills_page(b.points, now)));
    }
    bool operator()(const StrokePath& a, const StrokePath& b) const {
        return a.colour == b.colour && a.width == b.width && a.dash == b.dash && a.closed == b.closed &&
               moved(a.points, b.points);
    }
    template <class A, class B>
    bool operator()(const A&, const B&) const {
        return false;
    }

    /// Wherever they are.
    [[nodiscard]] static bool same_look(const Marker& a, const Marker& b) {
        return a.shape == b.shape && a.size == b.size && a.fill == b.fill && a.outline == b.outline &&
               a.outline_width == b.outline_width;
    }

    /// A rectangle around the page, as a sea is that was cut to it.
    [[nodiscard]] static bool fills_page(const std::vector<PagePoint>& points, const DrawList& list) {
        if (points.size() < 4 || points.size() > 8) return false;
        const auto [left, right] =
            std::minmax_element(points.begin(), points.end(), [](auto p, auto q) { return p.x < q.x; });
        const auto [top, bottom] =
            std::minmax_element(points.begin(), points.end(), [](auto p, auto q) { return p.y < q.y; });
        if (left->x > 0 || top->y > 0 || right->x < list.width || bottom->y < list.height) return false;
        const auto is_corner = [&, l = left->x, r = right->x, t = top->y, b = bottom->y](PagePoint p) {
            return (p.x == l || p.x == r) && (p.y == t || p.y == b);
        };
        if (!std::all_of(points.begin(), points.end(), is_corner)) return false;
        double twice_area = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const PagePoint p = points[i], q = points[(i + 1) % points.size()];
            twice_area += static_cast<double>(p.x) * static_cast<double>(q.y) -
                          static_cast<double>(q.x) * static_cast<double>(p.y);
        }
        const double box = static_cast<double>(right->x - left->x) * static_cast<double>(bottom->y - top->y);
        return std::abs(std::abs(twice_area) / 2 - box) < 1e-3 * box;
    }
};

}  // namespace

std::optional<std::pair<int, int>> whole_shift(const DrawList& before, const DrawList& now, float scale) {
    const MapTransform &a = before.map, &b = now.map;
    if (a.pixels_per_metre != b.pixels_per_metre || before.background != now.background ||
        before.items.size() != now.items.size() || before.width != now.width || before.height != now.height) {
        return std::nullopt;
    }
    const double s = static_cast<double>(scale), pixels = b.pixels_per_metre * s;
    const double x = (a.centre.x - b.centre.x) * pixels + static_cast<double>(b.page_centre.x - a.page_centre.x) * s;
    const double y = (b.centre.y - a.centre.y) * pixels + static_cast<double>(b.page_centre.y - a.page_centre.y) * s;
    if (!(std::abs(x) < 1e6 && std::abs(y) < 1e6)) return std::nullopt;
    const double whole_x = std::round(x), whole_y = std::round(y);
    if (std::abs(x - whole_x) > whole_within || std::abs(y - whole_y) > whole_within) return std::nullopt;
    const Comparison same{before, now, static_cast<float>(whole_x / s), static_cast<float>(whole_y / s),
                          whole_x == 0 && whole_y == 0};
    for (std::size_t i = 0; i < now.items.size(); ++i) {
        if (!std::visit(same, before.items[i], now.items[i])) return std::nullopt;
    }
    return std::pair{static_cast<int>(whole_x), static_cast<int>(whole_y)};
}

}  // namespace briefmap
