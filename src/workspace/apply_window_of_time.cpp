// The window on time and what else decides which events are shown: its edges, held ranges, the cyclic filter, fading,
// lanes.
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/fade.hpp"
#include "workspace/held_ranges.hpp"
#include "workspace/time_snap.hpp"

#include <algorithm>

namespace briefmap {
namespace {

Interval window_of(const TimeView& time) {
    const Instant end = time.playhead + 1;
    return {end - std::max<std::int64_t>(time.window_seconds, 1), end};
}

Instant caught(const Session& session, const Surroundings& around, Instant at, std::int64_t reach) {
    return session.state.time.snap ? snapped(*around.dataset, at, reach, SnapTo::edges) : at;
}

/// The window's edge at `at`; never past the other edge, and never an empty window.
void put_edge(Session& session, const Surroundings& around, command::WindowEdge edge, Instant at) {
    Interval window = window_of(session.state.time);
    at = within_reach(at);
    if (edge == command::WindowEdge::start) {
        window.begin = std::clamp(at, window.end - longest_window_seconds, window.end - 1);
    } else {
        window.end = std::clamp(at, window.begin + 1, window.begin + longest_window_seconds);
    }
    show_window(session, around, window);
}

}  // namespace

void show_window(Session& session, const Surroundings& around, const Interval& window) {
    const Instant end = within_reach(window.end);
    TimeView& time = session.state.time;
    time.mode = TimeMode::window;
    time.window_seconds = std::clamp<std::int64_t>(end - within_reach(window.begin), 1, longest_window_seconds);
    if (end - 1 != time.playhead) move_playhead(session, around, end - 1);
}

void carry_out(Session& session, const Surroundings&, const command::SetWindow& c) {
    session.state.time.window_seconds = std::clamp<std::int64_t>(c.seconds, 1, longest_window_seconds);
}

void carry_out(Session& session, const Surroundings& around, const command::SetWindowStart& c) {
    put_edge(session, around, command::WindowEdge::start, caught(session, around, c.at, c.reach));
}

void carry_out(Session& session, const Surroundings& around, const command::SetWindowEnd& c) {
    put_edge(session, around, command::WindowEdge::end, caught(session, around, c.at, c.reach));
}

void carry_out(Session& session, const Surroundings& around, const command::MoveWindowEdge& c) {
    if (c.by == 0) return;
    const Interval window = window_of(session.state.time);
    const Instant from = c.edge == command::WindowEdge::start ? window.begin : window.end;
    session.playback.playing = false;
    put_edge(session, around, c.edge, ticks_from(from, c.by, tick_of(session, around)));
}

void carry_out(Session& session, const Surroundings& around, const command::HoldRange&) {
    TimeView& time = session.state.time;
    if (time.mode == TimeMode::window) {
        time.held = with_range(std::move(time.held), window_of(time));
    } else if (session.state.selected && *session.state.selected < around.dataset->size()) {
        const Event& event = around.dataset->event(*session.state.selected);
        if (event.when) time.held = with_range(std::move(time.held), event.when->bounds());
    }
}

void carry_out(Session& session, const Surroundings&, const command::ReleaseRange& c) {
    auto& held = session.state.time.held;
    if (c.index < held.size()) held.erase(held.begin() + static_cast<std::ptrdiff_t>(c.index));
}

void carry_out(Session& session, const Surroundings&, const command::ReleaseRanges&) {
    session.state.time.held.clear();
}

void carry_out(Session& session, const Surroundings&, const command::SetCycle& c) {
    session.state.time.cycle = c.cycle.unit == CycleUnit::none ? Cycle{} : c.cycle;
}

void carry_out(Session& session, const Surroundings&, const command::SetFade& c) {
    session.state.time.fade_seconds = std::clamp<std::int64_t>(c.seconds, 0, longest_axis_seconds);
}

void carry_out(Session& session, const Surroundings&, const command::SetLanes& c) { session.state.time.lanes = c.by; }

void carry_out(Session& session, const Surroundings&, const command::SetSnap& c) { session.state.time.snap = c.snap; }

}  // namespace briefmap
