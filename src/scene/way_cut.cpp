#include "scene/way_cut.hpp"

#include "geo/sphere.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr double whole = 179.999;      // half the width of a map that is cut along one meridian
constexpr double beside_cut = 0.0001;  // degrees: on the map, yet at its edge for every eye

/// East of the central meridian, -180 to 180.
double east_of(double central_meridian, double lon) { return std::remainder(lon - central_meridian, 360); }

/// Degrees of arc.
double distance_between(LonLat a, LonLat b) {
    return std::acos(std::clamp(dot(unit_vector(a), unit_vector(b)), -1.0, 1.0)) / radians_per_degree;
}

}  // namespace

std::optional<WayCut> cut_of(const WayMark& way, const Projection& projection, const MapFrame& frame) {
    const Domain& domain = projection.domain();
    if (domain.is_cap() || domain.half_width < whole) return std::nullopt;
    const std::optional<LonLat> from = projection.inverse(frame.to_map(way.from.at));
    const std::optional<LonLat> to = projection.inverse(frame.to_map(way.to.at));
    if (!from || !to) return std::nullopt;
    const double start = east_of(domain.central_meridian, from->lon);
    if (std::abs(start - east_of(domain.central_meridian, to->lon)) <= 180) return std::nullopt;

    // The way changes sides once, at the cut: halved until that place is known.
    const double towards = azimuth(*from, *to);
    double before = 0, after = distance_between(*from, *to);
    for (int i = 0; i < 40; ++i) {
        const double middle = (before + after) / 2;
        const double side = east_of(domain.central_meridian, destination(*from, towards, middle).lon);
        ((side < 0) == (start < 0) ? before : after) = middle;
    }
    const double latitude = destination(*from, towards, before).lat;
    const auto edge = [&](double side) {
        const double lon = wrap_longitude(domain.central_meridian + std::copysign(180 - beside_cut, side));
        return projection.forward({lon, latitude});
    };
    const std::optional<MapPoint> leaves = edge(start), returns = edge(-start);
    if (!leaves || !returns) return std::nullopt;
    return WayCut{frame.at(*leaves), frame.at(*returns)};
}

}  // namespace briefmap
