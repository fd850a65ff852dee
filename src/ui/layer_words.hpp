// What layers are called in panels.
#pragma once

#include "workspace/layers.hpp"

#include <string>

namespace briefmap {

/// "Rivers"; of a user's layer the name given, or its file's.
[[nodiscard]] std::string layer_title(const MapLayer& layer);

}  // namespace briefmap
