// The timeline: axis, lanes of bars and ticks or columns of counts, eras, the part of time that is shown, and a strip
// of the whole below.
#pragma once

#include "events/dataset.hpp"
#include "scene/draw_list.hpp"
#include "scene/theme.hpp"
#include "scene/time_scale.hpp"
#include "scene/timeline_data.hpp"
#include "text/typesetter.hpp"
#include "workspace/state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace briefmap {

struct TimelineInput {
    const Dataset& dataset;
    const TimelineData& data;  // of `dataset` and of the state's choice of lanes
    const State& state;
    const Hover& hover;
    const Typesetter& typesetter;
    const Theme& theme;
    float width = 0;  // page pixels
    float height = 0;
    bool breaks = false;                // playing leaps over quiet stretches: they are marked
    const EventSet* passing = nullptr;  // the events that pass the filter, as `data` has them; null: all
};

/// The bar or tick of an event.
struct TimelineMark {
    EventIndex event = 0;
    PageRect rect;
};

/// How many events touch a stretch of time, where they are too many for marks.
struct TimelineColumn {
    PageRect rect;
    Interval span;
    std::uint32_t count = 0;
    std::uint16_t lane = 0;
};

/// A stretch that stays shown whatever the playhead; `index` into TimeView::held.
struct HeldBand {
    PageRect band;   // below the header
    PageRect close;  // its button
    std::size_t index = 0;
};

struct TimelineScene {
    DrawList list;
    TimeScale scale;
    PageRect axis_rect;  // where dragging sets the playhead
    PageRect lanes_rect;
    float playhead_x = 0;
    PageRect playhead_pill;
    std::optional<PageRect> window;  // in window mode, in the header: from the window's start to its end
    std::vector<HeldBand> held;
    PageRect overview_rect;  // empty where the page is too low for one
    TimeScale overview;
    PageRect overview_handle;                             // the part of the whole that the axis shows
    std::vector<TimelineMark> marks;                      // topmost last
    std::vector<TimelineColumn> columns;                  // by lane, then by time
    std::vector<std::vector<std::uint16_t>> lane_groups;  // of each lane; none named: all
    TickStep step;                                        // what Ctrl+→ steps by
    std::optional<EventIndex> emphasised;                 // the selected event, when its mark is drawn
};

[[nodiscard]] TimelineScene build_timeline(const TimelineInput& input);

/// What of the timeline lies under the pointer.
enum class TimelinePart : std::uint8_t {
    none,
    axis,
    lanes,
    playhead,      // its handle
    window_start,  // the window's edges and its body, in the header
    window_end,
    window_body,
    held_close,
    overview,
    overview_start,  // edges and body of the overview's handle
    overview_end,
    overview_handle,
};
[[nodiscard]] TimelinePart part_at(const TimelineScene& scene, PagePoint pointer);
[[nodiscard]] std::optional<EventIndex> pick(const TimelineScene& scene, PagePoint pointer);
[[nodiscard]] const TimelineColumn* column_at(const TimelineScene& scene, PagePoint pointer);
/// Index into TimeView::held of the band whose button lies under the pointer.
[[nodiscard]] std::optional<std::size_t> held_close_at(const TimelineScene& scene, PagePoint pointer);

}  // namespace briefmap
