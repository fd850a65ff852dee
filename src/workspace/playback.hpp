// Time playing by itself. The model takes the seconds that went by; only the main loop reads a clock.
#pragma once

#include "workspace/state.hpp"

namespace briefmap {

struct Playback {
    bool playing = false;
    double days_per_second = 30;
    double carried_seconds = 0;  // of map time, less than one, not yet given to the playhead

    bool operator==(const Playback&) const = default;
};

/// Speeds offered, in days a second.
inline constexpr double playback_speeds[] = {1, 7, 30, 91, 365, 3650};

struct Played {
    TimeView time;
    Playback playback;                  // not playing any more once the last event has begun
    std::optional<EventIndex> reached;  // the latest event whose begin the playhead passed in this step
};

/// `elapsed` in seconds of the clock, as measured by the caller; large gaps are held to a quarter of a second.
[[nodiscard]] Played advance(const TimeView& time, const Playback& playback, const Dataset& dataset, double elapsed);

}  // namespace briefmap
