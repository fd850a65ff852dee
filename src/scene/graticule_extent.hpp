// Which longitudes and latitudes a view shows, and how far apart its degrees are: what a graticule's steps follow from.
#pragma once

#include "workspace/camera.hpp"

#include <optional>

namespace briefmap {

/// Degrees; `east` counts on past 180 where the view crosses the antimeridian and is below `west` + 360 unless all
/// longitudes are seen. A little more than is seen, and never less.
struct SeenExtent {
    double west = -180, east = 180;
    double south = -90, north = 90;
    bool all_longitudes = true;
    bool has_pole = false;   // a pole that is one point stands on the page
    bool has_space = false;  // part of the page is off the map
    LonLat middle;           // of the page, or a place on it where its middle is off the map
};
/// Absent where the page shows nothing of the map.
[[nodiscard]] std::optional<SeenExtent> seen_extent(const Camera& camera);

/// Page pixels to a degree at a place, along its parallel and along its meridian.
struct DegreeSize {
    double of_longitude = 0, of_latitude = 0;
};
[[nodiscard]] DegreeSize degree_size(const Camera& camera, LonLat at);

/// Whether all meridians meet in one point of the plane at latitude 90 or -90.
[[nodiscard]] bool pole_is_point(const Camera& camera, double latitude);

}  // namespace briefmap
