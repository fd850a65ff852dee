// A set of a dataset's events, as one bit each: which of them pass a filter. Members are counted along, so that the
// 7th member and how many come before an event are found without walking.
#pragma once

#include "events/dataset.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace briefmap {

class EventSet {
  public:
    EventSet() = default;
    /// Of `size` events; bit i % 64 of bits[i / 64] is event i's. Bits from `size` on must be 0.
    EventSet(std::size_t size, std::vector<std::uint64_t> bits);
    [[nodiscard]] static EventSet all(std::size_t size);

    /// Of the dataset, members or not.
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] bool contains(EventIndex i) const { return ((bits_[i / 64] >> (i % 64)) & 1U) != 0; }
    [[nodiscard]] std::span<const std::uint64_t> bits() const { return bits_; }

    /// Members before `i`, which may be size().
    [[nodiscard]] std::size_t rank(std::size_t i) const;
    /// The member that `n` others come before; `n` < count().
    [[nodiscard]] EventIndex at(std::size_t n) const;

    bool operator==(const EventSet& other) const { return size_ == other.size_ && bits_ == other.bits_; }

  private:
    std::size_t size_ = 0, count_ = 0;
    std::vector<std::uint64_t> bits_;
    std::vector<std::uint32_t> before_;  // members before each word of bits_
};

using EventSetPtr = std::shared_ptr<const EventSet>;

/// latest_begun() among the members; null: among all.
[[nodiscard]] std::optional<EventIndex> latest_begun(const Dataset& dataset, Instant at, const EventSet* among);

/// What is in all of them; every event where there is none. All of one size.
[[nodiscard]] EventSet in_all(std::span<const EventSetPtr> sets, std::size_t size);

/// Calls `take` with each member, in order.
template <class Take>
void for_each_member(const EventSet& set, Take take) {
    const auto bits = set.bits();
    for (std::size_t w = 0; w < bits.size(); ++w) {
        for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1)
            take(static_cast<EventIndex>(w * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
    }
}

}  // namespace briefmap
