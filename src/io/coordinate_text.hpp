// Positions as people and programs write them in a cell: "12.65", "12,65", "12°38'21\"N", "N 12 38.35",
// "12.65, -8.0", "geo:12.65,-8.0", "POINT (-8 12.65)".
#pragma once

#include "core/lon_lat.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace briefmap {

enum class Axis : std::uint8_t { longitude, latitude };

struct Angle {
    double degrees = 0;
    std::optional<Axis> axis;  // said by N, S, E, W
};

/// One angle: all of the trimmed cell. Not checked for range.
[[nodiscard]] std::optional<Angle> read_angle(std::string_view cell);

/// Which of two plain numbers is the longitude; letters and geo: URIs and WKT (RFC 5870, ISO 19125) say it themselves.
enum class PairOrder : std::uint8_t { latitude_first, longitude_first };

/// Both in one cell. Not checked for range.
[[nodiscard]] std::optional<LonLat> read_pair(std::string_view cell, PairOrder order);

}  // namespace briefmap
