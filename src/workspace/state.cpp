#include "workspace/state.hpp"

#include <algorithm>

namespace briefmap {
namespace {

DateEnd whole_day(Instant t) {
    const Instant begin = floor_to(t, CalendarUnit::day);
    DateEnd end;
    end.bounds = {begin, begin + seconds_per_day};
    end.precision = DatePrecision::day;
    return end;
}

Interval shown_interval(const TimeView& time) {
    const Instant after = time.playhead + 1;
    switch (time.mode) {
        case TimeMode::all:
            return {};
        case TimeMode::instant:
            return {time.playhead, after};
        case TimeMode::window:
            return {after - std::max<std::int64_t>(time.window_seconds, 1), after};
        case TimeMode::cumulative:
            return {Instant::distant_past(), after};
        case TimeMode::remaining:
            return {time.playhead, Instant::distant_future()};
    }
    return {};
}

std::string window_caption(const TimeView& time, const State& state, DateLength length) {
    Edtf range;
    range.is_interval = true;
    range.from = whole_day(shown_interval(time).begin);
    range.to = whole_day(time.playhead);
    if (range.from == range.to) return display_instant(time.playhead, DatePrecision::day, state.language, length);
    return display_date(range, state.language, length);
}

}  // namespace

TimeSlice time_slice(const TimeView& time) { return {time.mode, shown_interval(time), time.held, time.cycle}; }

std::string playhead_caption(const State& state, const Dataset& dataset, DateLength length) {
    if (state.selected && *state.selected < dataset.size()) {
        const Event& event = dataset.event(*state.selected);
        if (event.when && step_instant(dataset, *state.selected) == state.time.playhead) {
            return display_date(*event.when, state.language, length);
        }
    }
    return display_instant(state.time.playhead, DatePrecision::day, state.language, length);
}

std::string time_caption(const State& state, const Dataset& dataset) {
    if (state.time.mode == TimeMode::all) return {};
    if (state.time.mode == TimeMode::window) return window_caption(state.time, state, DateLength::full);
    return playhead_caption(state, dataset, DateLength::full);
}

}  // namespace briefmap
