// Paints maps on the CPU, by exact coverage. Where OpenGL itself runs on the CPU (Mesa's llvmpipe) a triangle costs
// about 0.3 microseconds however small it is, and a map has tens of thousands: there this is several times faster, and
// smoother. Knows what base maps consist of: plain areas, lines and paths.
#pragma once

#include "paint_cpu/coverage.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"

#include <vector>

namespace briefmap {

/// False for a list with an item that it does not know, or without an opaque background.
[[nodiscard]] bool can_raster(const DrawList& list);

/// Keeps its scratch memory from picture to picture.
class MapRaster {
  public:
    /// Fills the visible part of the frame, whose top left pixel goes to `rows.top`. Works on as many threads as help.
    void paint(const DrawList& list, const Frame& frame, PixelRows rows);

  private:
    std::vector<CoverageGrid> grids_;  // one for each thread
};

}  // namespace briefmap
