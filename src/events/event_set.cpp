#include "events/event_set.hpp"

#include <algorithm>

namespace briefmap {

EventSet::EventSet(std::size_t size, std::vector<std::uint64_t> bits) : size_(size), bits_(std::move(bits)) {
    before_.reserve(bits_.size());
    for (const std::uint64_t word : bits_) {
        before_.push_back(static_cast<std::uint32_t>(count_));
        count_ += static_cast<std::size_t>(std::popcount(word));
    }
}

EventSet EventSet::all(std::size_t size) {
    std::vector<std::uint64_t> bits((size + 63) / 64, ~std::uint64_t{0});
    if (size % 64 != 0) bits.back() = (std::uint64_t{1} << (size % 64)) - 1;
    return {size, std::move(bits)};
}

std::size_t EventSet::rank(std::size_t i) const {
    if (i >= size_) return count_;
    const std::uint64_t below = bits_[i / 64] & ((std::uint64_t{1} << (i % 64)) - 1);
    return before_[i / 64] + static_cast<std::size_t>(std::popcount(below));
}

EventIndex EventSet::at(std::size_t n) const {
    const auto past = std::upper_bound(before_.begin(), before_.end(), n);
    const auto word = static_cast<std::size_t>(past - before_.begin()) - 1;
    std::uint64_t rest = bits_[word];
    for (std::size_t i = before_[word]; i < n; ++i)
        rest &= rest - 1;
    return static_cast<EventIndex>(word * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
}

std::optional<EventIndex> latest_begun(const Dataset& dataset, Instant at, const EventSet* among) {
    const auto begun = latest_begun(dataset, at);
    if (!begun || among == nullptr) return begun;
    const std::size_t members = among->rank(std::size_t{*begun} + 1);
    return members == 0 ? std::nullopt : std::optional(among->at(members - 1));
}

EventSet in_all(std::span<const EventSetPtr> sets, std::size_t size) {
    if (sets.empty()) return EventSet::all(size);
    std::vector<std::uint64_t> bits(sets.front()->bits().begin(), sets.front()->bits().end());
    for (const EventSetPtr& set : sets.subspan(1)) {
        const auto other = set->bits();
        for (std::size_t w = 0; w < bits.size(); ++w)
            bits[w] &= other[w];
    }
    return {size, std::move(bits)};
}

}  // namespace briefmap
