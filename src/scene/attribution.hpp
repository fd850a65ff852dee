// Whom a map is owed to: the makers of what ships with the program, whose view its borders are, then whom the files of
// the user's own layers name.
#pragma once

#include "scene/map_scene.hpp"

#include <string>

namespace briefmap {

/// One line, each named once; of layers that are shown.
[[nodiscard]] std::string attribution_line(const MapInput& input);

}  // namespace briefmap
