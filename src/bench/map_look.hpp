// The look and the views that every measured program draws: countries on a plain sea, plate carrée, 1920 × 1080.
#pragma once

#include "core/result.hpp"
#include "geo/basemap.hpp"
#include "scene/draw_list.hpp"

#include <filesystem>

namespace briefmap::bench {

inline constexpr int width = 1920;
inline constexpr int height = 1080;
inline constexpr int path_frames = 200;

struct MapView {
    LonLat centre;
    double degrees = 360;  // across the width
};

/// Frame `i` of the path: 140 frames from the world to 20 degrees at Mali, 60 frames 20 degrees east.
[[nodiscard]] MapView view_on_path(int i);
[[nodiscard]] double metres_per_pixel(const MapView& view);

[[nodiscard]] Result<ProjectionPtr> plate_carree();
/// Natural Earth 10m countries, simplified to what `metres_per_pixel` can show.
[[nodiscard]] Result<ProjectedLayerPtr> load_countries(const std::filesystem::path& geodata,
                                                       const Projection& projection, double metres_per_pixel,
                                                       bool tessellate);
[[nodiscard]] DrawList draw_countries(const ProjectedLayerPtr& countries, const Projection& projection,
                                      const MapView& view);

}  // namespace briefmap::bench
