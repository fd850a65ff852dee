// Upright rectangles of one colour painted over a picture in memory: plain ones, and ones that show a part of a
// texture, which a text's letters are. The same pixels that the two triangles of the rectangle would paint, sooner.
#pragma once

#include "paint_cpu/triangle_raster.hpp"

namespace briefmap {

/// The corners are the upper left one and the lower right one; the colour is the first's. The texture's u changes
/// across and its v down, each evenly, or neither.
void paint_quad(const PanelTarget& target, const AlphaTexture& texture, const PanelVertex& upper_left,
                const PanelVertex& lower_right);

}  // namespace briefmap
