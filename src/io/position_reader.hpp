// Positions of GeoJSON geometries, checked: longitude first, WGS 84 degrees.
#pragma once

#include "core/lon_lat.hpp"
#include "events/event.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace briefmap {

/// `lon`, `lat` in range; swapped back or wrapped where only one reading is possible, which is said. Absent when off
/// the globe.
[[nodiscard]] std::optional<LonLat> checked_position(double lon, double lat, const std::string& column,
                                                     Reporter& reporter);

/// A number, or a string that holds nothing else. Absent, and said, when it is neither.
[[nodiscard]] std::optional<double> read_coordinate(const Json& value, const std::string& column, Reporter& reporter);

struct LocatedPoint {
    LonLat position;
    PlacePrecision precision = PlacePrecision::exact;
};

/// The points of a geometry. A line or an area gives one point inside, as precise as it is large.
[[nodiscard]] std::vector<LocatedPoint> read_geometry(const Json& geometry, Reporter& reporter);

[[nodiscard]] bool is_geometry_type(const std::string& type);

}  // namespace briefmap
