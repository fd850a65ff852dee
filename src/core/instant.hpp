// Points and stretches of time. Whole seconds since 1970-01-01T00:00:00 in the proleptic Gregorian calendar with an
// astronomical year 0 (ISO 8601), without leap seconds or time zones: a date-only value is never shifted.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace briefmap {

struct Instant {
    std::int64_t seconds = 0;

    auto operator<=>(const Instant&) const = default;

    /// Beyond every date: the bounds of open intervals.
    static constexpr Instant distant_past() { return {std::numeric_limits<std::int64_t>::min() / 4}; }
    static constexpr Instant distant_future() { return {std::numeric_limits<std::int64_t>::max() / 4}; }
    [[nodiscard]] constexpr bool is_bounded() const { return *this > distant_past() && *this < distant_future(); }
};

constexpr Instant operator+(Instant t, std::int64_t seconds) { return {t.seconds + seconds}; }
constexpr Instant operator-(Instant t, std::int64_t seconds) { return {t.seconds - seconds}; }
/// Seconds from `b` to `a`.
constexpr std::int64_t operator-(Instant a, Instant b) { return a.seconds - b.seconds; }

/// Half-open, [begin, end).
struct Interval {
    Instant begin = Instant::distant_past();
    Instant end = Instant::distant_future();

    auto operator<=>(const Interval&) const = default;

    [[nodiscard]] constexpr bool contains(Instant t) const { return begin <= t && t < end; }
    [[nodiscard]] constexpr bool contains(const Interval& o) const { return begin <= o.begin && o.end <= end; }
    [[nodiscard]] constexpr bool intersects(const Interval& o) const { return begin < o.end && o.begin < end; }
    [[nodiscard]] constexpr bool is_bounded() const { return begin.is_bounded() && end.is_bounded(); }
    [[nodiscard]] constexpr std::int64_t seconds() const { return end - begin; }
};

inline constexpr std::int64_t seconds_per_day = 86'400;

/// Dates are held to the years within this, either side of 0: beyond lie only the bounds of open intervals.
inline constexpr std::int64_t furthest_year = 66'000'000'000;

/// A date and time of day as people write it: month 1-12, day 1-31, any year.
struct Civil {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;

    auto operator<=>(const Civil&) const = default;
};

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". Fields must be in range, but for the year: those that
/// an Instant cannot hold (73 billion either side of 0) become distant_past or distant_future.
[[nodiscard]] Instant instant_of(const Civil& civil);
[[nodiscard]] Civil civil_of(Instant instant);
[[nodiscard]] int days_in_month(std::int64_t year, int month);

enum class CalendarUnit : std::uint8_t { second, minute, hour, day, month, year };

/// The latest boundary of `unit` × `count` at or before `t` (count: 5 years, 3 months, 6 hours …).
[[nodiscard]] Instant floor_to(Instant t, CalendarUnit unit, std::int64_t count = 1);
/// `t` moved by `count` units; the day is held within the month (31 January + 1 month = 28 February).
[[nodiscard]] Instant advance(Instant t, CalendarUnit unit, std::int64_t count);

/// "2025-08-15T00:00:00Z"; years beyond 0000-9999 with sign and at least four digits.
[[nodiscard]] std::string to_iso8601(Instant t);

}  // namespace briefmap
