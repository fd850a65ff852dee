#include "workspace/playback.hpp"

#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr double longest_frame = 0.25;  // seconds; a longer one was a pause of the machine's, not of the user's
constexpr double longest_leap = 1e12;   // seconds of map time in one frame

EventIndex count_begun(const Dataset& dataset, Instant at) {
    const auto bounds = dataset.bounds();
    const auto later =
        std::upper_bound(bounds.begin(), bounds.end(), at, [](Instant t, const Interval& b) { return t < b.begin; });
    return static_cast<EventIndex>(later - bounds.begin());
}

}  // namespace

std::optional<EventIndex> latest_begun(const Dataset& dataset, Instant at) {
    const EventIndex begun = count_begun(dataset, at);
    if (begun == 0) return std::nullopt;
    return begun - 1;
}

Played advance(const TimeView& time, const Playback& playback, const Dataset& dataset, double elapsed) {
    Played played{time, playback, std::nullopt};
    if (!playback.playing) return played;
    const auto bounds = dataset.bounds();
    if (bounds.empty() || time.playhead >= bounds.back().begin) {
        played.playback.playing = false;
        played.playback.carried_seconds = 0;
        return played;
    }
    const double frame = std::isfinite(elapsed) ? std::clamp(elapsed, 0.0, longest_frame) : 0.0;
    const double moved = playback.carried_seconds + frame * playback.days_per_second * seconds_per_day;
    const double whole = std::clamp(std::floor(moved), 0.0, longest_leap);
    played.playback.carried_seconds = std::clamp(moved - whole, 0.0, 1.0);

    const Instant last = bounds.back().begin;
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
