#include "workspace/axis_step.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

constexpr std::array fixed_steps = {
    AxisStep{CalendarUnit::second, 1},  AxisStep{CalendarUnit::second, 2},  AxisStep{CalendarUnit::second, 5},
    AxisStep{CalendarUnit::second, 10}, AxisStep{CalendarUnit::second, 15}, AxisStep{CalendarUnit::second, 30},
    AxisStep{CalendarUnit::minute, 1},  AxisStep{CalendarUnit::minute, 2},  AxisStep{CalendarUnit::minute, 5},
    AxisStep{CalendarUnit::minute, 10}, AxisStep{CalendarUnit::minute, 15}, AxisStep{CalendarUnit::minute, 30},
    AxisStep{CalendarUnit::hour, 1},    AxisStep{CalendarUnit::hour, 3},    AxisStep{CalendarUnit::hour, 6},
    AxisStep{CalendarUnit::hour, 12},   AxisStep{CalendarUnit::day, 1},     AxisStep{CalendarUnit::day, 2},
    AxisStep{CalendarUnit::day, 5},     AxisStep{CalendarUnit::day, 10},    AxisStep{CalendarUnit::month, 1},
    AxisStep{CalendarUnit::month, 3},   AxisStep{CalendarUnit::month, 6},   AxisStep{CalendarUnit::year, 1},
};

constexpr double shortest_month = 28.0 * seconds_per_day;
constexpr double shortest_year = 365.0 * seconds_per_day;
constexpr std::int64_t longest_year_step = 1'000'000;

/// Day of the month that the step's boundary at or before `day` falls on; the month's first day is always one, its
/// last days are not when the next first day would be too close.
int day_boundary(int day, int last_day, std::int64_t count) {
    const int n = static_cast<int>(count);
    if (n <= 1) return day;
    const int latest = last_day - (n + 1) / 2;
    if (n == 2) return std::min(day - (day - 1) % 2, latest - (latest - 1) % 2);
    const int held = std::min(day, latest);
    const int boundary = held - held % n;
    return std::max(boundary, 1);
}

}  // namespace

double shortest_seconds(AxisStep step) {
    const auto count = static_cast<double>(step.count);
    switch (step.unit) {
        case CalendarUnit::second:
            return count;
        case CalendarUnit::minute:
            return count * 60;
        case CalendarUnit::hour:
            return count * 3600;
        case CalendarUnit::day:
            // Every five days begins 1, 5: one day less than it says.
            return (step.count > 2 ? count - 1 : step.count == 2 ? count : 1) * seconds_per_day;
        case CalendarUnit::month:
            return step.count == 1 ? shortest_month : count * 30 * seconds_per_day;
        case CalendarUnit::year:
            return count * shortest_year;
    }
    return count;
}

AxisStep finest_step(double seconds) {
    for (const AxisStep step : fixed_steps) {
        if (shortest_seconds(step) >= seconds) return step;
    }
    AxisStep step{CalendarUnit::year, 1};
    for (std::int64_t decade = 1; decade < longest_year_step; decade *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            step.count = digit * decade;
            if (shortest_seconds(step) >= seconds) return step;
        }
    }
    return step;
}

Instant boundary_at_or_before(Instant t, AxisStep step) {
    if (step.unit != CalendarUnit::day || step.count <= 1) return floor_to(t, step.unit, step.count);
    Civil civil = civil_of(floor_to(t, CalendarUnit::day));
    civil.day = day_boundary(civil.day, days_in_month(civil.year, civil.month), step.count);
    return instant_of(civil);
}

Instant boundary_after(Instant t, AxisStep step) {
    const Instant here = boundary_at_or_before(t, step);
    if (step.unit != CalendarUnit::day || step.count <= 1) return advance(here, step.unit, step.count);
    // The next boundary is the first later day that is its own boundary: at most a dozen days away.
    Instant day = here + seconds_per_day;
    while (boundary_at_or_before(day, step) != day) {
        day = day + seconds_per_day;
    }
    return day;
}

Instant boundary_before(Instant t, AxisStep step) { return boundary_at_or_before(t - 1, step); }

}  // namespace briefmap
