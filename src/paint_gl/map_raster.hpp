// Paints maps on the CPU, by exact coverage. Where OpenGL itself runs on the CPU (Mesa's llvmpipe) a triangle costs
// about 0.3 microseconds however small it is, and a map has tens of thousands: there this is several times faster, and
// smoother. Knows what base maps consist of: plain areas, lines and paths.
#pragma once

#include "paint_gl/coverage.hpp"
#include "paint_gl/frame.hpp"
#include "scene/draw_list.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace briefmap {

/// Pixels as OpenGL's GL_RGBA and GL_UNSIGNED_BYTE want them: bytes red, green, blue, alpha, premultiplied.
struct PixelRows {
    std::uint32_t* top = nullptr;  // the first pixel of the top row
    std::ptrdiff_t stride = 0;     // pixels from a row to the one below it; negative when rows are stored bottom up
};

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
