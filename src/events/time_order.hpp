// The order that a dataset's events stand in, and where the playhead stands on each. An imprecise date comes after
// every exact one that it contains: "2013" is known to have begun only when 2013 is over.
#pragma once

#include "events/event.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// By Edtf::surely_begun(), then the one that may begin later (the shorter) first, then as given; undated ones last.
[[nodiscard]] std::vector<Event> in_time_order(std::vector<Event> events);

/// For events in that order, all dated: the earliest moment at or after the one before it at which the event holds.
/// Never decreasing, and each within its event's own bounds. An open start is stepped to at the event's last second.
[[nodiscard]] std::vector<Instant> steps_along(std::span<const Event> dated);

}  // namespace briefmap
