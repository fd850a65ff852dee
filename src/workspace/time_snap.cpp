#include "workspace/time_snap.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace briefmap {
namespace {

constexpr std::int64_t longest_reach = std::int64_t{1} << 60;  // a sum with any bounded instant is an instant still

}  // namespace

Instant snapped(const Dataset& dataset, Instant at, std::int64_t reach, SnapTo to) {
    if (reach <= 0 || !at.is_bounded()) return at;
    reach = std::min(reach, longest_reach);
    const std::int64_t before_end = to == SnapTo::seconds ? 1 : 0;
    Instant nearest = at;
    std::int64_t distance = std::numeric_limits<std::int64_t>::max();
    const auto look_at = [&](Instant t) {
        const std::int64_t away = t < at ? at - t : t - at;
        if (away > reach || away > distance || (away == distance && t > nearest)) return;
        nearest = t;
        distance = away;
    };
    const auto all = dataset.bounds();
    const auto blocks = dataset.blocks();
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        if (blocks[block].end < at - reach || blocks[block].begin > at + reach) continue;
        const std::size_t first = block * Dataset::block_size;
        for (const Interval& bounds : all.subspan(first, std::min(Dataset::block_size, all.size() - first))) {
            if (bounds.begin.is_bounded()) look_at(bounds.begin);
            if (bounds.end.is_bounded()) look_at(bounds.end - before_end);
        }
    }
    return nearest;
}

}  // namespace briefmap
