// Calendar steps: the distances at which a time axis has ticks, from one second to 10^n years, and the boundaries they
// fall on. The timeline draws them and Ctrl+→ walks them, so both read this file.
#pragma once

#include "core/instant.hpp"

#include <cstdint>

namespace briefmap {

struct AxisStep {
    CalendarUnit unit = CalendarUnit::year;
    std::int64_t count = 1;

    bool operator==(const AxisStep&) const = default;
};

/// Seconds between two neighbouring boundaries at their closest (28 days for a month).
[[nodiscard]] double shortest_seconds(AxisStep step);

/// The finest step whose boundaries are never closer than `seconds`.
[[nodiscard]] AxisStep finest_step(double seconds);

/// The latest boundary at or before `t`. Days are counted within their month: every five days is 1, 5, 10, 15, 20, 25.
[[nodiscard]] Instant boundary_at_or_before(Instant t, AxisStep step);
/// The first boundary after `t`.
[[nodiscard]] Instant boundary_after(Instant t, AxisStep step);
/// The last boundary before `t`.
[[nodiscard]] Instant boundary_before(Instant t, AxisStep step);

}  // namespace briefmap
