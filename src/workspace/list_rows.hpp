// Which events the list shows, and in what order.
#pragma once

#include "events/find_events.hpp"
#include "workspace/state.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace briefmap {

class ListRows {
  public:
    /// Of a dataset of `size` events, as they stand; `found`: null for all.
    ListRows(std::size_t size, FoundPtr found) : size_(size), found_(std::move(found)) {}
    /// In an order of their own.
    explicit ListRows(std::vector<EventIndex> order)
        : size_(order.size()), order_(std::move(order)), is_ordered_(true) {}

    [[nodiscard]] std::size_t size() const { return found_ ? found_->passing.count() : size_; }
    [[nodiscard]] EventIndex at(std::size_t row) const {
        if (is_ordered_) return order_[row];
        return found_ ? found_->passing.at(row) : static_cast<EventIndex>(row);
    }
    /// Where an event stands; absent where it does not. Walks over the rows where they have an order of their own.
    [[nodiscard]] std::optional<std::size_t> row_of(EventIndex event) const;

  private:
    std::size_t size_ = 0;
    FoundPtr found_;
    std::vector<EventIndex> order_;
    bool is_ordered_ = false;
};

/// Events without what they are sorted by come last, either way; equal ones stay in time's order. Text is compared
/// without regard to case and accents.
[[nodiscard]] ListRows list_rows(const Dataset& dataset, const FoundPtr& found, const ListOrder& order);

/// Keeps the rows, and the order of all events by a column, for as long as they are the same.
class KeptRows {
  public:
    const ListRows& follow(const DatasetPtr& dataset, const FoundPtr& found, const ListOrder& order);

  private:
    DatasetPtr dataset_;
    FoundPtr found_;
    ListOrder order_;
    std::vector<EventIndex> sorted_;  // all events by order_; empty where they stand as in the dataset
    std::optional<ListRows> rows_;
};

}  // namespace briefmap
