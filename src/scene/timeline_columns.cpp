#include "scene/timeline_columns.hpp"

#include <algorithm>

namespace briefmap::timeline {
namespace {

CategoryColumns& columns_of(StackedColumns& all, std::uint16_t category, std::size_t columns) {
    const auto at =
        std::lower_bound(all.categories.begin(), all.categories.end(), category,
                         [](const CategoryColumns& c, std::uint16_t wanted) { return c.category < wanted; });
    if (at != all.categories.end() && at->category == category) return *at;
    return *all.categories.insert(at, {category, std::vector<std::uint32_t>(columns)});
}

}  // namespace

std::vector<Instant> column_edges(const TimeScale& scale, float left, std::size_t columns, float width) {
    std::vector<Instant> edges;
    edges.reserve(columns + 1);
    for (std::size_t i = 0; i <= columns; ++i)
        edges.push_back(scale.at(left + static_cast<float>(i) * width));
    return edges;
}

StackedColumns count_columns(const TimelineData& data, std::span<const std::uint16_t> groups,
                             std::span<const Instant> edges) {
    StackedColumns all;
    if (edges.size() < 2) return all;
    const std::size_t n = edges.size() - 1;
    all.totals.resize(n);
    std::vector<std::uint32_t> counts;
    const auto parts = data.counts.parts();
    for (std::size_t p = 0; p < parts.size(); ++p) {
        if (!groups.empty() && std::find(groups.begin(), groups.end(), parts[p].group) == groups.end()) continue;
        data.counts.count(p, edges, counts);
        std::vector<std::uint32_t>& sums = columns_of(all, parts[p].category, n).counts;
        for (std::size_t i = 0; i < n; ++i) {
            sums[i] += counts[i];
            all.totals[i] += counts[i];
        }
    }
    all.most = *std::max_element(all.totals.begin(), all.totals.end());
    return all;
}

}  // namespace briefmap::timeline
