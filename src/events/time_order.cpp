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

/// Its begin; the last second of an open start, or what has surely begun where nothing ends.
Instant first_step(const Edtf& when, const Interval& first_span) {
    if (first_span.begin.is_bounded()) return first_span.begin;
    const Instant last = std::min(first_span.end - 1, when.surely_begun());
    return last < Instant::distant_future() - 1 ? last : Instant::distant_past();
}

/// The first moment at or after `reached` at which the event holds, and not before its own first step.
Instant step_after(const Edtf& when, Instant reached) {
    if (when.members.empty()) return std::max(reached, first_step(when, when.bounds()));
    const std::vector<Interval> spans = spans_of(when);
    const Instant earliest = std::max(reached, first_step(when, spans.front()));
    for (const Interval& span : spans) {
        if (earliest < span.end) return std::max(earliest, span.begin);
    }
    return earliest;
}

}  // namespace

std::vector<Event> in_time_order(std::vector<Event> events) {
    std::vector<TimeKey> order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        order.push_back(time_key(events[i], i));
    if (std::is_sorted(order.begin(), order.end())) return events;
    std::sort(order.begin(), order.end());

    // Each moved once, along the circles of who takes whose place: a second million of events would cost its memory.
    for (std::size_t start = 0; start < order.size(); ++start) {
        if (order[start].given == start) continue;
        Event first = std::move(events[start]);
        std::size_t at = start;
        while (order[at].given != start) {
            const std::size_t from = order[at].given;
            events[at] = std::move(events[from]);
            order[at].given = static_cast<std::uint32_t>(at);
            at = from;
        }
        events[at] = std::move(first);
        order[at].given = static_cast<std::uint32_t>(at);
    }
    return events;
}

std::vector<Instant> steps_along(std::span<const Event> dated) {
    std::vector<Instant> steps;
    steps.reserve(dated.size());
    Instant reached = Instant::distant_past();
    for (const Event& event : dated) {
        reached = step_after(*event.when, reached);
        steps.push_back(reached);
    }
    return steps;
}

}  // namespace briefmap
