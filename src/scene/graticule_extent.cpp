#include "scene/graticule_extent.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace briefmap {

namespace {

constexpr int samples = 16;  // between the page's edges, each way

/// The shortest stretch of longitudes that holds all of `lons`.
void hold_longitudes(SeenExtent& seen, std::vector<double> lons) {
    std::sort(lons.begin(), lons.end());
    double widest_gap = lons.front() + 360 - lons.back();
    std::size_t after = 0;
    for (std::size_t i = 1; i < lons.size(); ++i) {
        if (lons[i] - lons[i - 1] <= widest_gap) continue;
        widest_gap = lons[i] - lons[i - 1];
        after = i;
    }
    constexpr double least_gap = 50;  // less of it may only be the samples' own distance
    seen.all_longitudes = widest_gap < least_gap;
    if (seen.all_longitudes) return;
    seen.west = lons[after];
    seen.east = seen.west + 360 - widest_gap;
}

}  // namespace

bool pole_is_point(const Camera& camera, double latitude) {
    const double lon = camera.projection().domain().central_meridian;
    const std::array<LonLat, 3> around = {
        {{lon, latitude}, {wrap_longitude(lon + 60), latitude}, {wrap_longitude(lon - 110), latitude}}};
    std::array<MapPoint, 3> projected;
    camera.projection().forward(around, projected);
    const double one_pixel = 1 / camera.pixels_per_metre();
    return std::all_of(projected.begin(), projected.end(),
                       [&](MapPoint p) { return std::hypot(p.x - projected[0].x, p.y - projected[0].y) <= one_pixel; });
}

std::optional<SeenExtent> seen_extent(const Camera& camera) {
    const ViewSize size = camera.size();
    SeenExtent seen;
    std::vector<double> lons;
    seen.south = 90;
    seen.north = -90;
    const auto add = [&](LonLat p) {
        lons.push_back(p.lon);
        seen.south = std::min(seen.south, p.lat);
        seen.north = std::max(seen.north, p.lat);
    };
    for (int row = 0; row <= samples; ++row) {
        for (int column = 0; column <= samples; ++column) {
            const auto p = camera.lon_lat_at({size.width * column / samples, size.height * row / samples});
            if (p) {
                add(*p);
                seen.middle = *p;
            } else {
                seen.has_space = true;
            }
        }
    }
    if (const auto middle = camera.lon_lat_at({size.width / 2, size.height / 2})) seen.middle = *middle;
    if (lons.empty()) return std::nullopt;
    hold_longitudes(seen, std::move(lons));

    // Between samples there may be more.
    const double share = seen.has_space ? 0.5 : 1.5 / samples;
    const double more_north = (seen.north - seen.south) * share, more_east = (seen.east - seen.west) * share;
    seen.south = std::max(-90.0, seen.south - more_north);
    seen.north = std::min(90.0, seen.north + more_north);
    if (!seen.all_longitudes) {
        seen.west -= more_east;
        seen.east += more_east;
    }
    for (const double pole : {-90.0, 90.0}) {
        const auto on_plane = camera.projection().forward({camera.projection().domain().central_meridian, pole});
        if (!on_plane || !pole_is_point(camera, pole)) continue;
        const ViewPoint p = camera.to_view(*on_plane);
        if (p.x < 0 || p.y < 0 || p.x > size.width || p.y > size.height) continue;
        seen.has_pole = seen.all_longitudes = true;
        (pole > 0 ? seen.north : seen.south) = pole;
    }
    if (seen.all_longitudes || seen.east - seen.west >= 359) {
        seen.all_longitudes = true;
        seen.west = -180;
        seen.east = 180;
    }
    return seen;
}

DegreeSize degree_size(const Camera& camera, LonLat at) {
    // A pixel or so either way, and no more than a quarter of a degree.
    const double sphere = 40'075'017.0 / 360 * camera.pixels_per_metre();
    const double step = std::clamp(1 / sphere, 1e-6, 0.25);
    const double lat = std::clamp(at.lat, -90 + step, 90 - step);
    const std::array<LonLat, 4> ends = {{{wrap_longitude(at.lon - step), lat},
                                         {wrap_longitude(at.lon + step), lat},
                                         {at.lon, lat - step},
                                         {at.lon, lat + step}}};
    std::array<MapPoint, 4> p;
    camera.projection().forward(ends, p);
    const auto pixels = [&](MapPoint a, MapPoint b) {
        return std::hypot(b.x - a.x, b.y - a.y) * camera.pixels_per_metre() / (2 * step);
    };
    const auto usable = [&](double size, double otherwise) {
        return std::isfinite(size) && size < 50 * sphere ? size : otherwise;
    };
    return {usable(pixels(p[0], p[1]), sphere * std::cos(lat * std::numbers::pi / 180)),
            usable(pixels(p[2], p[3]), sphere)};
}

}  // namespace briefmap
