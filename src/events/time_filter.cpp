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

bool touches_any(const Interval& time, std::span<const Interval> ranges, const Cycle& cycle) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Interval& range) {
        return time.intersects(range) && (is_everything(cycle) || touches(cycle, {std::max(time.begin, range.begin),
                                                                                  std::min(time.end, range.end)}));
    });
}

/// Stops once `most` are exceeded.
std::vector<EventIndex> dated_touching(const Dataset& dataset, const ShownTimes& times, std::size_t most,
                                       const EventSet* passing) {
    static_assert(Dataset::block_size == 64);  // a block is a word of the set
    std::vector<EventIndex> found;
    const auto bounds = dataset.bounds();
    const auto blocks = dataset.blocks();
    const auto ranges = times.ranges();
    for (std::size_t block = 0; block < blocks.size() && found.size() <= most; ++block) {
        if (passing != nullptr && passing->bits()[block] == 0) continue;
        if (!touches_any(blocks[block], ranges, times.cycle())) continue;
        // Where the cycle lets all of a block through, it need not be asked for each event.
        const Cycle cycle = covers(times.cycle(), blocks[block]) ? Cycle{} : times.cycle();
        const std::size_t first = block * Dataset::block_size;
        const std::size_t last = std::min(first + Dataset::block_size, bounds.size());
        for (std::size_t i = first; i < last; ++i) {
            const auto event = static_cast<EventIndex>(i);
            if (passing != nullptr && !passing->contains(event)) continue;
            const bool shown = dataset.has_gaps(event) ? times.touches(*dataset.event(event).when)
                                                       : touches_any(bounds[i], ranges, cycle);
            if (shown) found.push_back(event);
        }
    }
    return found;
}

}  // namespace

ShownTimes::ShownTimes(const TimeSlice& slice)
    : ranges_(ranges_of(slice)),
      cycle_(slice.cycle),
      is_everything_(slice.mode == TimeMode::all && briefmap::is_everything(slice.cycle)) {}

bool ShownTimes::touches(const Interval& time) const { return is_everything_ || touches_any(time, ranges_, cycle_); }

bool ShownTimes::touches(const Edtf& when) const {
    if (when.members.empty()) return touches(when.bounds());
    const std::vector<Interval> spans = spans_of(when);
    return std::any_of(spans.begin(), spans.end(), [&](const Interval& span) { return touches(span); });
}

bool is_shown(const Event& event, const TimeSlice& slice) {
    const ShownTimes times(slice);
    return times.is_everything() || (event.when && times.touches(*event.when));
}

std::vector<EventIndex> events_shown(const Dataset& dataset, const TimeSlice& slice, const EventSet* passing) {
    const ShownTimes times(slice);
    if (times.is_everything() && passing != nullptr) {
        std::vector<EventIndex> members;
        members.reserve(passing->count());
        for_each_member(*passing, [&](EventIndex event) { members.push_back(event); });
        return members;
    }
    if (times.is_everything()) {
        std::vector<EventIndex> all(dataset.size());
        std::iota(all.begin(), all.end(), EventIndex{0});
        return all;
    }
    return dated_touching(dataset, times, std::numeric_limits<std::size_t>::max(), passing);
}

std::optional<std::vector<EventIndex>> events_touching(const Dataset& dataset, const Interval& time, std::size_t most,
                                                       const EventSet* passing) {
    const ShownTimes times({.mode = TimeMode::window, .shown = time, .held = {}, .cycle = {}});
    std::vector<EventIndex> found = dated_touching(dataset, times, most, passing);
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
