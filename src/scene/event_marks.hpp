// What the shown events come to on the map, before anything is placed: points, countries, ways from place to place.
// Positions are on the map's frame.
#pragma once

#include "events/time_filter.hpp"
#include "scene/located_events.hpp"
#include "scene/map_frame.hpp"
#include "workspace/state.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

struct PointMark {
    EventIndex event = 0;
    PagePoint at;
    PlaceForm form = PlaceForm::dot;  // dot, halo or zone
    std::uint16_t place = 0;          // into Event::places
};

struct CountryMark {
    std::uint32_t country = 0;       // into Gazetteer::countries()
    PagePoint at;                    // of its label
    std::vector<EventIndex> events;  // that name it as theirs, in time order; empty where only a way ends there
};

struct WayEnd {
    PagePoint at;
    PlaceForm form = PlaceForm::dot;
    std::uint32_t country = 0;  // for form country
    std::uint16_t place = 0;    // into Event::places
};

struct WayMark {
    EventIndex event = 0;
    WayEnd from, to;
    std::size_t parallel = 0;  // earlier ways between the same two ends in the same direction
};

struct EventMarks {
    std::vector<PointMark> points;       // in time order; those outside the frame's region left out
    std::vector<CountryMark> countries;  // by their first event
    std::vector<WayMark> ways;           // in time order
};

[[nodiscard]] EventMarks collect_marks(std::span<const EventIndex> shown, const LocatedEvents& located,
                                       const MapFrame& frame);

/// Whether an event is over at the playhead: what cumulative mode draws fainter.
[[nodiscard]] bool is_past(const Dataset& dataset, EventIndex event, const TimeView& time);

}  // namespace briefmap
