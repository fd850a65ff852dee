#include "workspace/state.hpp"

#include <algorithm>

namespace briefmap {
namespace {

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

}  // namespace

TimeSlice time_slice(const TimeView& time) { return {time.mode, shown_interval(time), time.held, time.cycle}; }

}  // namespace briefmap
