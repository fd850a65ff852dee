// What the user is doing, as one plain comparable value. Undo is a list of these. Nothing else in the program holds any
// of it.
#pragma once

#include "core/date_text.hpp"
#include "core/instant.hpp"
#include "core/lon_lat.hpp"
#include "events/cycle.hpp"
#include "events/dataset.hpp"
#include "events/event_filter.hpp"
#include "events/grouping.hpp"
#include "events/time_filter.hpp"
#include "workspace/layers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

struct View {
    std::string projection = "auto";  // as chosen: "auto", a name, a PROJ string, a code
    std::string definition;           // what that came to: given to Projection::make
    LonLat centre;
    double zoom = 1;  // metres_per_pixel(zoom)

    bool operator==(const View&) const = default;
};

struct TimeView {
    TimeMode mode = TimeMode::cumulative;
    Instant playhead;
    std::int64_t window_seconds = 365 * seconds_per_day;  // window mode shows (playhead - window, playhead]
    Interval axis;                                        // what the timeline's width spans; bounded, never empty
    std::vector<Interval> held;                           // shown besides: in order, none empty, none touching the next
    Cycle cycle;                                          // of all that, only these months, weekdays or hours
    std::int64_t fade_seconds = 0;  // an event this long over is as faded as it gets; 0: none fades
    GroupBy lanes = GroupBy::category;
    bool snap = false;  // a dragged playhead or edge catches on events

    bool operator==(const TimeView&) const = default;
};

struct Panels {
    bool list = true, card = true, timeline = true, status = true;
    bool clean = false;                                               // Tab: all of them away
    bool table = false;                                               // the list as a table
    float list_width = 300, card_width = 330, timeline_height = 272;  // page pixels at UI scale 1
    float table_width = 620;                                          // of the list, as a table

    bool operator==(const Panels&) const = default;
};

/// What thousands of points are drawn as.
enum class CrowdStyle : std::uint8_t {
    density,  // counts in squares
    dots,
};

enum class Overlay : std::uint8_t { none, key_sheet, diagnostics, time_options, layers, filters };

/// A sheet on which the keys that move a focus belong to its controls.
[[nodiscard]] constexpr bool is_form(Overlay overlay) {
    return overlay == Overlay::time_options || overlay == Overlay::layers || overlay == Overlay::filters;
}

/// What the list's rows are sorted by.
enum class ListColumn : std::uint8_t {
    best,  // what fits a search best comes first; without one, time
    date,
    title,
    category,
    place,
    actors,
    number,
};

struct ListOrder {
    ListColumn by = ListColumn::best;
    std::string field = {};  // of numbers
    bool descending = false;

    bool operator==(const ListOrder&) const = default;
};

/// A look at the events to come back to.
struct SavedView {
    std::string name;
    View view;
    TimeView time;
    EventFilter filter;

    bool operator==(const SavedView&) const = default;
};

struct State {
    View view;
    TimeView time;
    std::optional<EventIndex> selected;
    Panels panels;
    Overlay overlay = Overlay::none;
    MapLayers layers = default_layers();
    bool graticule = false;  // meridians and parallels on the map
    CrowdStyle crowds = CrowdStyle::density;
    std::string size_by;  // a number field of the dataset that marks are as large as; "" none
    std::string theme = "light";
    std::string language = "en";
    EventFilter filter;  // of what time shows, what besides passes
    ListOrder list_order;
    std::vector<SavedView> views;

    bool operator==(const State&) const = default;
};

/// What the pointer is over: written in one frame, read in the next, never undone.
struct Hover {
    std::optional<EventIndex> event;
    std::optional<LonLat> position;  // on the map

    bool operator==(const Hover&) const = default;
};

/// The part of time that the state shows.
[[nodiscard]] TimeSlice time_slice(const TimeView& time);

/// What to print for the time shown: the selected event's own date where the playhead stands on it ("2013", not
/// "1 January 2013"), the day otherwise; a range in window mode, "from …" in remaining mode, nothing in all mode; and
/// what filter_caption() says besides.
[[nodiscard]] std::string time_caption(const State& state, const Dataset& dataset);

/// What is shown besides and what is left out, in words: held ranges and the cyclic filter. "" for neither.
[[nodiscard]] std::string filter_caption(const State& state);

/// The playhead's own date in every mode, by the same rule: what stands at its handle.
[[nodiscard]] std::string playhead_caption(const State& state, const Dataset& dataset, DateLength length);

}  // namespace briefmap
