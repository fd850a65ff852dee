// Going from event to event: selecting, stepping, going to one.
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"

#include <algorithm>

namespace briefmap {
namespace {

/// Events that stepping visits: the dated ones, or all where none is dated.
EventIndex steps_of(const Dataset& dataset) {
    return static_cast<EventIndex>(dataset.dated_size() > 0 ? dataset.dated_size() : dataset.size());
}

/// The event that `by` steps lead to, from the selected one or from the playhead.
std::optional<EventIndex> stepped_to(const State& state, const Dataset& dataset, std::int64_t by) {
    const std::int64_t steps = steps_of(dataset);
    if (steps == 0 || by == 0) return std::nullopt;
    std::int64_t target = 0;
    if (state.selected) {
        target = std::int64_t{*state.selected} + by;
        // From an undated event there is a way back to the last dated one and none forward.
        if (*state.selected >= steps) target = by > 0 ? std::int64_t{*state.selected} : steps + by;
        if (target == *state.selected) return std::nullopt;
    } else {
        const auto begun = latest_begun(dataset, state.time.playhead);
        const std::int64_t next = begun ? std::int64_t{*begun} + 1 : 0;
        target = by > 0 ? next + by - 1 : next + by;
    }
    return static_cast<EventIndex>(std::clamp<std::int64_t>(target, 0, steps - 1));
}

/// What is known of an event's time, an open end filled up with the time of all events.
std::optional<Interval> bounded_time(const Dataset& dataset, const Event& event) {
    const auto extent = dataset.extent();
    if (!event.when || !extent) return std::nullopt;
    Interval bounds = event.when->bounds();
    if (!bounds.begin.is_bounded() && !bounds.end.is_bounded()) return std::nullopt;
    if (!bounds.begin.is_bounded()) bounds.begin = std::min(extent->begin, bounds.end - 1);
    if (!bounds.end.is_bounded()) bounds.end = std::max(extent->end, bounds.begin + 1);
    return bounds;
}

}  // namespace

void select_event(Session& session, EventIndex event) {
    session.state.selected = event;
    if (session.presentation) session.presentation->blank = false;  // one who steps on wants to show it
}

void show_event(Session& session, const Surroundings& around, EventIndex event, bool move_time) {
    select_event(session, event);
    if (move_time) {
        session.playback.playing = false;
        if (const auto at = step_instant(*around.dataset, event); at && at->is_bounded()) {
            put_playhead(session, *at);
        }
    }
    follow_event(session, around, event);
}

void carry_out(Session& session, const Surroundings& around, const command::Select& c) {
    if (!c.event) {
        session.state.selected.reset();
    } else if (*c.event < around.dataset->size()) {
        show_event(session, around, *c.event, c.move_time);
    }
}

void carry_out(Session& session, const Surroundings& around, const command::Step& c) {
    if (const auto event = stepped_to(session.state, *around.dataset, c.by)) show_event(session, around, *event, true);
}

void carry_out(Session& session, const Surroundings& around, const command::StepToFirst&) {
    if (around.dataset->size() > 0) show_event(session, around, 0, true);
}

void carry_out(Session& session, const Surroundings& around, const command::StepToLast&) {
    if (const EventIndex steps = steps_of(*around.dataset); steps > 0) show_event(session, around, steps - 1, true);
}

void carry_out(Session& session, const Surroundings& around, const command::GoToEvent& c) {
    if (c.event >= around.dataset->size()) return;
    show_event(session, around, c.event, true);
    const Event& event = around.dataset->event(c.event);
    if (const auto time = bounded_time(*around.dataset, event)) session.state.time.axis = axis_filled_by(*time);
    show_places(session, around, event);
}

}  // namespace briefmap
