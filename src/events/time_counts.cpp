#include "events/time_counts.hpp"

#include "events/event_spans.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t fanout = 64;

/// How many of `sorted` lie before `t`; at least `from`, which is near.
std::size_t gallop(std::span<const Instant> sorted, std::size_t from, Instant t) {
    std::size_t step = 1;
    std::size_t low = from;
    while (low + step < sorted.size() && sorted[low + step] < t) {
        low += step;
        step *= 2;
    }
    const auto begin = sorted.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, sorted.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, t) - sorted.begin());
}

std::vector<Instant> latest_of(std::span<const Instant> ends) {
    std::vector<Instant> latest;
    for (std::size_t i = 0; i < ends.size(); i += fanout) {
        const auto run = ends.subspan(i, std::min(fanout, ends.size() - i));
        latest.push_back(*std::max_element(run.begin(), run.end()));
    }
    return latest;
}

/// Of each `fanout` events, of each `fanout` of these, and so on.
std::vector<std::vector<Instant>> latest_in_runs(std::span<const Instant> ends) {
    std::vector<std::vector<Instant>> latest;
    while (ends.size() > fanout) {
        latest.push_back(latest_of(ends));
        ends = latest.back();
    }
    return latest;
}

}  // namespace

TimeCounts::TimeCounts(const Dataset& dataset, const Grouping& grouping) {
    using Key = std::pair<std::uint16_t, std::uint16_t>;
    const auto categories = dataset.categories();
    const auto key_of = [&](EventIndex i) { return Key{grouping.group_of[i], categories[i]}; };
    std::map<Key, std::vector<EventIndex>> events_of;
    std::vector<EventIndex>* events = nullptr;
    Key last;
    for (EventIndex i = 0; i < dataset.dated_size(); ++i) {
        const Key key = key_of(i);
        if (events == nullptr || key != last) events = &events_of[key];
        last = key;
        events->push_back(i);
    }
    const auto bounds = dataset.bounds();
    for (auto& [key, members] : events_of) {
        parts_.push_back({key.first, key.second, members.size()});
        Columns& columns = columns_.emplace_back();
        for (const EventIndex i : members) {
            if (!dataset.has_gaps(i)) continue;
            const std::vector<Interval> spans = spans_of(*dataset.event(i).when);
            for (std::size_t s = 1; s < spans.size(); ++s)
                columns.gaps.push_back({{spans[s - 1].end, spans[s].begin}, i});
        }
        std::sort(members.begin(), members.end(), [&](EventIndex a, EventIndex b) {
            return std::pair(bounds[a].begin, a) < std::pair(bounds[b].begin, b);
        });
        columns.events = std::move(members);
        for (const EventIndex i : columns.events) {
            columns.begins.push_back(bounds[i].begin);
            columns.ends_of_events.push_back(bounds[i].end);
        }
        columns.events_by_end = columns.events;
        std::sort(columns.events_by_end.begin(), columns.events_by_end.end(),
                  [&](EventIndex a, EventIndex b) { return bounds[a].end < bounds[b].end; });
        for (const EventIndex i : columns.events_by_end)
            columns.ends.push_back(bounds[i].end);
        columns.latest_ends = latest_in_runs(columns.ends_of_events);
    }
}

TimeCounts::Columns TimeCounts::among(const Columns& all, const EventSet& passing) {
    Columns columns;
    for (std::size_t i = 0; i < all.events.size(); ++i) {
        if (passing.contains(all.events[i])) {
            columns.begins.push_back(all.begins[i]);
            columns.events.push_back(all.events[i]);
            columns.ends_of_events.push_back(all.ends_of_events[i]);
        }
        if (passing.contains(all.events_by_end[i])) {
            columns.ends.push_back(all.ends[i]);
            columns.events_by_end.push_back(all.events_by_end[i]);
        }
    }
    std::copy_if(all.gaps.begin(), all.gaps.end(), std::back_inserter(columns.gaps),
                 [&](const Gap& gap) { return passing.contains(gap.event); });
    columns.latest_ends = latest_in_runs(columns.ends_of_events);
    return columns;
}

TimeCounts TimeCounts::among(const EventSet& passing) const {
    TimeCounts counts;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
        Columns columns = among(columns_[p], passing);
        if (columns.events.empty()) continue;
        counts.parts_.push_back({parts_[p].group, parts_[p].category, columns.events.size()});
        counts.columns_.push_back(std::move(columns));
    }
    return counts;
}

void TimeCounts::count(std::size_t part, std::span<const Instant> edges, std::vector<std::uint32_t>& counts) const {
    counts.clear();
    if (edges.size() < 2) return;
    const Columns& columns = columns_[part];
    std::size_t begun = 0, ended = 0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        begun = gallop(columns.begins, begun, edges[i + 1]);
        ended = gallop(columns.ends, ended, edges[i] + 1);
        counts.push_back(static_cast<std::uint32_t>(begun - ended));
    }
    // What does not hold anywhere in a column was counted with the bounds of its set.
    for (const Gap& gap : columns.gaps) {
        const auto first = std::lower_bound(edges.begin(), edges.end(), gap.time.begin) - edges.begin();
        const auto last = std::upper_bound(edges.begin(), edges.end(), gap.time.end) - edges.begin();
        for (auto i = first; i + 1 < last; ++i)
            --counts[static_cast<std::size_t>(i)];
    }
}

std::optional<std::size_t> TimeCounts::first_in(const Columns& columns, const Interval& time) const {
    const auto begun = static_cast<std::size_t>(
        std::lower_bound(columns.begins.begin(), columns.begins.end(), time.end) - columns.begins.begin());
    const auto in_gap = [&](EventIndex event) {
        const auto by_event = [](const Gap& gap, EventIndex e) { return gap.event < e; };
        auto gap = std::lower_bound(columns.gaps.begin(), columns.gaps.end(), event, by_event);
        for (; gap != columns.gaps.end() && gap->event == event; ++gap) {
            if (gap->time.contains(time)) return true;
        }
        return false;
    };
    std::size_t i = 0;
    while (i < begun) {
        // Over whole runs that had ended, the widest first.
        std::size_t skipped = 0;
        std::size_t width = fanout;
        for (const std::vector<Instant>& latest : columns.latest_ends) {
            if (i % width != 0 || latest[i / width] > time.begin) break;
            skipped = width;
            width *= fanout;
        }
        if (skipped > 0) {
            i += skipped;
            continue;
        }
        if (columns.ends_of_events[i] > time.begin && !in_gap(columns.events[i])) return i;
        ++i;
    }
    return std::nullopt;
}

std::optional<EventIndex> TimeCounts::first_touching(std::uint16_t group, const Interval& time) const {
    std::optional<std::pair<Instant, EventIndex>> first;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        if (parts_[part].group != group) continue;
        const Columns& columns = columns_[part];
        const auto found = first_in(columns, time);
        if (!found) continue;
        const std::pair candidate(columns.begins[*found], columns.events[*found]);
        if (!first || candidate < *first) first = candidate;
    }
    if (!first) return std::nullopt;
    return first->second;
}

}  // namespace briefmap
