#include "workspace/playback.hpp"

#include "workspace/axis.hpp"
#include "workspace/steps.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr double longest_frame = 0.25;  // seconds; a longer one was a pause of the machine's, not of the user's
constexpr double longest_leap = 1e15;   // seconds of map time in one frame: more than the axis reaches
constexpr double least_pace = 0.01;     // seconds an event

int sign_of(int direction) { return direction < 0 ? -1 : 1; }

void stop(Playback& playback) {
    playback.playing = false;
    playback.carried_seconds = 0;
    playback.waited_seconds = 0;
}

/// The quiet stretch that `at` lies inside, if any. Its two ends are where something happens.
std::optional<Interval> quiet_around(const Dataset& dataset, Instant at) {
    const auto quiet = dataset.quiet();
    const auto after = std::upper_bound(quiet.begin(), quiet.end(), at,
                                        [](Instant t, const Interval& stretch) { return t < stretch.begin; });
    if (after == quiet.begin()) return std::nullopt;
    const Interval& stretch = *std::prev(after);
    if (at <= stretch.begin || at >= stretch.end) return std::nullopt;
    return stretch;
}

/// `first` and `last` in the direction of playing.
struct Way {
    Instant first, last;
};

void go_on_from_end(Run& run, const Way& way) {
    Playback& playback = run.playback;
    if (way.first == way.last || playback.at_end == AtEnd::stop) return stop(playback);
    if (playback.waited_seconds < rest_seconds) return;
    playback.waited_seconds = 0;
    playback.carried_seconds = 0;
    if (playback.at_end == AtEnd::loop) {
        run.time.playhead = way.first;
    } else {
        playback.direction = -sign_of(playback.direction);
    }
}

void move_by_clock(Run& run, const Dataset& dataset, double frame, const Way& way) {
    Playback& playback = run.playback;
    const int direction = sign_of(playback.direction);
    const double speed = std::isfinite(playback.days_per_second) ? std::max(playback.days_per_second, 0.0) : 0.0;
    const double moved = std::max(playback.carried_seconds, 0.0) + frame * speed * seconds_per_day;
    const double whole = std::clamp(std::floor(moved), 0.0, longest_leap);
    playback.carried_seconds = std::clamp(moved - whole, 0.0, 1.0);
    playback.waited_seconds = 0;

    Instant at = run.time.playhead + direction * static_cast<std::int64_t>(whole);
    if (playback.skip_quiet) {
        if (const auto stretch = quiet_around(dataset, at)) at = direction > 0 ? stretch->end : stretch->begin;
    }
    const bool arrived = direction > 0 ? at >= way.last : at <= way.last;
    run.time.playhead = arrived ? way.last : at;
    if (arrived && playback.at_end == AtEnd::stop) stop(playback);
}

void advance_by_clock(Run& run, const Dataset& dataset, double frame, const EventSet* passing) {
    const auto extent = played_extent(dataset, passing);
    if (!extent) return stop(run.playback);
    const bool forward = sign_of(run.playback.direction) > 0;
    const Instant first = extent->begin, last = extent->end - 1;
    const Way way = forward ? Way{first, last} : Way{last, first};
    const Instant before = run.time.playhead;
    if (forward ? before >= way.last : before <= way.last) {
        run.playback.waited_seconds += frame;
        go_on_from_end(run, way);
    } else {
        move_by_clock(run, dataset, frame, way);
    }
    if (run.time.playhead == before) return;
    const auto begun = latest_begun(dataset, run.time.playhead, passing);
    if (begun != latest_begun(dataset, before, passing)) run.selected = begun;
}

/// `by` events on; a step past an end goes as `at_end` says, and no further than the end it leads to.
std::optional<std::int64_t> stepped(Playback& playback, std::int64_t from, std::int64_t by, std::int64_t last) {
    const bool forward = sign_of(playback.direction) > 0;
    const std::int64_t end = forward ? last : 0, start = forward ? 0 : last;
    if (from != end) return std::clamp<std::int64_t>(forward ? from + by : from - by, 0, last);
    if (playback.at_end == AtEnd::stop || last == 0) return std::nullopt;
    if (playback.at_end == AtEnd::loop) return start;
    playback.direction = forward ? -1 : 1;
    return forward ? last - 1 : 1;
}

void advance_by_event(Run& run, const Dataset& dataset, double frame, const EventSet* passing) {
    Playback& playback = run.playback;
    const Steps steps(dataset, passing);
    if (steps.count() == 0 || steps.at(0) >= dataset.dated_size()) return stop(playback);
    const auto last = static_cast<std::int64_t>(steps.count()) - 1;
    const bool is_step = run.selected && steps.has(*run.selected);
    const auto here = is_step ? run.selected : latest_begun(dataset, run.time.playhead, passing);
    // Before the first event the next step leads to it.
    const std::int64_t from = here ? static_cast<std::int64_t>(steps.before(*here)) : -1;
    const bool at_end = sign_of(playback.direction) > 0 ? from == last : from <= 0;
    if (at_end && (playback.at_end == AtEnd::stop || last == 0)) return stop(playback);

    const double pace =
        std::isfinite(playback.seconds_per_event) ? std::max(playback.seconds_per_event, least_pace) : least_pace;
    playback.waited_seconds += frame;
    const double due = std::floor(playback.waited_seconds / pace);
    if (!(due >= 1)) return;
    playback.waited_seconds = std::max(playback.waited_seconds - due * pace, 0.0);
    const auto target = stepped(playback, from, static_cast<std::int64_t>(due), last);
    if (!target) return stop(playback);
    run.selected = steps.at(static_cast<std::size_t>(*target));
    if (const auto at = step_instant(dataset, *run.selected)) run.time.playhead = within_reach(*at);
    const bool arrived = *target == (sign_of(playback.direction) > 0 ? last : 0);
    if (arrived && playback.at_end == AtEnd::stop) stop(playback);
}

}  // namespace

std::optional<Interval> played_extent(const Dataset& dataset, const EventSet* passing) {
    const auto steps = dataset.steps();
    const auto first = std::lower_bound(steps.begin(), steps.end(), Instant{-axis_reach_seconds});
    const auto past = std::upper_bound(first, steps.end(), Instant{axis_reach_seconds});
    if (first == past) return std::nullopt;
    if (passing == nullptr) return Interval{*first, *std::prev(past) + 1};
    const std::size_t lowest = passing->rank(static_cast<std::size_t>(first - steps.begin()));
    const std::size_t end = passing->rank(static_cast<std::size_t>(past - steps.begin()));
    if (lowest == end) return std::nullopt;
    return Interval{steps[passing->at(lowest)], steps[passing->at(end - 1)] + 1};
}

Run advance(Run run, const Dataset& dataset, double elapsed, const EventSet* passing) {
    if (!run.playback.playing) return run;
    const double frame = std::isfinite(elapsed) ? std::clamp(elapsed, 0.0, longest_frame) : 0.0;
    const Instant before = run.time.playhead;
    if (run.playback.by == PlayBy::clock) {
        advance_by_clock(run, dataset, frame, passing);
    } else {
        advance_by_event(run, dataset, frame, passing);
    }
    if (run.time.playhead != before) run.time.axis = axis_showing(run.time.axis, run.time.playhead);
    return run;
}

}  // namespace briefmap
