// The playhead, the mode and the axis.
#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/time_snap.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr double ticks_on_an_axis = 12;  // when nobody has drawn one yet
constexpr int most_ticks = 1000;         // in one command

}  // namespace

AxisStep tick_of(const Session& session, const Surroundings& around) {
    if (around.axis_step) return *around.axis_step;
    return finest_step(static_cast<double>(session.state.time.axis.seconds()) / ticks_on_an_axis);
}

Instant ticks_from(Instant at, int by, AxisStep step) {
    for (int i = 0; i < std::min(by, most_ticks); ++i) {
        at = within_reach(boundary_after(at, step));
    }
    for (int i = 0; i > std::max(by, -most_ticks); --i) {
        at = within_reach(boundary_before(at, step));
    }
    return at;
}

void put_playhead(Session& session, Instant at) {
    TimeView& time = session.state.time;
    time.playhead = within_reach(at);
    time.axis = axis_showing(time.axis, time.playhead);
    session.playback.carried_seconds = 0;
    session.playback.waited_seconds = 0;
}

void move_playhead(Session& session, const Surroundings& around, Instant at) {
    put_playhead(session, at);
    session.state.selected = latest_begun(*around.dataset, session.state.time.playhead, passing(session));
}

void carry_out(Session& session, const Surroundings& around, const command::StepTick& c) {
    if (c.by == 0) return;
    session.playback.playing = false;
    move_playhead(session, around, ticks_from(session.state.time.playhead, c.by, tick_of(session, around)));
}

void carry_out(Session& session, const Surroundings& around, const command::SetPlayhead& c) {
    const bool snaps = session.state.time.snap;
    move_playhead(session, around, snaps ? snapped(*around.dataset, c.at, c.reach, SnapTo::seconds) : c.at);
}

void carry_out(Session& session, const Surroundings&, const command::SetMode& c) { session.state.time.mode = c.mode; }

void carry_out(Session& session, const Surroundings&, const command::PanAxis& c) {
    session.state.time.axis = panned_axis(session.state.time.axis, c.seconds);
}

void carry_out(Session& session, const Surroundings&, const command::ZoomAxis& c) {
    session.state.time.axis = zoomed_axis(session.state.time.axis, c.factor, c.anchor);
}

void carry_out(Session& session, const Surroundings& around, const command::FitAxis&) {
    session.state.time.axis = fitted_axis(*around.dataset, session.state.time.playhead, passing(session));
}

void carry_out(Session& session, const Surroundings&, const command::SetAxis& c) {
    session.state.time.axis = sound_axis(c.axis);
}

}  // namespace briefmap
