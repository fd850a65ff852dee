// Angles on the sphere, in degrees, as the domains of projections need them: latitudes count as spherical.
#pragma once

#include "core/lon_lat.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace briefmap {

inline constexpr double radians_per_degree = std::numbers::pi / 180;
inline constexpr double wgs84_equatorial_radius = 6'378'137;

struct UnitVector {
    double x = 0, y = 0, z = 0;
};

[[nodiscard]] inline UnitVector unit_vector(LonLat p) {
    const double lon = p.lon * radians_per_degree, lat = p.lat * radians_per_degree;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

[[nodiscard]] inline double dot(const UnitVector& a, const UnitVector& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/// Where one arrives from `centre` after `distance` degrees of arc towards `azimuth`, degrees clockwise from north.
[[nodiscard]] inline LonLat destination(LonLat centre, double azimuth, double distance) {
    const double a = azimuth * radians_per_degree, d = distance * radians_per_degree;
    const double lat = centre.lat * radians_per_degree;
    const double sin_lat = std::sin(lat) * std::cos(d) + std::cos(lat) * std::sin(d) * std::cos(a);
    const double east = std::sin(a) * std::sin(d) * std::cos(lat);
    const double north = std::cos(d) - std::sin(lat) * sin_lat;
    // At a pole `east` and `north` vanish together; there azimuths are measured from the centre's own meridian.
    const double lon = std::abs(centre.lat) > 90 - 1e-9 ? (centre.lat > 0 ? 180 - azimuth : azimuth)
                                                        : std::atan2(east, north) / radians_per_degree;
    return {wrap_longitude(centre.lon + lon), std::asin(std::clamp(sin_lat, -1.0, 1.0)) / radians_per_degree};
}

/// Degrees clockwise from north, 0..360, of the great circle from `centre` to `p`. Inverse to destination().
[[nodiscard]] inline double azimuth(LonLat centre, LonLat p) {
    const double lon = (p.lon - centre.lon) * radians_per_degree;
    double degrees = 0;
    if (std::abs(centre.lat) > 90 - 1e-9) {
        degrees = centre.lat > 0 ? 180 - (p.lon - centre.lon) : p.lon - centre.lon;
    } else {
        const double from = centre.lat * radians_per_degree, to = p.lat * radians_per_degree;
        degrees = std::atan2(std::sin(lon) * std::cos(to),
                             std::cos(from) * std::sin(to) - std::sin(from) * std::cos(to) * std::cos(lon)) /
                  radians_per_degree;
    }
    degrees = std::fmod(degrees, 360);
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace briefmap
