#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace briefmap {
namespace {

constexpr double slowest = 1.0 / 86'400;  // days a second: as fast as life
constexpr double fastest = 365'000;       // a thousand years a second
constexpr double ticks_on_an_axis = 12;   // when nobody has drawn one yet

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

void set_playhead(Session& session, const Dataset& dataset, Instant at) {
    TimeView& time = session.state.time;
    time.playhead = within_reach(at);
    time.axis = axis_showing(time.axis, time.playhead);
    session.state.selected = latest_begun(dataset, time.playhead);
    session.playback.carried_seconds = 0;
}

AxisStep tick_of(const Session& session, const Surroundings& around) {
    if (around.axis_step) return *around.axis_step;
    return finest_step(static_cast<double>(session.state.time.axis.seconds()) / ticks_on_an_axis);
}

}  // namespace

void show_event(Session& session, const Surroundings& around, EventIndex event, bool move_time) {
    session.state.selected = event;
    if (move_time) {
        session.playback.playing = false;
        TimeView& time = session.state.time;
        if (const auto at = step_instant(*around.dataset, event); at && at->is_bounded()) {
            time.playhead = within_reach(*at);
            time.axis = axis_showing(time.axis, time.playhead);
            session.playback.carried_seconds = 0;
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

void carry_out(Session& session, const Surroundings& around, const command::StepTick& c) {
    const AxisStep step = tick_of(session, around);
    Instant at = session.state.time.playhead;
    constexpr int most = 1000;
    for (int i = 0; i < std::min(c.by, most); ++i) {
        at = within_reach(boundary_after(at, step));
    }
    for (int i = 0; i > std::max(c.by, -most); --i) {
        at = within_reach(boundary_before(at, step));
    }
    if (c.by == 0) return;
    session.playback.playing = false;
    set_playhead(session, *around.dataset, at);
}

void carry_out(Session& session, const Surroundings& around, const command::SetPlayhead& c) {
    set_playhead(session, *around.dataset, c.at);
}

void carry_out(Session& session, const Surroundings&, const command::SetMode& c) { session.state.time.mode = c.mode; }

void carry_out(Session& session, const Surroundings&, const command::SetWindow& c) {
    session.state.time.window_seconds = std::clamp<std::int64_t>(c.seconds, 1, longest_axis_seconds);
}

void carry_out(Session& session, const Surroundings&, const command::PanAxis& c) {
    session.state.time.axis = panned_axis(session.state.time.axis, c.seconds);
}

void carry_out(Session& session, const Surroundings&, const command::ZoomAxis& c) {
    session.state.time.axis = zoomed_axis(session.state.time.axis, c.factor, c.anchor);
}

void carry_out(Session& session, const Surroundings& around, const command::FitAxis&) {
    session.state.time.axis = fitted_axis(*around.dataset, session.state.time.playhead);
}

void carry_out(Session& session, const Surroundings& around, const command::TogglePlay&) {
    Playback& playback = session.playback;
    const auto steps = around.dataset->steps();
    playback.carried_seconds = 0;
    session.history.gesture = 0;  // each run of playback is a step of its own
    playback.playing = !playback.playing && !steps.empty();
    if (!playback.playing || session.state.time.playhead < steps.back()) return;
    // Everything has begun: play it again from the start.
    if (const auto extent = around.dataset->extent(); extent && extent->begin < steps.back()) {
        set_playhead(session, *around.dataset, extent->begin);
    } else {
        playback.playing = false;
    }
}

void carry_out(Session& session, const Surroundings&, const command::SetSpeed& c) {
    if (!std::isfinite(c.days_per_second)) return;
    session.playback.days_per_second = std::clamp(c.days_per_second, slowest, fastest);
}

void carry_out(Session& session, const Surroundings&, const command::Faster& c) {
    const double now = session.playback.days_per_second;
    const auto first = std::begin(playback_speeds), last = std::end(playback_speeds);
    if (c.by > 0) {
        const auto faster = std::upper_bound(first, last, now);
        const auto steps = std::min<std::ptrdiff_t>(c.by - 1, last - faster - 1);
        if (faster != last) session.playback.days_per_second = *(faster + steps);
    } else if (c.by < 0) {
        const auto here = std::lower_bound(first, last, now);
        const auto steps = std::min<std::ptrdiff_t>(-std::ptrdiff_t{c.by}, here - first);
        if (here != first) session.playback.days_per_second = *(here - steps);
    }
}

}  // namespace briefmap
