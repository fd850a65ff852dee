// A projected layer as paths on the page: moved, thinned to what can be seen, cut to what is visible.
#pragma once

#include "paint_cairo/clip.hpp"
#include "scene/draw_list.hpp"

#include <cstdint>
#include <vector>

namespace briefmap {

struct MapWindow {
    MapTransform map;
    Bounds visible;    // page pixels, with room for the pen
    double grain = 0;  // page pixels: points are moved to multiples of it, and what falls together is one point
};

/// Points snap to a grid rather than being dropped one by one, so that a border shared by two areas stays one line
/// whichever way round each area runs along it.
void add_rings(const ProjectedLayer& layer, std::size_t feature, const MapWindow& window, Paths& out);
void add_lines(const ProjectedLayer& layer, std::size_t feature, const MapWindow& window, Paths& out);

/// What `features` names, each once, without what the layer does not have; all when it names none.
[[nodiscard]] std::vector<std::uint32_t> features_named(const std::vector<std::uint32_t>& features, std::size_t count);

/// Points of the page, without those that are not numbers.
[[nodiscard]] std::vector<Point> finite_points(const std::vector<PagePoint>& points);

}  // namespace briefmap
