#include "workspace/playback.hpp"

#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr double longest_frame = 0.25;  // seconds; a longer one was a pause of the machine's, not of the user's
constexpr double longest_leap = 1e12;   // seconds of map time in one frame

EventIndex count_begun(const Dataset& dataset, Instant at) {
    const auto begun = latest_begun(dataset, at);
    return begun ? *begun + 1 : 0;
}

}  // namespace

Played advance(const TimeView& time, const Playback& playback, const Dataset& dataset, double elapsed) {
    Played played{time, playback, std::nullopt};
    if (!playback.playing) return played;
    const auto steps = dataset.steps();
    if (steps.empty() || time.playhead >= steps.back()) {
        played.playback.playing = false;
        played.playback.carried_seconds = 0;
        return played;
    }
    const double frame = std::isfinite(elapsed) ? std::clamp(elapsed, 0.0, longest_frame) : 0.0;
    const double moved = playback.carried_seconds + frame * playback.days_per_second * seconds_per_day;
    const double whole = std::clamp(std::floor(moved), 0.0, longest_leap);
    played.playback.carried_seconds = std::clamp(moved - whole, 0.0, 1.0);

    const Instant last = steps.back();
    Instant& playhead = played.time.playhead;
    playhead = std::min(time.playhead + static_cast<std::int64_t>(whole), last);
    if (playhead == last) {
        played.playback.playing = false;
        played.playback.carried_seconds = 0;
    }
    if (playhead != time.playhead) {
        played.time.axis = axis_showing(time.axis, playhead);
        if (count_begun(dataset, playhead) > count_begun(dataset, time.playhead)) {
            played.reached = latest_begun(dataset, playhead);
        }
    }
    return played;
}

}  // namespace briefmap
