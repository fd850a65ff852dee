// What stands around a map on a slide: title, date, legend, scale bar with a north arrow, caption, a locator map, and
// in the margins attribution, source and marking; one layout that keeps its margins, on pages of any shape. On a page
// that is read from right to left sides change places.
#pragma once

#include "scene/locator.hpp"
#include "scene/map_scene.hpp"

#include <string>

namespace briefmap {

struct FurnitureOptions {
    std::string title;  // "" none
    bool date = true;
    bool legend = true;
    bool scale_bar = true;  // with a north arrow, where north is one direction
    bool attribution = true;
    bool caption = false;  // the selected event's title and text
    std::string subtitle = {};
    std::string source = {};   // a line on where the events come from
    std::string marking = {};  // who may see the picture: marking_look()
    bool key = true;           // of the numbers at fanned marks, where the map has them
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

/// Appends to `scene.list` in page pixels. `world`: what a locator map is drawn from; null for none.
void add_furniture(MapScene& scene, const MapInput& input, const FurnitureOptions& options,
                   const LocatorWorld* world = nullptr);

}  // namespace briefmap
