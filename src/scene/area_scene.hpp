// Countries that events are about: one shade each, whatever the number of events.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"

#include <span>

namespace briefmap {

/// Fills, outlines and targets.
void add_countries(MapScene& scene, const MapInput& input, std::span<const CountryMark> countries);

/// Outlines of the countries that a selected or hovered event's way joins.
void add_way_countries(MapScene& scene, const MapInput& input, std::span<const WayMark> ways);

}  // namespace briefmap
