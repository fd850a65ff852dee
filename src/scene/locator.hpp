// A small map that shows where in the world a region's map lies: a globe turned to it, or a world map for a region too
// large for one side of the globe.
#pragma once

#include "geo/basemap.hpp"
#include "scene/map_scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace briefmap {

/// What it is drawn from.
struct LocatorWorld {
    ProjectionPtr projection;
    BasemapPtr basemap;  // in that projection, coarse
};

/// The projection a locator for this view wants; absent where the view shows about the world itself, or space beside
/// the globe.
[[nodiscard]] std::optional<std::string> locator_projection(const Camera& camera);

/// Its size on the page for a given height; page pixels.
[[nodiscard]] ViewSize locator_size(const Projection& projection, double height);

/// Appends sea, land and the view's frame, filling `rect`.
void draw_locator(DrawList& list, const MapInput& input, const LocatorWorld& world, const PageRect& rect, float unit);

}  // namespace briefmap
