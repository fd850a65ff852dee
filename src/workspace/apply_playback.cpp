#include "workspace/apply_handlers.hpp"
#include "workspace/axis.hpp"
#include "workspace/steps.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace briefmap {
namespace {

constexpr double slowest = 1.0 / 86'400;                     // days a second: as fast as life
constexpr double fastest = 365'000;                          // a thousand years a second
constexpr double shortest_stay = 0.05, longest_stay = 3600;  // seconds an event

/// The value `by` places on from `now` among ascending `values`; `now` where there is none on that side.
template <class Before>
double walked(std::span<const double> values, double now, int by, Before before) {
    if (by > 0) {
        const auto next = std::upper_bound(values.begin(), values.end(), now, before);
        const auto steps = std::min<std::ptrdiff_t>(std::ptrdiff_t{by} - 1, values.end() - next - 1);
        return next == values.end() ? now : *(next + steps);
    }
    const auto here = std::lower_bound(values.begin(), values.end(), now, before);
    const auto steps = std::min<std::ptrdiff_t>(-std::ptrdiff_t{by}, here - values.begin());
    return here == values.begin() || by == 0 ? now : *(here - steps);
}

bool is_at_end(const Session& session, const Dataset& dataset) {
    const bool forward = session.playback.direction > 0;
    if (session.playback.by == PlayBy::event) {
        const Steps steps(dataset, passing(session));
        const auto selected = session.state.selected;
        const bool is_step = selected && steps.has(*selected);
        const auto here = is_step ? selected : latest_begun(dataset, session.state.time.playhead, passing(session));
        if (!here) return !forward;
        return forward ? steps.before(*here) + 1 >= steps.count() : steps.before(*here) == 0;
    }
    const auto way = played_extent(dataset, passing(session));
    const Instant at = session.state.time.playhead;
    return !way || (forward ? at >= way->end - 1 : at <= way->begin);
}

/// Everything has been played: again from the other end, or back the way it came.
void start_over(Session& session, const Surroundings& around) {
    Playback& playback = session.playback;
    const Dataset& dataset = *around.dataset;
    const Steps steps(dataset, passing(session));
    const auto way = played_extent(dataset, passing(session));
    const bool is_way = playback.by == PlayBy::event ? steps.count() > 1 : way && way->seconds() > 1;
    if (!is_way) {
        playback.playing = false;
    } else if (playback.at_end == AtEnd::bounce) {
        playback.direction = -playback.direction;
    } else if (playback.by == PlayBy::event) {
        show_event(session, around, steps.at(playback.direction > 0 ? 0 : steps.count() - 1), true);
        playback.playing = true;  // going to an event stops
    } else {
        move_playhead(session, around, playback.direction > 0 ? way->begin : way->end - 1);
    }
}

}  // namespace

void carry_out(Session& session, const Surroundings& around, const command::TogglePlay&) {
    Playback& playback = session.playback;
    playback.carried_seconds = 0;
    playback.waited_seconds = 0;
    session.history.gesture = 0;  // each run of playback is a step of its own
    playback.playing = !playback.playing && around.dataset->dated_size() > 0;
    if (playback.playing && is_at_end(session, *around.dataset)) start_over(session, around);
}

void carry_out(Session& session, const Surroundings&, const command::SetSpeed& c) {
    if (!std::isfinite(c.days_per_second)) return;
    session.playback.days_per_second = std::clamp(c.days_per_second, slowest, fastest);
}

void carry_out(Session& session, const Surroundings&, const command::SetSecondsPerEvent& c) {
    if (!std::isfinite(c.seconds)) return;
    session.playback.seconds_per_event = std::clamp(c.seconds, shortest_stay, longest_stay);
}

void carry_out(Session& session, const Surroundings&, const command::Faster& c) {
    Playback& playback = session.playback;
    if (playback.by == PlayBy::clock) {
        playback.days_per_second = walked(playback_speeds, playback.days_per_second, c.by, std::less<>{});
    } else {
        playback.seconds_per_event = walked(event_paces, playback.seconds_per_event, c.by, std::greater<>{});
    }
}

void carry_out(Session& session, const Surroundings&, const command::SetPlayBy& c) {
    session.playback.by = c.by;
    session.playback.carried_seconds = 0;
    session.playback.waited_seconds = 0;
}

void carry_out(Session& session, const Surroundings&, const command::SetDirection& c) {
    if (c.direction == 0) return;
    session.playback.direction = c.direction < 0 ? -1 : 1;
    session.playback.carried_seconds = 0;
    session.playback.waited_seconds = 0;
}

void carry_out(Session& session, const Surroundings&, const command::SetAtEnd& c) {
    session.playback.at_end = c.at_end;
}

void carry_out(Session& session, const Surroundings&, const command::SetSkipQuiet& c) {
    session.playback.skip_quiet = c.skip;
}

void carry_out(Session& session, const Surroundings&, const command::SetFollow& c) {
    session.playback.follow = c.follow;
}

}  // namespace briefmap
