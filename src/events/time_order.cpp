#include "events/time_order.hpp"

#include "events/event_spans.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace briefmap {
namespace {

struct TimeKey {
    Instant surely_begun;
    Instant begin;
    std::uint32_t given = 0;
    bool undated = false;

    bool operator<(const TimeKey& other) const {
        return std::tie(undated, surely_begun, other.begin, given) <
               std::tie(other.undated, other.surely_begun, begin, other.given);
    }
};

TimeKey time_key(const Event& event, std::size_t given) {
    const auto place = static_cast<std::uint32_t>(given);
    if (!event.when) return {{}, {}, place, true};
    return {event.when->surely_begun(), event.when->bounds().begin, place, false};
}

/// The first moment from `earliest` on at which the event holds; `earliest` where it never does again.
Instant first_held(const Edtf& when, Instant earliest) {
    if (when.members.empty()) return earliest;
    for (const Interval& span : spans_of(when)) {
        if (earliest < span.end) return std::max(earliest, span.begin);
    }
    return earliest;
}

Instant own_step(const Edtf& when) {
    const Interval bounds = when.bounds();
    if (bounds.begin.is_bounded()) return bounds.begin;
    return bounds.end.is_bounded() ? bounds.end - 1 : Instant::distant_past();
}

}  // namespace

std::vector<Event> in_time_order(std::vector<Event> events) {
    std::vector<TimeKey> order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        order.push_back(time_key(events[i], i));
    if (std::is_sorted(order.begin(), order.end())) return events;
    std::sort(order.begin(), order.end());

    std::vector<Event> sorted;
    sorted.reserve(events.size());
    for (const TimeKey& key : order)
        sorted.push_back(std::move(events[key.given]));
    return sorted;
}

std::vector<Instant> steps_along(std::span<const Event> dated) {
    std::vector<Instant> steps;
    steps.reserve(dated.size());
    Instant reached = Instant::distant_past();
    for (const Event& event : dated) {
        reached = first_held(*event.when, std::max(reached, own_step(*event.when)));
        steps.push_back(reached);
    }
    return steps;
}

}  // namespace briefmap
