// For each pixel of a picture the point of a raster that it shows, found exactly on a coarse grid and in between only
// where straight lines would be wrong: at the edges of the map, at the horizon, where the map is cut. Private to geo.
#pragma once

#include "geo/raster_placer.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace briefmap {

/// Pixels of the picture.
struct PictureTile {
    int x = 0, y = 0, width = 0, height = 0;
};

struct InverseGrid {
    int width = 0, height = 0;
    std::vector<PixelPoint> points;  // of each pixel's middle, row by row; x is NaN where there is none
    // About how many pixels of the raster lie in one of the picture, where those are among the smallest of the tile.
    double step_x = 1, step_y = 1;
    bool is_even = true;  // those differ little across the tile
};

/// Exact for a point of the picture, which may lie a little outside of the tile.
using PointToPixel = std::function<std::optional<PixelPoint>(double x, double y)>;

/// Within an eighth of a pixel of the picture.
[[nodiscard]] InverseGrid inverse_grid(const PictureTile& tile, const PointToPixel& exact);

}  // namespace briefmap
