// The timeline: axis, lanes of bars and ticks, playhead and window.
#pragma once

#include "events/dataset.hpp"
#include "scene/draw_list.hpp"
#include "scene/theme.hpp"
#include "scene/time_scale.hpp"
#include "text/typesetter.hpp"
#include "workspace/state.hpp"

#include <optional>
#include <vector>

namespace briefmap {

struct TimelineInput {
    const Dataset& dataset;
    const State& state;
    const Hover& hover;
    const Typesetter& typesetter;
    const Theme& theme;
    float width = 0;  // page pixels
    float height = 0;
};

/// The bar or tick of an event.
struct TimelineMark {
    EventIndex event = 0;
    PageRect rect;
};

struct TimelineScene {
    DrawList list;
    TimeScale scale;
    PageRect axis_rect;  // where dragging sets the playhead
    PageRect lanes_rect;
    float playhead_x = 0;
    std::vector<TimelineMark> marks;       // topmost last
    TickStep step;                         // what Ctrl+→ steps by
    std::optional<EventIndex> emphasised;  // the selected event, when its mark is drawn
};

[[nodiscard]] TimelineScene build_timeline(const TimelineInput& input);
[[nodiscard]] std::optional<EventIndex> pick(const TimelineScene& scene, PagePoint pointer);

}  // namespace briefmap
