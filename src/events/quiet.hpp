// Long stretches of a dataset's time in which nothing changes: playback may jump them, and the axis shows them as
// breaks.
#pragma once

#include "events/event.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// Stretches longer than 4 % of `extent` within which no event begins or ends, in order. Each is the half-open time
/// between two such moments. Linear in the events: they are not sorted.
[[nodiscard]] std::vector<Interval> quiet_stretches(std::span<const Event> dated, const Interval& extent);

}  // namespace briefmap
