#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace briefmap::timeline {
namespace {

constexpr float column_width = 3;
constexpr float column_gap = 1;
constexpr EventIndex nobody = std::numeric_limits<EventIndex>::max();
constexpr std::size_t most_scanned = 200'000;  // above it columns are counted by binary search alone

struct Columns {
    std::vector<std::uint32_t> counts;
    std::vector<EventIndex> firsts;  // the event a column stands for
};

std::size_t columns_of(const PageRect& room) {
    return static_cast<std::size_t>(std::max(1.F, std::floor(room.width / column_width)));
}

/// Every event by the column it begins in.
Columns begun_per_column(const Dataset& dataset, const TimeScale& scale, const PageRect& room) {
    const std::size_t n = columns_of(room);
    Columns columns{std::vector<std::uint32_t>(n), std::vector<EventIndex>(n, nobody)};
    const auto bounds = dataset.bounds();
    const Instant first = scale.at(room.x);
    const Instant last = scale.at(room.x + static_cast<float>(n) * column_width);
    const double columns_per_second =
        static_cast<double>(n) / static_cast<double>(std::max<std::int64_t>(last - first, 1));
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (bounds[i].begin < first || bounds[i].begin >= last) continue;
        const double at = static_cast<double>(bounds[i].begin - first) * columns_per_second;
        const std::size_t column = std::min(static_cast<std::size_t>(at), n - 1);
        ++columns.counts[column];
        if (columns.firsts[column] == nobody) columns.firsts[column] = static_cast<EventIndex>(i);
    }
    return columns;
}

/// Events of each category by the columns they touch.
std::vector<Columns> touched_per_column(const Dataset& dataset, const TimeScale& scale, const PageRect& room) {
    const std::size_t n = columns_of(room);
    std::vector<Columns> all(dataset.category_names().size(),
                             Columns{std::vector<std::uint32_t>(n + 1), std::vector<EventIndex>(n + 1, nobody)});
    const auto bounds = dataset.bounds();
    const Interval axis = scale.axis();
    const double columns_per_second = static_cast<double>(n) / static_cast<double>(axis.seconds());
    const auto column = [&](Instant t) {
        const double at = static_cast<double>(t - axis.begin) * columns_per_second;
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(n - 1)));
    };
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (bounds[i].begin >= axis.end || bounds[i].end <= axis.begin) continue;
        Columns& columns = all[dataset.categories()[i]];
        const std::size_t first = column(bounds[i].begin), last = column(bounds[i].end - 1);
        ++columns.counts[first];  // differences now, sums below
        --columns.counts[last + 1];
        if (columns.firsts[first] == nobody) columns.firsts[first] = static_cast<EventIndex>(i);
    }
    for (Columns& columns : all) {
        for (std::size_t i = 1; i < n; ++i) {
            columns.counts[i] += columns.counts[i - 1];
            if (columns.counts[i] > 0 && columns.firsts[i] == nobody) columns.firsts[i] = columns.firsts[i - 1];
        }
        columns.counts.resize(n);
        columns.firsts.resize(n);
    }
    return all;
}

void draw_columns(TimelineScene& scene, const Columns& columns, PageRect strip, std::uint32_t most, Colour colour) {
    for (std::size_t i = 0; i < columns.counts.size(); ++i) {
        if (columns.counts[i] == 0) continue;
        // By the root: one event must be seen beside a thousand.
        const double share = std::sqrt(static_cast<double>(columns.counts[i]) / std::max(1U, most));
        const float height = std::max(1.5F, static_cast<float>(share) * (strip.height - 3));
        const float x = strip.x + static_cast<float>(i) * column_width;
        scene.list.items.emplace_back(Box{{x, strip.bottom() - height, column_width - column_gap, height}, colour});
        scene.marks.push_back({columns.firsts[i], {x, strip.y, column_width, strip.height}});
    }
}

std::uint32_t highest(const Columns& columns) {
    return columns.counts.empty() ? 0 : *std::max_element(columns.counts.begin(), columns.counts.end());
}

}  // namespace

void draw_histogram(TimelineScene& scene, const TimelineInput& input, const std::vector<std::uint16_t>& categories) {
    const PageRect room = scene.lanes_rect;
    const bool in_lanes = !categories.empty() && input.dataset.dated_size() <= most_scanned;
    const float height = room.height / static_cast<float>(std::max<std::size_t>(categories.size(), 1));
    const auto strip = [&](std::size_t i) {
        return PageRect{room.x, room.y + static_cast<float>(i) * height + 1, room.width, height - 2};
    };
    for (std::size_t i = 0; in_lanes && i < categories.size(); ++i) {
        draw_lane_head(scene, input, categories[i], strip(i));
    }
    draw_axis(scene, input);
    scene.list.items.emplace_back(Clip{room});
    if (in_lanes) {
        const std::vector<Columns> all = touched_per_column(input.dataset, scene.scale, room);
        std::uint32_t most = 0;
        for (const Columns& columns : all)
            most = std::max(most, highest(columns));
        for (std::size_t i = 0; i < categories.size(); ++i) {
            draw_columns(scene, all[categories[i]], strip(i), most, input.theme.category_colour(categories[i]));
        }
    } else {
        const Columns together = begun_per_column(input.dataset, scene.scale, room);
        draw_columns(scene, together, room, highest(together), input.theme.ui.accent);
    }
    draw_time_shading(scene, input);
    scene.list.items.emplace_back(Clip{});
}

}  // namespace briefmap::timeline
