// What stands around a map on a slide: title, date, legend, scale bar, attribution; one layout that keeps its margins.
#pragma once

#include "scene/map_scene.hpp"

#include <string>

namespace briefmap {

struct FurnitureOptions {
    std::string title;  // "" none
    bool date = true;
    bool legend = true;
    bool scale_bar = true;
    bool attribution = true;
    bool caption = false;  // the selected event's title and text
};

/// Appends to `scene.list` in page pixels.
void add_furniture(MapScene& scene, const MapInput& input, const FurnitureOptions& options);

}  // namespace briefmap
