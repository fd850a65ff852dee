// The key of a picture: what the numbers at fanned marks stand for, as a table of number, date and title in time order.
// It goes where it hides least of the map, in one column or two, and is shortened where the page has no room for all.
// Numbers that it does not list are taken off the map: the two always agree.
#pragma once

#include "scene/map_scene.hpp"
#include "scene/page_layout.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace briefmap {

/// The table before it is on the page.
struct EventKey {
    float width = 0, height = 0;  // page pixels, its panel with padding
    std::vector<Label> labels;    // `at` from the panel's top left
};

struct KeyLook {
    float unit = 1;    // page pixels to which furniture is proportional
    float widest = 0;  // of the panel, page pixels
    std::size_t columns = 1;
    bool mirrored = false;  // numbers at the right
};

/// `events` in time order, numbered from 1; `more`: so many are not listed.
[[nodiscard]] EventKey lay_out_key(const MapInput& input, std::span<const EventIndex> events, std::size_t more,
                                   const KeyLook& look);

struct KeyPlacing {
    std::array<Corner, 4> corners;
    std::vector<Obstacle> obstacles;  // besides the numbers
    std::size_t unbearable = 0;       // never hidden
    std::size_t precious = 0;         // better a shorter key than one that hides this
    std::vector<PageRect> covered;    // by what stands on the page: numbers there are gone
    bool mirrored = false;
    float gap = 0;  // page pixels to what stands beside it
};

/// Draws it, and leaves the numbers that it lists; without room, none.
void place_key(MapScene& scene, const MapInput& input, PageLayout& page, const KeyPlacing& placing);

}  // namespace briefmap
