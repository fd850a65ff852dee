// The colour a layer of the map is drawn in: the one chosen for it, or the theme's.
#pragma once

#include "scene/theme.hpp"
#include "workspace/layers.hpp"

namespace briefmap {

/// Without the layer's opacity.
[[nodiscard]] Colour layer_colour(const MapLayer& layer, const Theme& theme);
/// With it: what a pen or a fill takes.
[[nodiscard]] Colour layer_ink(const MapLayer& layer, const Theme& theme);

}  // namespace briefmap
