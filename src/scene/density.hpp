// Very many points as a surface: how many stand in each square of a grid, in few classes that a legend can name. The
// grid lies still on the frame while the map is panned.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

/// Of the grid, in page pixels; a whole part of the frame's steps.
inline constexpr float density_cell = 16;

struct DensityCell {
    PageRect box;  // on the frame
    std::uint32_t count = 0;
    EventIndex latest = 0;
};

/// Cells that hold something, row by row. Their counts add up to the marks.
[[nodiscard]] std::vector<DensityCell> count_cells(std::span<const PointMark> marks);

/// At most five ranges that hold every count from `least` to `most`, at round numbers: 1–4, 5–19, 20–63.
[[nodiscard]] std::vector<DensityClass> density_classes(std::uint32_t least, std::uint32_t most);

/// Cells in the view with their targets and the classes for the legend.
void add_density(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const DensityCell> cells);

}  // namespace briefmap
