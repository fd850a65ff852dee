// Where marks have no room: how many events touch each column, stacked by category.
#include "core/words.hpp"
#include "scene/timeline_columns.hpp"
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace briefmap::timeline {
namespace {

constexpr float column_width = 3;
constexpr float column_gap = 1;

/// By the root: one event must be seen beside a thousand.
float height_of(std::uint32_t count, std::uint32_t most, float room) {
    if (count == 0) return 0;
    const double share = std::sqrt(static_cast<double>(count) / static_cast<double>(std::max(most, 1U)));
    return std::max(1.5F, static_cast<float>(share) * room);
}

class Stack {
  public:
    Stack(TimelineScene& scene, const TimelineInput& input, std::uint32_t most)
        : scene_(scene), input_(input), shown_(time_slice(input.state.time)), most_(most) {}

    void draw(const StackedColumns& columns, std::span<const Instant> edges, const PageRect& strip,
              std::uint16_t lane) {
        std::vector<std::array<Colour, 2>> colours;  // shown, left out
        for (const CategoryColumns& c : columns.categories) {
            const Colour colour = input_.theme.category_colour(c.category);
            colours.push_back({colour, mix(colour, input_.theme.axis.lane, dimming)});
        }
        Bars bars;
        bars.bars.reserve(columns.totals.size() * 2);
        for (std::size_t i = 0; i < columns.totals.size(); ++i) {
            const std::uint32_t total = columns.totals[i];
            if (total == 0) continue;
            const Interval span{edges[i], edges[i + 1]};
            const float x = strip.x + static_cast<float>(i) * column_width;
            scene_.columns.push_back({{x, strip.y, column_width, strip.height}, span, total, lane});
            const std::size_t tone = shown_.touches(span) ? 0 : 1;
            const float whole = height_of(total, most_, strip.height - 2);
            float y = strip.bottom();
            for (std::size_t c = 0; c < columns.categories.size(); ++c) {
                const std::uint32_t count = columns.categories[c].counts[i];
                if (count == 0) continue;
                const float height = whole * static_cast<float>(count) / static_cast<float>(total);
                y -= height;
                bars.bars.push_back({{x, y, column_width - column_gap, height}, colours[c][tone]});
            }
        }
        scene_.list.items.emplace_back(std::move(bars));
    }

  private:
    TimelineScene& scene_;
    const TimelineInput& input_;
    ShownTimes shown_;
    std::uint32_t most_;
};

/// What the highest column stands for, so that heights can be read.
void draw_measure(TimelineScene& scene, const TimelineInput& input, const PageRect& strip, std::uint32_t most) {
    const TextBlock text = text_block("≤ " + display_number(most, input.state.language), 10);
    const float width = text_width(input, text);
    if (width + 20 > strip.width || strip.height < 14) return;
    Box ground{{strip.right() - width - 8, strip.y + 1, width + 8, 13}, input.theme.axis.background.with_alpha(0.8)};
    ground.radius = 3;
    scene.list.items.emplace_back(ground);
    scene.list.items.emplace_back(
        Label{{strip.right() - 4, strip.y + 7.5F}, 1, 0.5F, text, input.theme.axis.tick_text, {}, 0});
}

}  // namespace

void draw_histograms(TimelineScene& scene, const TimelineInput& input, const LaneLayout& layout) {
    struct Counted {
        std::size_t lane;
        StackedColumns columns;
    };
    std::vector<Counted> counted;
    const PageRect& room = scene.lanes_rect;
    const auto n = static_cast<std::size_t>(std::max(1.F, std::floor(room.width / column_width)));
    const std::vector<Instant> edges = column_edges(scene.scale, room.x, n, column_width);
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        if (!layout.lanes[i].counted) continue;
        counted.push_back({i, count_columns(input.data, layout.lanes[i].groups, edges)});
        most = std::max(most, counted.back().columns.most);
    }
    Stack stack(scene, input, most);
    for (const auto& [lane, columns] : counted)
        stack.draw(columns, edges, layout.strips[lane].rect, static_cast<std::uint16_t>(lane));
    if (most > 0) draw_measure(scene, input, layout.strips[counted.front().lane].rect, most);

    // Among so many the selected event has a mark of its own.
    const auto selected = input.state.selected;
    if (!selected || *selected >= input.dataset.dated_size()) return;
    const std::uint16_t group = input.data.grouping.group_of[*selected];
    for (const auto& [lane, columns] : counted) {
        const auto& groups = layout.lanes[lane].groups;
        if (!groups.empty() && std::find(groups.begin(), groups.end(), group) == groups.end()) continue;
        const PageRect& rect = layout.strips[lane].rect;
        const float height = std::min(14.F, rect.height);
        draw_mark(scene, input, mark_of(input.dataset, *selected, scene.scale),
                  {rect, rect.y + (rect.height - height) / 2, height});
    }
}

}  // namespace briefmap::timeline
