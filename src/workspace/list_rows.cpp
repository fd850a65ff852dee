#include "workspace/list_rows.hpp"

#include "core/fold.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>

namespace briefmap {
namespace {

using Order = std::vector<EventIndex>;

Order time_order(std::size_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), EventIndex{0});
    return order;
}

/// What fits best first.
Order by_rank(const FoundEvents& found) {
    Order order;
    order.reserve(found.passing.count());
    for_each_member(found.passing, [&](EventIndex event) { order.push_back(event); });
    std::stable_sort(order.begin(), order.end(),
                     [&](EventIndex a, EventIndex b) { return found.ranks[a] > found.ranks[b]; });
    return order;
}

std::string text_of(const Dataset& dataset, EventIndex i, ListColumn column) {
    const Event& event = dataset.event(i);
    switch (column) {
        case ListColumn::title:
            return event.title;
        case ListColumn::category:
            return dataset.category_names()[dataset.categories()[i]];
        case ListColumn::place:
            return event.places.empty() ? std::string() : event.places.front().name;
        default:
            return event.actors.empty() ? std::string() : event.actors.front();
    }
}

/// `has` tells whether an event has what it is sorted by, `less` compares two that have it.
template <class Has, class Less>
Order sorted_by(std::size_t size, bool descending, Has has, Less less) {
    Order order = time_order(size);
    const auto rest = std::stable_partition(order.begin(), order.end(), has);
    if (descending) {
        std::stable_sort(order.begin(), rest, [&](EventIndex a, EventIndex b) { return less(b, a); });
    } else {
        std::stable_sort(order.begin(), rest, less);
    }
    return order;
}

Order by_number(const Dataset& dataset, const ListOrder& order) {
    const NumberField* field = dataset.number_field(order.field);
    if (field == nullptr) return {};
    const std::vector<double>& values = field->values;
    return sorted_by(
        dataset.size(), order.descending, [&](EventIndex i) { return !std::isnan(values[i]); },
        [&](EventIndex a, EventIndex b) { return values[a] < values[b]; });
}

Order by_text(const Dataset& dataset, const ListOrder& order) {
    std::vector<std::string> keys(dataset.size());
    for (EventIndex i = 0; i < keys.size(); ++i)
        keys[i] = fold_for_search(text_of(dataset, i, order.by));
    return sorted_by(
        keys.size(), order.descending, [&](EventIndex i) { return !keys[i].empty(); },
        [&](EventIndex a, EventIndex b) { return keys[a] < keys[b]; });
}

/// All events by a column; empty where that is how they stand.
Order sorted(const Dataset& dataset, const ListOrder& order) {
    if (order.by == ListColumn::best) return {};
    if (order.by == ListColumn::number) return by_number(dataset, order);
    if (order.by != ListColumn::date) return by_text(dataset, order);
    if (!order.descending) return {};
    Order events = time_order(dataset.size());
    std::reverse(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(dataset.dated_size()));
    return events;
}

/// `all`: as sorted() gives them.
ListRows rows_among(const Dataset& dataset, const FoundPtr& found, const ListOrder& order, const Order& all) {
    if (order.by == ListColumn::best && found && !found->ranks.empty()) return ListRows(by_rank(*found));
    if (all.empty()) return {dataset.size(), found};
    if (!found) return ListRows(all);
    Order rows;
    rows.reserve(found->passing.count());
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                 [&](EventIndex event) { return found->passing.contains(event); });
    return ListRows(std::move(rows));
}

}  // namespace

std::optional<std::size_t> ListRows::row_of(EventIndex event) const {
    if (is_ordered_) {
        const auto row = std::find(order_.begin(), order_.end(), event);
        if (row == order_.end()) return std::nullopt;
        return static_cast<std::size_t>(row - order_.begin());
    }
    if (event >= (found_ ? found_->passing.size() : size_)) return std::nullopt;
    if (!found_) return std::size_t{event};
    if (!found_->passing.contains(event)) return std::nullopt;
    return found_->passing.rank(event);
}

ListRows list_rows(const Dataset& dataset, const FoundPtr& found, const ListOrder& order) {
    return rows_among(dataset, found, order, sorted(dataset, order));
}

const ListRows& KeptRows::follow(const DatasetPtr& dataset, const FoundPtr& found, const ListOrder& order) {
    const bool is_sorted = rows_ && dataset_ == dataset && order_ == order;
    if (is_sorted && found_ == found) return *rows_;
    if (!is_sorted) sorted_ = sorted(*dataset, order);
    dataset_ = dataset;
    found_ = found;
    order_ = order;
    rows_.emplace(rows_among(*dataset, found, order, sorted_));
    return *rows_;
}

}  // namespace briefmap
