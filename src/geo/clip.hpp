// Cuts areas and lines to a projection's domain, in longitude and latitude, so that nothing is torn across the map when
// it is projected. Areas get the domain's edge as their new edge; lines just end there. Private to geo.
#pragma once

#include "geo/projection.hpp"

#include <limits>
#include <vector>

namespace briefmap {

/// A place on its way to the plane. `lon` may lie beyond ±180 after a turn to where the map wants it.
struct Vertex {
    double lon = 0, lat = 0;
    MapPoint on_plane{std::numeric_limits<double>::quiet_NaN(), 0};  // NaN: still to be projected
    double depth = 0;  // within a cap: cosine of the distance from its centre less that of its radius

    [[nodiscard]] LonLat place() const { return {lon, lat}; }
};
using VertexRun = std::vector<Vertex>;

struct Clip {
    Domain domain;
    double step = 1;  // degrees between points along the edges that cutting makes

    /// Of a vertex at this place; 0 for domains that are no caps.
    [[nodiscard]] double depth_at(LonLat p) const;
    /// The rings of one feature, even-odd; edges must be short where the domain is a cap.
    [[nodiscard]] std::vector<VertexRun> areas(const std::vector<VertexRun>& rings) const;
    [[nodiscard]] std::vector<VertexRun> lines(std::vector<VertexRun> lines) const;
    /// Between the outer meridians and on neither: which side of the cut a point there belongs to is decided by
    /// clipping.
    [[nodiscard]] bool is_well_within(LonLat p) const;
    /// Held just within the cut, so that PROJ cannot send it to the other side of the map.
    [[nodiscard]] LonLat held_within(LonLat p) const;
};

}  // namespace briefmap
