// Going from event to event: selecting, stepping, going to one.
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/steps.hpp"

#include <algorithm>

namespace briefmap {
namespace {

/// The event that `by` steps lead to, from the selected one or from the playhead.
std::optional<EventIndex> stepped_to(const Session& session, const Dataset& dataset, std::int64_t by) {
    const State& state = session.state;
    const Steps steps(dataset, passing(session));
    const auto count = static_cast<std::int64_t>(steps.count());
    if (count == 0 || by == 0) return std::nullopt;
    std::int64_t target = 0;
    if (state.selected && steps.has(*state.selected)) {
        target = static_cast<std::int64_t>(steps.before(*state.selected)) + by;
    } else if (state.selected) {
        // From an undated event there is a way back to the last dated one and none forward.
        if (by > 0) return std::nullopt;
        target = count + by;
    } else {
        const auto begun = latest_begun(dataset, state.time.playhead, passing(session));
        const auto next = begun ? static_cast<std::int64_t>(steps.before(*begun)) + 1 : 0;
        target = by > 0 ? next + by - 1 : next + by;
    }
    return steps.at(static_cast<std::size_t>(std::clamp<std::int64_t>(target, 0, count - 1)));
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
    if (const auto event = stepped_to(session, *around.dataset, c.by)) show_event(session, around, *event, true);
}

void carry_out(Session& session, const Surroundings& around, const command::StepToFirst&) {
    const Steps steps(*around.dataset, passing(session));
    if (steps.count() > 0) show_event(session, around, steps.at(0), true);
}

void carry_out(Session& session, const Surroundings& around, const command::StepToLast&) {
    const Steps steps(*around.dataset, passing(session));
    if (steps.count() > 0) show_event(session, around, steps.at(steps.count() - 1), true);
}

void carry_out(Session& session, const Surroundings& around, const command::GoToEvent& c) {
    if (c.event >= around.dataset->size()) return;
    show_event(session, around, c.event, true);
    const Event& event = around.dataset->event(c.event);
    if (const auto time = bounded_time(*around.dataset, event)) session.state.time.axis = axis_filled_by(*time);
    show_places(session, around, event);
}

}  // namespace briefmap
