#include "workspace/time_snap.hpp"

#include <algorithm>
#include <limits>

namespace briefmap {

Instant snapped(const Dataset& dataset, Instant at, std::int64_t reach, SnapTo to) {
    if (reach <= 0 || !at.is_bounded()) return at;
    const std::int64_t before_end = to == SnapTo::seconds ? 1 : 0;
    Instant nearest = at;
    std::int64_t distance = std::numeric_limits<std::int64_t>::max();
    const auto look_at = [&](Instant t) {
        const std::int64_t away = t < at ? at - t : t - at;
        if (away > reach || away > distance || (away == distance && t > nearest)) return;
        nearest = t;
        distance = away;
    };
    for (const Interval& bounds : dataset.bounds()) {
        if (bounds.begin.is_bounded()) look_at(bounds.begin);
        if (bounds.end.is_bounded()) look_at(bounds.end - before_end);
    }
    return nearest;
}

}  // namespace briefmap
