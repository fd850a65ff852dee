#include "core/instant.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace briefmap {
namespace {

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    const std::int64_t quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}

constexpr std::int64_t floor_to_multiple(std::int64_t a, std::int64_t step) { return floor_div(a, step) * step; }

// Days since 1970-01-01, eras of 400 years beginning on 1 March.
constexpr std::int64_t days_from_civil(std::int64_t year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = floor_div(y, 400);
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

constexpr Civil civil_from_days(std::int64_t days) {
    const std::int64_t z = days + 719'468;
    const std::int64_t era = floor_div(z, 146'097);
    const std::int64_t day_of_era = z - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    Civil civil;
    civil.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    civil.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    civil.year = year_of_era + era * 400 + (civil.month <= 2 ? 1 : 0);
    return civil;
}

constexpr bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr Instant clamped(std::int64_t seconds) {
    return {std::clamp(seconds, Instant::distant_past().seconds, Instant::distant_future().seconds)};
}

constexpr std::int64_t seconds_in(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::second:
            return 1;
        case CalendarUnit::minute:
            return 60;
        case CalendarUnit::hour:
            return 3'600;
        default:
            return seconds_per_day;
    }
}

// Months since January of year 0.
std::int64_t month_index(const Civil& civil) { return civil.year * 12 + civil.month - 1; }

// No file and no screen reaches this far; beyond it lie only the bounds of open intervals.
constexpr std::int64_t furthest_month = 800'000'000'000;

Instant start_of_month(std::int64_t index) {
    if (index > furthest_month) return Instant::distant_future();
    if (index < -furthest_month) return Instant::distant_past();
    const std::int64_t year = floor_div(index, 12);
    return instant_of({.year = year, .month = static_cast<int>(index - year * 12) + 1});
}

}  // namespace

Instant instant_of(const Civil& c) {
    constexpr std::int64_t no_overflow = 100'000'000'000;
    const std::int64_t year = std::clamp(c.year, -no_overflow, no_overflow);
    return clamped(days_from_civil(year, c.month, c.day) * seconds_per_day + c.hour * 3'600 + c.minute * 60 + c.second);
}

Civil civil_of(Instant instant) {
    const std::int64_t days = floor_div(instant.seconds, seconds_per_day);
    const auto rest = static_cast<int>(instant.seconds - days * seconds_per_day);
    Civil civil = civil_from_days(days);
    civil.hour = rest / 3'600;
    civil.minute = rest / 60 % 60;
    civil.second = rest % 60;
    return civil;
}

int days_in_month(std::int64_t year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Instant floor_to(Instant t, CalendarUnit unit, std::int64_t count) {
    const Instant from = clamped(t.seconds);
    const std::int64_t steps = std::max<std::int64_t>(count, 1);
    if (unit == CalendarUnit::month || unit == CalendarUnit::year) {
        std::int64_t months = 0;
        if (__builtin_mul_overflow(steps, unit == CalendarUnit::year ? 12 : 1, &months)) {
            months = std::numeric_limits<std::int64_t>::max() / 4;
        }
        const std::int64_t index = month_index(civil_of(from));
        if (months > 4 * furthest_month) return index < 0 ? Instant::distant_past() : start_of_month(0);
        return start_of_month(floor_to_multiple(index, months));
    }
    std::int64_t step = 0;
    if (__builtin_mul_overflow(steps, seconds_in(unit), &step) || step > Instant::distant_future().seconds) {
        return from.seconds < 0 ? Instant::distant_past() : Instant{0};
    }
    return clamped(floor_to_multiple(from.seconds, step));
}

Instant advance(Instant t, CalendarUnit unit, std::int64_t count) {
    const Instant from = clamped(t.seconds);
    const Instant limit = count < 0 ? Instant::distant_past() : Instant::distant_future();
    if (unit == CalendarUnit::month || unit == CalendarUnit::year) {
        Civil civil = civil_of(from);
        std::int64_t months = 0;
        if (__builtin_mul_overflow(count, unit == CalendarUnit::year ? 12 : 1, &months) ||
            __builtin_add_overflow(month_index(civil), months, &months)) {
            return limit;
        }
        if (months > furthest_month || months < -furthest_month) return limit;
        civil.year = floor_div(months, 12);
        civil.month = static_cast<int>(months - civil.year * 12) + 1;
        civil.day = std::min(civil.day, days_in_month(civil.year, civil.month));
        return clamped(instant_of(civil).seconds);
    }
    std::int64_t seconds = 0;
    if (__builtin_mul_overflow(count, seconds_in(unit), &seconds) ||
        __builtin_add_overflow(from.seconds, seconds, &seconds)) {
        return limit;
    }
    return clamped(seconds);
}

std::string to_iso8601(Instant t) {
    const Civil c = civil_of(t);
    const char* sign = c.year < 0 ? "-" : c.year > 9'999 ? "+" : "";
    return fmt::format("{}{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", sign, c.year < 0 ? -c.year : c.year, c.month, c.day,
                       c.hour, c.minute, c.second);
}

}  // namespace briefmap
