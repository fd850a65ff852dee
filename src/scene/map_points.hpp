// The points of a map layer as markers on a page: worked out in one place, so that every painter has them at the same
// spot.
#pragma once

#include "scene/draw_list.hpp"

namespace briefmap {

/// Where points are looked for, and how finely.
struct PointWindow {
    MapTransform map;
    PageRect visible;  // page pixels; points whose markers cannot touch it are left out
    float scale = 1;   // device pixels to the page pixel
};

/// A marker for each point of `item` that exists, is a number and may be seen, in the order named. Positions are
/// rounded to 1/256 of a device pixel, counted from the layer's origin: when the map moves by whole device pixels so
/// do the markers, to the bit, and a picture that was kept can be shifted instead of painted anew.
[[nodiscard]] Markers markers_of(const MarkPoints& item, const PointWindow& window);

}  // namespace briefmap
