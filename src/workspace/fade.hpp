// Events fading with age: how old an event is at the playhead, and the lengths of fading worth offering.
#pragma once

#include "workspace/state.hpp"

#include <cstdint>
#include <vector>

namespace briefmap {

/// 0 for an event that goes on or lies ahead, rising to 1 when it has been over for fade_seconds or longer. Its age
/// counts from its end to the playhead. 0 always while nothing fades, and for an event with an open end.
[[nodiscard]] double age_share(const TimeView& time, const Interval& event_bounds);

/// Up to three round lengths in seconds, ascending, that suit the time the dataset spans; empty when nothing is dated.
[[nodiscard]] std::vector<std::int64_t> fade_lengths(const Dataset& dataset);

/// From none through `fade_lengths` and back to none (0).
[[nodiscard]] std::int64_t next_fade(const TimeView& time, const Dataset& dataset);

}  // namespace briefmap
