// How many events touch each column of pixels, whatever their number: counted, never walked.
#pragma once

#include "scene/timeline_scene.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace briefmap::timeline {

/// Columns of `width` page pixels from `left` on, as stretches of time: one edge more than there are columns.
[[nodiscard]] std::vector<Instant> column_edges(const TimeScale& scale, float left, std::size_t columns, float width);

struct CategoryColumns {
    std::uint16_t category = 0;
    std::vector<std::uint32_t> counts;  // one a column
};

struct StackedColumns {
    std::vector<CategoryColumns> categories;  // those with events in these groups, in the dataset's order
    std::vector<std::uint32_t> totals;        // their sums
    std::uint32_t most = 0;                   // the highest total
};

/// `groups`: of the grouping; none named: all.
[[nodiscard]] StackedColumns count_columns(const TimelineData& data, std::span<const std::uint16_t> groups,
                                           std::span<const Instant> edges);

}  // namespace briefmap::timeline
