#include "workspace/held_ranges.hpp"

#include <algorithm>

namespace briefmap {

std::vector<Interval> with_range(std::vector<Interval> held, Interval added) {
    if (added.begin >= added.end) return held;
    const auto apart = [&](const Interval& range) { return range.end < added.begin || added.end < range.begin; };
    for (const Interval& range : held) {
        if (apart(range)) continue;
        added.begin = std::min(added.begin, range.begin);
        added.end = std::max(added.end, range.end);
    }
    // What touched the given stretch lies within the grown one, and nothing else touches that: they were apart.
    std::erase_if(held, [&](const Interval& range) { return !apart(range); });
    held.insert(std::upper_bound(held.begin(), held.end(), added), added);
    return held;
}

}  // namespace briefmap
