#include "core/lon_lat.hpp"

#include <numbers>

namespace briefmap {

double distance_metres(LonLat a, LonLat b) {
    constexpr double mean_radius = 6'371'008.8;
    constexpr double radians = std::numbers::pi / 180;
    const double half_lat = std::sin((b.lat - a.lat) * radians / 2);
    const double half_lon = std::sin((b.lon - a.lon) * radians / 2);
    const double h = half_lat * half_lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * half_lon * half_lon;
    return 2 * mean_radius * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace briefmap
