// Boxes by exact coverage, their corners by distance: the same pictures as shaders/shape.frag.
#pragma once

#include "paint_cpu/frame.hpp"
#include "paint_cpu/pixels.hpp"
#include "scene/draw_list.hpp"

namespace briefmap {

/// What of the box lies in `part`, whose top left is at `rows.top`. `scale`: device pixels to the page pixel.
void paint_box(const Box& box, float scale, const DeviceRect& part, PixelRows rows);
void paint_bar(const Bar& bar, float scale, const DeviceRect& part, PixelRows rows);

}  // namespace briefmap
