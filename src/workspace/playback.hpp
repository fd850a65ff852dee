// Time playing by itself. The model takes the seconds that went by; only the main loop reads a clock.
#pragma once

#include "events/event_set.hpp"
#include "workspace/state.hpp"

#include <cstdint>
#include <optional>

namespace briefmap {

enum class PlayBy : std::uint8_t { clock, event };
enum class AtEnd : std::uint8_t { stop, loop, bounce };

struct Playback {
    bool playing = false;
    PlayBy by = PlayBy::clock;
    double days_per_second = 30;   // by clock
    double seconds_per_event = 2;  // by event
    int direction = 1;             // 1 or -1
    AtEnd at_end = AtEnd::stop;
    bool skip_quiet = false;     // stretches in which nothing begins or ends are jumped over, by clock
    bool follow = true;          // the camera goes to what playing reaches
    double carried_seconds = 0;  // of map time, less than one, not yet given to the playhead
    double waited_seconds = 0;   // of the clock, at this event or at an end

    bool operator==(const Playback&) const = default;
};

/// Speeds offered: days a second, and seconds an event from slow to fast.
inline constexpr double playback_speeds[] = {1, 7, 30, 91, 365, 3650};
inline constexpr double event_paces[] = {10, 5, 3, 2, 1, 0.5, 0.2};

/// By clock, looping and bouncing rest this long at an end.
inline constexpr double rest_seconds = 1;

/// What playing moves: the time, the event it stands at, and playback itself.
struct Run {
    TimeView time;
    std::optional<EventIndex> selected;
    Playback playback;

    bool operator==(const Run&) const = default;
};

/// One frame further: `elapsed` in seconds of the clock, as measured by the caller; large gaps are held to a quarter of
/// a second. By clock the playhead moves and the latest event begun is selected when that becomes another one; by event
/// the selection steps and the playhead goes with it. At the last event (the first, backward) it stops, starts over or
/// turns round; where there is no more than one moment or event to play, it stops.
/// Events that do not pass (null: all do) are passed by.
[[nodiscard]] Run advance(Run run, const Dataset& dataset, double elapsed, const EventSet* passing = nullptr);

/// The way that there is to play by clock: from where the first event is stepped to until where the last one is. Absent
/// without dates that the playhead can stand on.
[[nodiscard]] std::optional<Interval> played_extent(const Dataset& dataset, const EventSet* passing = nullptr);

}  // namespace briefmap
