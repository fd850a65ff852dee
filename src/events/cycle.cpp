#include "events/cycle.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

constexpr std::int64_t longest_year = 366 * seconds_per_day;

std::uint32_t all_bits(CycleUnit unit) { return (1U << bits_of(unit)) - 1U; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The bits `from`, `from` + 1 … for `count` of them, going round after `bits`.
bool run_touches(std::uint32_t mask, std::int64_t from, std::int64_t count, int bits) {
    const std::int64_t start = from - floor_div(from, bits) * bits;
    for (std::int64_t i = 0; i < count; ++i) {
        if ((mask >> static_cast<unsigned>((start + i) % bits) & 1U) != 0) return true;
    }
    return false;
}

bool months_touch(std::uint32_t mask, const Interval& time) {
    if (time.seconds() >= longest_year) return true;
    const Civil first = civil_of(time.begin);
    if (run_touches(mask, first.month - 1, 1, 12)) return true;
    constexpr int shortest_month = 28;
    if (time.seconds() <= (shortest_month - first.day) * seconds_per_day) return false;  // it ends in the same month
    const Civil last = civil_of(time.end - 1);
    const std::int64_t from = first.year * 12 + first.month - 1;
    return run_touches(mask, from, last.year * 12 + last.month - 1 - from + 1, 12);
}

/// Units of `seconds` each, of which `offset` had gone by in their round in 1970.
bool units_touch(std::uint32_t mask, const Interval& time, std::int64_t seconds, std::int64_t offset, int bits) {
    const std::int64_t first = floor_div(time.begin.seconds, seconds);
    const std::int64_t last = floor_div(time.end.seconds - 1, seconds);
    return run_touches(mask, first + offset, std::min<std::int64_t>(last - first + 1, bits), bits);
}

}  // namespace

int bits_of(CycleUnit unit) {
    static constexpr std::array<int, 4> bits = {0, 12, 7, 24};
    return bits[static_cast<std::size_t>(unit)];
}

bool is_everything(const Cycle& cycle) {
    return cycle.unit == CycleUnit::none || (cycle.mask & all_bits(cycle.unit)) == all_bits(cycle.unit);
}

bool touches(const Cycle& cycle, const Interval& time) {
    if (time.begin >= time.end) return false;
    if (cycle.unit == CycleUnit::none) return true;
    const std::uint32_t mask = cycle.mask & all_bits(cycle.unit);
    if (mask == 0) return false;
    switch (cycle.unit) {
        case CycleUnit::month:
            return months_touch(mask, time);
        case CycleUnit::weekday:
            return units_touch(mask, time, seconds_per_day, 3, 7);  // 1 January 1970 was a Thursday
        default:
            return units_touch(mask, time, 3'600, 0, 24);
    }
}

bool covers(const Cycle& cycle, const Interval& time) {
    return is_everything(cycle) || !touches({cycle.unit, ~cycle.mask & all_bits(cycle.unit)}, time);
}

std::string_view name_of(CycleUnit unit) {
    static constexpr std::array<std::string_view, 4> names = {"none", "month", "weekday", "hour"};
    return names[static_cast<std::size_t>(unit)];
}

}  // namespace briefmap
