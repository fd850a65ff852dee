#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace briefmap {
namespace {

constexpr double fit_margin = 0.04;   // of the axis, on either side
constexpr double fill_margin = 2;     // of what fills it, on either side
constexpr double edge_margin = 0.03;  // less than a fit leaves: nearer to an edge is as good as out of view

/// As Dataset::extent(), of the events that pass.
std::optional<Interval> extent_of(const Dataset& dataset, const EventSet& passing) {
    Interval extent{Instant::distant_future(), Instant::distant_past()};
    for_each_member(passing, [&](EventIndex event) {
        if (event >= dataset.dated_size()) return;
        for (const Instant t : {dataset.bounds()[event].begin, dataset.bounds()[event].end}) {
            if (!t.is_bounded()) continue;
            extent.begin = std::min(extent.begin, t);
            extent.end = std::max(extent.end, t);
        }
    });
    if (!extent.begin.is_bounded()) return std::nullopt;
    extent.end = std::max(extent.end, extent.begin + 1);
    return extent;
}

}  // namespace

Instant within_reach(Instant t) { return {std::clamp(t.seconds, -axis_reach_seconds, axis_reach_seconds)}; }

Interval sound_axis(const Interval& wanted) {
    Interval axis{within_reach(wanted.begin), within_reach(wanted.end)};
    const std::int64_t length = axis.seconds();
    if (length < shortest_axis_seconds) {
        axis.end = axis.begin + shortest_axis_seconds;
    } else if (length > longest_axis_seconds) {
        axis.begin = axis.begin + (length - longest_axis_seconds) / 2;
        axis.end = axis.begin + longest_axis_seconds;
    }
    return axis;
}

Interval fitted_axis(const Dataset& dataset, Instant around, const EventSet* passing) {
    const auto extent = passing ? extent_of(dataset, *passing) : dataset.extent();
    if (!extent) {
        const Instant year = floor_to(within_reach(around), CalendarUnit::year);
        return {year, advance(year, CalendarUnit::year, 1)};
    }
    const Interval held = sound_axis(*extent);
    const auto margin = static_cast<std::int64_t>(static_cast<double>(held.seconds()) * fit_margin);
    const std::int64_t missing = seconds_per_day - (held.seconds() + 2 * margin);
    const std::int64_t pad = missing > 0 ? margin + missing / 2 + 1 : margin;
    return sound_axis({held.begin - pad, held.end + pad});
}

Interval panned_axis(const Interval& axis, std::int64_t seconds) {
    const Interval held = sound_axis(axis);
    const std::int64_t by =
        std::clamp(seconds, -axis_reach_seconds - held.begin.seconds, axis_reach_seconds - held.end.seconds);
    return {held.begin + by, held.end + by};
}

Interval zoomed_axis(const Interval& axis, double factor, Instant anchor) {
    if (!std::isfinite(factor) || factor <= 0) return axis;
    const Interval held = sound_axis(axis);
    const auto length = static_cast<double>(held.seconds());
    // Rounded away from the present length, so that a short axis never sticks.
    const double wanted = factor > 1 ? std::ceil(length * factor) : std::floor(length * factor);
    const auto next = static_cast<std::int64_t>(
        std::clamp(wanted, static_cast<double>(shortest_axis_seconds), static_cast<double>(longest_axis_seconds)));
    const Instant fixed = std::clamp(anchor, held.begin, held.end);
    const double before = static_cast<double>(fixed - held.begin) / length;
    const Instant begin = fixed - static_cast<std::int64_t>(std::llround(before * static_cast<double>(next)));
    return sound_axis({begin, begin + next});
}

Interval axis_showing(const Interval& axis, Instant t) {
    const Interval held = sound_axis(axis);
    const Instant at = within_reach(t);
    const auto margin = static_cast<std::int64_t>(static_cast<double>(held.seconds()) * edge_margin);
    if (at < held.begin + margin) return panned_axis(held, at - (held.begin + margin));
    if (at >= held.end - margin) return panned_axis(held, at - (held.end - margin) + 1);
    return held;
}

Interval axis_showing_whole(const Interval& axis, const Interval& part) {
    const Interval whole = sound_axis(part), held = sound_axis(axis);
    const auto margin_of = [](std::int64_t length) {
        return static_cast<std::int64_t>(static_cast<double>(length) * edge_margin) + 1;
    };
    if (held.contains(whole)) return held;
    const std::int64_t margin = margin_of(held.seconds());
    if (whole.seconds() > held.seconds() - 2 * margin) {
        const std::int64_t own = margin_of(whole.seconds());
        return sound_axis({whole.begin - own, whole.end + own});
    }
    const Interval with_begin = axis_showing(held, whole.begin);
    if (with_begin.contains(whole)) return with_begin;
    return panned_axis(held, whole.end + margin - held.end);
}

Interval axis_filled_by(const Interval& part) {
    const Interval held = sound_axis(part);
    const auto margin = static_cast<std::int64_t>(static_cast<double>(held.seconds()) * fill_margin);
    const std::int64_t missing = seconds_per_day - (held.seconds() + 2 * margin);
    const std::int64_t pad = missing > 0 ? margin + missing / 2 : margin;
    return sound_axis({held.begin - pad, held.end + pad});
}

}  // namespace briefmap
