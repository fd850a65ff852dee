// Places on the globe: WGS 84 degrees, longitude first, always.
#pragma once

#include <algorithm>
#include <cmath>

namespace briefmap {

struct LonLat {
    double lon = 0;  // degrees east, -180..180
    double lat = 0;  // degrees north, -90..90

    bool operator==(const LonLat&) const = default;

    [[nodiscard]] bool is_valid() const {
        return std::isfinite(lon) && std::isfinite(lat) && std::abs(lon) <= 180 && std::abs(lat) <= 90;
    }
};

/// `lon` brought into [-180, 180).
[[nodiscard]] inline double wrap_longitude(double lon) {
    const double turned = std::fmod(lon + 180, 360);
    return (turned < 0 ? turned + 360 : turned) - 180;
}

/// West may exceed east: then the box crosses the antimeridian.
struct LonLatBox {
    double west = 0, south = 0, east = 0, north = 0;

    bool operator==(const LonLatBox&) const = default;

    [[nodiscard]] double width() const { return east >= west ? east - west : east - west + 360; }
    [[nodiscard]] double height() const { return north - south; }
    [[nodiscard]] LonLat centre() const { return {wrap_longitude(west + width() / 2), (south + north) / 2}; }
    [[nodiscard]] bool contains(LonLat p) const {
        const bool inside = west <= east ? p.lon >= west && p.lon <= east : p.lon >= west || p.lon <= east;
        return inside && p.lat >= south && p.lat <= north;
    }
    static constexpr LonLatBox world();
};
constexpr LonLatBox LonLatBox::world() { return {-180, -90, 180, 90}; }

/// Great-circle distance on a sphere of 6,371,008.8 m (IUGG mean radius), by the haversine formula.
[[nodiscard]] double distance_metres(LonLat a, LonLat b);

}  // namespace briefmap
