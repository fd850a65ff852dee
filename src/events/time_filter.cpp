#include "events/time_filter.hpp"

#include "events/event_spans.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <span>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 5> mode_names = {"all", "instant", "window", "cumulative", "remaining"};

/// The stretches of time that a slice lets through, whatever its cycle: apart and in order.
std::vector<Interval> ranges_of(const TimeSlice& slice) {
    std::vector<Interval> given = slice.held;
    Interval shown = slice.shown;
    if (slice.mode == TimeMode::all) shown = {};
    if (slice.mode == TimeMode::cumulative) shown.begin = Instant::distant_past();
    if (slice.mode == TimeMode::remaining) shown.end = Instant::distant_future();
    given.push_back(shown);
    std::sort(given.begin(), given.end());
    std::vector<Interval> ranges;
    for (const Interval& range : given) {
        if (range.begin >= range.end) continue;
        if (!ranges.empty() && range.begin <= ranges.back().end) {
            ranges.back().end = std::max(ranges.back().end, range.end);
        } else {
            ranges.push_back(range);
        }
    }
    return ranges;
}

bool touches(const Interval& span, std::span<const Interval> ranges, const Cycle& cycle) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Interval& range) {
        return span.intersects(range) && (is_everything(cycle) || touches(cycle, {std::max(span.begin, range.begin),
                                                                                  std::min(span.end, range.end)}));
    });
}

bool touches(const Edtf& when, std::span<const Interval> ranges, const Cycle& cycle) {
    if (when.members.empty()) return touches(when.bounds(), ranges, cycle);
    const std::vector<Interval> spans = spans_of(when);
    return std::any_of(spans.begin(), spans.end(), [&](const Interval& span) { return touches(span, ranges, cycle); });
}

bool is_shown_whenever(const TimeSlice& slice) { return slice.mode == TimeMode::all && is_everything(slice.cycle); }

/// Stops once `most` are exceeded.
std::vector<EventIndex> dated_touching(const Dataset& dataset, std::span<const Interval> ranges, const Cycle& cycle,
                                       std::size_t most) {
    std::vector<EventIndex> found;
    const auto bounds = dataset.bounds();
    const auto blocks = dataset.blocks();
    const bool everything = is_everything(cycle);
    for (std::size_t block = 0; block < blocks.size() && found.size() <= most; ++block) {
        const auto touching = [&](const Interval& range) { return range.intersects(blocks[block]); };
        if (std::none_of(ranges.begin(), ranges.end(), touching)) continue;
        const std::size_t first = block * Dataset::block_size;
        const std::size_t last = std::min(first + Dataset::block_size, bounds.size());
        for (std::size_t i = first; i < last; ++i) {
            const auto event = static_cast<EventIndex>(i);
            const bool shown = dataset.has_gaps(event)
                                   ? touches(*dataset.event(event).when, ranges, cycle)
                                   : std::any_of(ranges.begin(), ranges.end(), [&](const Interval& range) {
                                         return bounds[i].intersects(range) &&
                                                (everything || touches(bounds[i], std::span(&range, 1), cycle));
                                     });
            if (shown) found.push_back(event);
        }
    }
    return found;
}

}  // namespace

bool is_shown(const Event& event, const TimeSlice& slice) {
    if (is_shown_whenever(slice)) return true;
    return event.when && touches(*event.when, ranges_of(slice), slice.cycle);
}

std::vector<EventIndex> events_shown(const Dataset& dataset, const TimeSlice& slice) {
    if (is_shown_whenever(slice)) {
        std::vector<EventIndex> all(dataset.size());
        std::iota(all.begin(), all.end(), EventIndex{0});
        return all;
    }
    return dated_touching(dataset, ranges_of(slice), slice.cycle, std::numeric_limits<std::size_t>::max());
}

std::optional<std::vector<EventIndex>> events_touching(const Dataset& dataset, const Interval& time, std::size_t most) {
    std::vector<EventIndex> found = dated_touching(dataset, std::span(&time, 1), {}, most);
    if (found.size() > most) return std::nullopt;
    return found;
}

std::string_view name_of(TimeMode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

std::optional<TimeMode> time_mode_from(std::string_view name) {
    const auto found = std::find(mode_names.begin(), mode_names.end(), name);
    if (found == mode_names.end()) return std::nullopt;
    return static_cast<TimeMode>(found - mode_names.begin());
}

}  // namespace briefmap
