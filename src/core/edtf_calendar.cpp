#include "core/edtf_calendar.hpp"

#include <algorithm>
#include <utility>

namespace briefmap::edtf {
namespace {

struct Years {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Of digits with X: the value with every X a 9.
std::int64_t greatest(std::uint64_t value, unsigned unspecified) {
    std::uint64_t power = 1;
    for (unsigned rest = unspecified; rest != 0; rest >>= 1U, power *= 10) {
        if ((rest & 1U) != 0) value += 9 * power;
    }
    return static_cast<std::int64_t>(value);
}

// Whether writing X where the mask has it makes `number` the given digits.
bool matches(std::int64_t number, std::int64_t digits, unsigned unspecified) {
    for (; unspecified != 0; unspecified >>= 1U, number /= 10, digits /= 10) {
        if ((unspecified & 1U) == 0 && number % 10 != digits % 10) return false;
    }
    return number == digits;
}
bool matches(std::int64_t number, const TwoDigits& digits) { return matches(number, digits.value, digits.unspecified); }

// Of at most `most_year_digits` digits.
std::int64_t written_out(const Year& year) {
    auto value = static_cast<std::int64_t>(year.significand);
    for (std::uint32_t i = 0; i < year.exponent; ++i)
        value *= 10;
    return value;
}

Years years_of(const Year& year) {
    const std::int64_t least = is_clamped(year) ? furthest_year : written_out(year);
    const std::int64_t most = year.unspecified == 0 ? least : greatest(year.significand, year.unspecified);
    if (!year.is_negative) return {least, most};
    return {-most, -std::max<std::int64_t>(least, 1)};  // there is no year -0000
}

struct Months {
    int first = 1;
    int last = 12;
};

// Northern and southern seasons as most parsers of EDTF have them. Winter, and the southern summer, is the December of
// its year: the standard does not say which year the months after it belong to.
Months months_of_season(int season) {
    if (season >= 40) return {(season - 40) * 6 + 1, (season - 40) * 6 + 6};
    if (season >= 37) return {(season - 37) * 4 + 1, (season - 37) * 4 + 4};
    if (season >= 33) return {(season - 33) * 3 + 1, (season - 33) * 3 + 3};
    const int quarter = (season - 21) % 4;                         // spring, summer, autumn, winter
    const int first = season >= 29 ? (quarter + 2) % 4 : quarter;  // as a northern one
    return {first * 3 + 3, std::min(first * 3 + 5, 12)};
}

Instant start_of(std::int64_t year, int month) {
    return month == 13 ? instant_of({.year = year + 1}) : instant_of({.year = year, .month = month});
}

Interval bounds_of_time(const Date& date, Instant day) {
    const Time& time = *date.time;
    const Instant begin =
        day + (time.hour * 3'600 + time.minute * 60 + time.second.value_or(0)) - time.offset_minutes.value_or(0) * 60;
    return {begin, begin + (time.second ? 1 : 60)};
}

// The days of one year that a date of known year and unspecified month or day may be; absent when there are none.
std::optional<Interval> days_within(std::int64_t year, const Date& date) {
    std::optional<Interval> days;
    const auto add = [&](Instant begin, Instant end) { days = {days ? days->begin : begin, end}; };
    for (int month = 1; month <= 12; ++month) {
        if (!matches(month, date.month)) continue;
        if (!date.day.is_written()) {
            add(start_of(year, month), start_of(year, month + 1));
            continue;
        }
        int first_day = 0, last_day = 0;
        for (int day = 1; day <= days_in_month(year, month); ++day) {
            if (!matches(day, date.day)) continue;
            if (first_day == 0) first_day = day;
            last_day = day;
        }
        const Instant month_start = start_of(year, month);
        if (first_day != 0)
            add(month_start + (first_day - 1) * seconds_per_day, month_start + last_day * seconds_per_day);
    }
    return days;
}

std::optional<Interval> unspecified_bounds(const Date& date, const Years& years) {
    // Only whether a year has a 29 February tells its days from another's.
    if (!days_within(2000, date)) return std::nullopt;
    const auto written = static_cast<std::int64_t>(date.year.significand);
    const auto days_of = [&](std::int64_t year) -> std::optional<Interval> {
        if (!matches(year < 0 ? -year : year, written, date.year.unspecified)) return std::nullopt;
        return days_within(year, date);
    };
    std::optional<Interval> first, last;
    for (std::int64_t year = years.first; year <= years.last && !first; ++year)
        first = days_of(year);
    for (std::int64_t year = years.last; first && !last; --year)
        last = days_of(year);
    if (!first) return std::nullopt;
    return Interval{first->begin, last->end};
}

// Orders years too long to be counted: first how many digits, then the digits.
std::pair<std::int64_t, std::int64_t> rank(const Year& year) {
    std::uint64_t scaled = year.significand;
    std::int64_t digits = year.exponent;
    for (std::uint64_t rest = year.significand; rest != 0; rest /= 10)
        ++digits;
    while (scaled != 0 && scaled < 100'000'000'000'000'000)
        scaled *= 10;
    const auto leading = static_cast<std::int64_t>(scaled);
    return year.is_negative ? std::pair{-digits, -leading} : std::pair{digits, leading};
}

}  // namespace

std::uint32_t digits_of(const Year& year) {
    std::uint32_t digits = year.exponent;
    for (std::uint64_t rest = year.significand; rest != 0; rest /= 10)
        ++digits;
    return std::max<std::uint32_t>(digits, 4);
}

bool is_clamped(const Year& year) {
    if (digits_of(year) > most_year_digits) return true;
    return written_out(year) > furthest_year;
}

std::optional<Interval> bounds_of(const Date& date) {
    const Years years = years_of(date.year);
    if (!date.month.is_written()) return Interval{start_of(years.first, 1), start_of(years.last, 13)};
    if (date.is_season()) {
        const Months months = months_of_season(date.month.value);
        return Interval{start_of(years.first, months.first), start_of(years.last, months.last + 1)};
    }
    if (date.is_unspecified()) return unspecified_bounds(date, years);
    const int month = date.month.value;
    if (month < 1 || month > 12) return std::nullopt;
    if (!date.day.is_written()) return Interval{start_of(years.first, month), start_of(years.first, month + 1)};
    if (date.day.value > days_in_month(years.first, month)) return std::nullopt;
    const Instant day = instant_of({.year = years.first, .month = month, .day = date.day.value});
    if (date.time) return bounds_of_time(date, day);
    return Interval{day, day + seconds_per_day};
}

bool exists(const Date& date) {
    if (date.is_unspecified() || date.month.value > 12 || !date.day.is_written()) return bounds_of(date).has_value();
    if (date.month.value < 1) return false;
    return date.day.value <= days_in_month(years_of(date.year).first, date.month.value);
}

bool is_reversed(const End& from, const End& to) {
    if (from.kind != EndKind::date || to.kind != EndKind::date) return false;
    if (is_clamped(from.date.year) || is_clamped(to.date.year)) return rank(to.date.year) < rank(from.date.year);
    const auto first = bounds_of(from.date), last = bounds_of(to.date);
    return first && last && last->end <= first->begin;
}

}  // namespace briefmap::edtf
