// Countries that events are about: one shade each, whatever the number of events.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"

#include <span>

namespace briefmap {

/// Fills, outlines and targets.
void add_countries(MapScene& scene, const MapInput& input, std::span<const CountryMark> countries);

/// A country in a legend: `area` as the theme shades or hatches countries. `unit`: page pixels to which it is
/// proportional.
void add_area_sign(DrawList& list, const Theme& theme, const PageRect& area, Colour colour, float unit);
/// As FillAreas hatches, but drawn to a sign's size: rising lines from its left and lower to its upper and right edge.
void add_hatching(DrawList& list, const PageRect& area, Colour colour, float unit);

/// Outlines of the countries that a selected or hovered event's way joins.
void add_way_countries(MapScene& scene, const MapInput& input, std::span<const WayMark> ways);

}  // namespace briefmap
