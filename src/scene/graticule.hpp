// Meridians and parallels at a sensible step for what a view shows: bent by the projection, ended where its domain
// ends, cut at the page. Degrees are whole seconds of arc here, so that steps add up exactly; lines are page pixels.
#pragma once

#include "scene/draw_list.hpp"
#include "workspace/camera.hpp"

#include <cstdint>
#include <vector>

namespace briefmap {

struct Theme;

inline constexpr int arc_seconds_per_degree = 3600;

enum class GraticuleKind : std::uint8_t { meridian, parallel };

struct GraticuleLine {
    GraticuleKind kind = GraticuleKind::meridian;
    int arc_seconds = 0;                        // east or north; a meridian's is in (-180°, 180°]
    std::vector<std::vector<PagePoint>> parts;  // what the page shows of it, each at least two points

    [[nodiscard]] double degrees() const { return static_cast<double>(arc_seconds) / arc_seconds_per_degree; }
};

struct Graticule {
    int lon_step = 0, lat_step = 0;    // seconds of arc
    std::vector<GraticuleLine> lines;  // only those with a part on the page
};

/// Steps are 30, 20, 15, 10, 5, 2 or 1 degrees, then 30, 15, 10, 5, 2 or 1 minutes, then the same of seconds: the least
/// that leaves lines well apart at the middle of the page. Meridians do not run together at a pole.
[[nodiscard]] Graticule graticule(const Camera& camera);

/// Appends thin lines.
void add_graticule(DrawList& list, const Graticule& graticule, const Theme& theme);

}  // namespace briefmap
