#include "events/dataset.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace briefmap {
namespace {

// Begin, then the shorter; undated after everything.
auto time_key(const Event& event) {
    const Interval bounds = event.when ? event.when->bounds() : Interval{};
    return std::tuple(!event.when.has_value(), bounds.begin, bounds.end);
}

std::vector<Event> in_time_order(std::vector<Event> events) {
    using Key = decltype(time_key(events.front()));
    std::vector<std::pair<Key, std::size_t>> order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        order.emplace_back(time_key(events[i]), i);
    if (std::is_sorted(order.begin(), order.end())) return events;
    std::sort(order.begin(), order.end());  // the given position breaks ties

    std::vector<Event> sorted;
    sorted.reserve(events.size());
    for (const auto& [key, i] : order)
        sorted.push_back(std::move(events[i]));
    return sorted;
}

std::optional<Interval> extent_of(std::span<const Interval> bounds) {
    Instant first = Instant::distant_future();
    Instant last = Instant::distant_past();
    for (const Interval& b : bounds) {
        // An open interval's one end is still a moment to show.
        for (const Instant t : {b.begin, b.end}) {
            if (!t.is_bounded()) continue;
            first = std::min(first, t);
            last = std::max(last, t);
        }
    }
    if (!first.is_bounded()) return std::nullopt;
    return Interval{first, std::max(last, first + 1)};
}

}  // namespace

DatasetPtr Dataset::build(DatasetInfo info, std::vector<Event> events) {
    std::shared_ptr<Dataset> dataset(new Dataset);
    dataset->info_ = std::move(info);
    dataset->events_ = in_time_order(std::move(events));
    const std::size_t size = dataset->events_.size();
    dataset->categories_.reserve(size);
    dataset->index_of_id_.reserve(size);

    std::unordered_map<std::string_view, std::uint16_t> category_index;
    for (std::size_t i = 0; i < size; ++i) {
        const Event& event = dataset->events_[i];
        if (event.when) dataset->bounds_.push_back(event.when->bounds());
        dataset->index_of_id_.emplace(event.id, static_cast<EventIndex>(i));

        auto found = category_index.find(event.category);
        if (found == category_index.end()) {
            // Past the last index, categories share one.
            constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
            const std::size_t next = std::min(dataset->category_names_.size(), most);
            if (next == dataset->category_names_.size()) dataset->category_names_.push_back(event.category);
            found = category_index.emplace(event.category, static_cast<std::uint16_t>(next)).first;
        }
        dataset->categories_.push_back(found->second);
    }
    dataset->dated_size_ = dataset->bounds_.size();
    dataset->extent_ = extent_of(dataset->bounds_);
    return dataset;
}

std::optional<EventIndex> Dataset::find(std::string_view id) const {
    const auto found = index_of_id_.find(std::string(id));
    if (found == index_of_id_.end()) return std::nullopt;
    return found->second;
}

std::optional<Instant> step_instant(const Event& event) {
    if (!event.when) return std::nullopt;
    const Interval bounds = event.when->bounds();
    if (bounds.begin.is_bounded()) return bounds.begin;
    if (bounds.end.is_bounded()) return bounds.end - 1;
    return std::nullopt;
}

}  // namespace briefmap
