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

/// Page pixels at the page's top and bottom edges that a map does well to keep its subject out of: what a wide title
/// and a caption across the page cover, estimated from their texts. What stands in a corner only counts for nothing.
struct ReservedRoom {
    double top = 0, bottom = 0;
};
struct FurnishedPage {
    const Dataset& dataset;
    const State& state;
    ViewSize size;
};
[[nodiscard]] ReservedRoom reserved_room(const FurnitureOptions& options, const FurnishedPage& page);

/// Appends to `scene.list` in page pixels.
void add_furniture(MapScene& scene, const MapInput& input, const FurnitureOptions& options);

}  // namespace briefmap
