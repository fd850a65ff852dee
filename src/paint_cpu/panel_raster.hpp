// Dear ImGui's panels painted on the CPU over a picture in memory, for windows without a graphics card: what its OpenGL
// backend would draw, without OpenGL.
#pragma once

#include "paint_cpu/pixels.hpp"

struct ImDrawData;

namespace briefmap {

/// Paints over `rows`, a picture of `width` by `height` pixels that ImDrawData::DisplayPos and FramebufferScale map to.
/// Knows one texture, the font atlas of the current context: other textures are passed over. So are triangles with
/// corners that are not there or not numbers. Callbacks are called, as the backend calls them.
void paint_panels(const ImDrawData& data, PixelRows rows, int width, int height);

}  // namespace briefmap
