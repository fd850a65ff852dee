// Boxes and lassos on the map: drawn by hand, and shown where they filter.
#pragma once

#include "ui/panel.hpp"

namespace briefmap {

/// After the map's own item. Draws the areas that the filter has and the one under the hand, and takes the mouse for
/// drawing: with a tool, or with Shift (box) or Ctrl (lasso) held. True where the mouse is its.
[[nodiscard]] bool draw_shape(const UiInput& in, const PageRect& rect, ViewPoint at, IssuedCommands& out);

}  // namespace briefmap
