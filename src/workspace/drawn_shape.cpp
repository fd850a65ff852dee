#include "workspace/drawn_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace briefmap {
namespace {

constexpr double least_extent = 4;  // page pixels; less is a click
constexpr int points_a_side = 24;   // of a box whose sides are curves in degrees

struct Corners {
    ViewPoint low, high;

    [[nodiscard]] std::array<ViewPoint, 4> all() const {
        return {{{low.x, high.y}, {high.x, high.y}, {high.x, low.y}, {low.x, low.y}}};  // west to east along the foot
    }
};

Corners corners_of(const std::vector<ViewPoint>& points) {
    Corners corners{points.front(), points.front()};
    for (const ViewPoint& p : points) {
        corners.low = {std::min(corners.low.x, p.x), std::min(corners.low.y, p.y)};
        corners.high = {std::max(corners.high.x, p.x), std::max(corners.high.y, p.y)};
    }
    return corners;
}

ViewPoint between(ViewPoint a, ViewPoint b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// The place at `p`, or where the way from `inside` to there leaves the map.
LonLat place_towards(const Camera& camera, ViewPoint inside, ViewPoint p) {
    if (const auto place = camera.lon_lat_at(p)) return *place;
    double on_map = 0, off_map = 1;
    for (int i = 0; i < 24; ++i) {
        const double middle = (on_map + off_map) / 2;
        (camera.lon_lat_at(between(inside, p, middle)) ? on_map : off_map) = middle;
    }
    return camera.lon_lat_at(between(inside, p, on_map)).value_or(LonLat{});
}

/// Somewhere in the shape where the map is.
std::optional<ViewPoint> point_on_map(const Camera& camera, const Corners& corners) {
    for (const double y : {0.5, 0.25, 0.75, 0.0, 1.0}) {
        for (const double x : {0.5, 0.25, 0.75, 0.0, 1.0}) {
            const ViewPoint p{corners.low.x + (corners.high.x - corners.low.x) * x,
                              corners.low.y + (corners.high.y - corners.low.y) * y};
            if (camera.lon_lat_at(p)) return p;
        }
    }
    return std::nullopt;
}

/// The box, where meridians and parallels run along its sides.
std::optional<LonLatBox> straight_box(const Camera& camera, const Corners& corners) {
    const std::array<ViewPoint, 4> at = corners.all();
    std::array<LonLat, 4> places;
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto place = camera.lon_lat_at(at[i]);
        if (!place) return std::nullopt;
        places[i] = *place;
    }
    const auto same = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    const auto foot = camera.lon_lat_at(between(at[0], at[1], 0.5));
    const bool is_straight = same(places[0].lat, places[1].lat) && same(places[2].lat, places[3].lat) &&
                             same(places[0].lon, places[3].lon) && same(places[1].lon, places[2].lon) && foot &&
                             same(foot->lat, places[0].lat) && places[0].lat < places[2].lat;
    if (!is_straight) return std::nullopt;
    return LonLatBox{places[0].lon, places[0].lat, places[1].lon, places[2].lat};
}

std::vector<ViewPoint> ring_of(const Corners& corners) {
    std::vector<ViewPoint> ring;
    const std::array<ViewPoint, 4> at = corners.all();
    for (std::size_t side = 0; side < at.size(); ++side) {
        for (int i = 0; i < points_a_side; ++i)
            ring.push_back(between(at[side], at[(side + 1) % at.size()], static_cast<double>(i) / points_a_side));
    }
    return ring;
}

}  // namespace

std::optional<FilterArea> area_of(const DrawnShape& shape, const Camera& camera) {
    if (shape.points.size() < 2) return std::nullopt;
    const Corners corners = corners_of(shape.points);
    if (corners.high.x - corners.low.x < least_extent || corners.high.y - corners.low.y < least_extent)
        return std::nullopt;
    const bool is_box = shape.shape == AreaShape::box;
    if (is_box) {
        if (const auto box = straight_box(camera, corners)) return FilterArea{shape.shape, outline_of(*box)};
    }
    const auto inside = point_on_map(camera, corners);
    if (!inside) return std::nullopt;
    std::vector<LonLat> places;
    for (const ViewPoint& p : is_box ? ring_of(corners) : shape.points)
        places.push_back(place_towards(camera, *inside, p));
    FilterArea area{shape.shape, outline_of(places)};
    if (area.outline.empty()) return std::nullopt;
    return area;
}

}  // namespace briefmap
