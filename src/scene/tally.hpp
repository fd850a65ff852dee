// Events of a whole country, told by a row of short bars under its name: one for each, in its category's colour, in
// time order. It underlines a name, so it claims no place.
#pragma once

#include "scene/map_scene.hpp"

#include <span>

namespace briefmap {

struct TallySize {
    float width = 0;
    float height = 0;
};

[[nodiscard]] TallySize tally_size(std::size_t events);

/// Draws the row in `box` (page pixels) and adds a target for each event.
void add_tally(MapScene& scene, const MapInput& input, std::span<const EventIndex> events, const PageRect& box);

}  // namespace briefmap
