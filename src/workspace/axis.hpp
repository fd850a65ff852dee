// What the time axis may span, and how it moves: bounded always, never empty, never longer than all of history that a
// four-digit year can name. Pure functions of intervals.
#pragma once

#include "core/instant.hpp"
#include "events/dataset.hpp"
#include "events/event_set.hpp"

namespace briefmap {

inline constexpr std::int64_t shortest_axis_seconds = 1;
/// −9999 to 9999 with a margin: 24,000 years.
inline constexpr std::int64_t longest_axis_seconds = 24'000 * (365 * seconds_per_day + 20'952);
/// A window over all that the playhead can reach.
inline constexpr std::int64_t longest_window_seconds = 200'000'000'000'000;
/// An axis and a playhead stay within this many seconds of 1970: some 3 million years.
inline constexpr std::int64_t axis_reach_seconds = 100'000'000'000'000;

[[nodiscard]] Instant within_reach(Instant t);

/// `wanted` made sound: its length between the limits, its ends within reach.
[[nodiscard]] Interval sound_axis(const Interval& wanted);

/// Everything dated that passes a filter (null: all) with a margin on either side, never less than a day; the year
/// around `around` when nothing is.
[[nodiscard]] Interval fitted_axis(const Dataset& dataset, Instant around, const EventSet* passing = nullptr);

[[nodiscard]] Interval panned_axis(const Interval& axis, std::int64_t seconds);

/// `factor` below 1 shows less time. `anchor` keeps its place where the limits allow.
[[nodiscard]] Interval zoomed_axis(const Interval& axis, double factor, Instant anchor);

/// Moved as little as brings `t` away from either edge; the same where it is already seen well.
[[nodiscard]] Interval axis_showing(const Interval& axis, Instant t);

/// Moved as little as shows the whole of `part`, and made longer only where it must be.
[[nodiscard]] Interval axis_showing_whole(const Interval& axis, const Interval& part);

/// `part` in the middle with twice its length on either side, and never less than a day in all.
[[nodiscard]] Interval axis_filled_by(const Interval& part);

}  // namespace briefmap
