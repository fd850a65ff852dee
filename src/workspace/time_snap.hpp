// Where a dragged moment catches: the begins and ends of events near it.
#pragma once

#include "core/instant.hpp"
#include "events/dataset.hpp"

#include <cstdint>

namespace briefmap {

/// What is dragged decides what an end is: an edge stands after an event's last second, the playhead on it.
enum class SnapTo : std::uint8_t { seconds, edges };

/// The begin or end of an event nearest to `at`, no further than `reach` seconds away; `at` itself where there is none.
/// Of two equally near the earlier.
[[nodiscard]] Instant snapped(const Dataset& dataset, Instant at, std::int64_t reach, SnapTo to);

}  // namespace briefmap
