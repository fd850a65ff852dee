// Numbers at the marks of events that stand fanned out around one place: what a picture's key says of each is found by
// them. They count over the whole map, in time order, and stand outside of their marks: on no mark, leader, way or
// other number.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"
#include "scene/point_scene.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

struct MarkNumber {
    EventIndex event = 0;
    PageRect box;  // on the frame, of its digits
};

/// Of the fanned marks in the view, in time order; one without room for a number has none. Nothing where the input asks
/// for no numbers.
[[nodiscard]] std::vector<MarkNumber> number_marks(const MapInput& input, const MapFrame& frame,
                                                   const EventMarks& marks, const PointLayout& layout);

/// Draws them, as labels of their own that can be taken out again.
void add_numbers(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const MarkNumber> numbers);

/// Events whose numbers stand on the map, each once, in time order.
[[nodiscard]] std::vector<EventIndex> numbered_events(const MapScene& scene);

/// Leaves the numbers of these events only, which are in time order, and counts them anew from 1.
void keep_numbers(MapScene& scene, const State& state, std::span<const EventIndex> events);

}  // namespace briefmap
