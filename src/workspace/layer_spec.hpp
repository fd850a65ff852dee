// A layer of the user's own in words, as `--layer` takes it: "roads.gpkg,colour=#884422,opacity=0.6".
#pragma once

#include "core/result.hpp"
#include "workspace/layers.hpp"

#include <string_view>

namespace briefmap {

/// FILE, then any of ,name= ,layer= ,crs= ,field= ,style=categories|classes ,colour=#rrggbb ,opacity=0…1. A comma
/// that no such key follows is part of what stands before it, so that files and PROJ strings may have some. The error
/// says which part could not be read and what there is.
[[nodiscard]] Result<MapLayer> parse_layer_spec(std::string_view text);

}  // namespace briefmap
