// A part of the earth that a filter asks for: a ring of corners in degrees. Its edges are straight in degrees.
#pragma once

#include "core/lon_lat.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace briefmap {

/// A ring whose longitudes run on past ±180 where it crosses the antimeridian: 170, 178, 186. Not closed: the last
/// corner is not the first.
using Outline = std::vector<LonLat>;

/// The ring with its longitudes running on, each within 180 degrees of the one before. A ring around a pole is led
/// along the antimeridian to the pole that is nearer to it. Empty for fewer than three corners.
[[nodiscard]] Outline outline_of(std::span<const LonLat> ring);
[[nodiscard]] Outline outline_of(const LonLatBox& box);
/// The box, where the outline is one.
[[nodiscard]] bool is_box(const Outline& outline, LonLatBox& box);

/// An outline made ready for many questions.
class AreaTest {
  public:
    explicit AreaTest(const Outline& outline);
    /// Of its edges western and southern ones belong to it. A longitude of -180 to 180.
    [[nodiscard]] bool contains(LonLat p) const;

  private:
    struct Edge {
        double south = 0, north = 0;
        double lon = 0, slope = 0;  // at its southern end; degrees east a degree north
    };
    [[nodiscard]] bool contains_as_is(LonLat p) const;

    double west_ = 0, east_ = 0, south_ = 0, north_ = 0;
    double bands_per_degree_ = 0;
    std::vector<std::vector<Edge>> bands_;  // edges by the latitudes that they cross
};

}  // namespace briefmap
