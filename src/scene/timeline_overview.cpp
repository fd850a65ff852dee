#include "scene/timeline_columns.hpp"
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap::timeline {
namespace {

constexpr float column_width = 2;
constexpr float least_handle = 12;  // pixels, so that it can always be taken hold of

void draw_density(TimelineScene& scene, const TimelineInput& input) {
    const PageRect& strip = scene.overview_rect;
    const auto n = static_cast<std::size_t>(std::max(1.F, std::floor(strip.width / column_width)));
    const StackedColumns columns =
        count_columns(input.data, {}, column_edges(scene.overview, strip.x, n, column_width));
    const Colour colour = mix(input.theme.ui.text_dim, input.theme.axis.background, 0.35);
    Bars bars;
    for (std::size_t i = 0; i < columns.totals.size(); ++i) {
        if (columns.totals[i] == 0) continue;
        const double share = std::sqrt(static_cast<double>(columns.totals[i]) / std::max(1U, columns.most));
        const float height = std::max(1.5F, static_cast<float>(share) * (strip.height - 3));
        bars.bars.push_back(
            {{strip.x + static_cast<float>(i) * column_width, strip.bottom() - 1 - height, column_width, height},
             colour});
    }
    scene.list.items.emplace_back(std::move(bars));
}

PageRect handle_of(const TimelineScene& scene) {
    const PageRect& strip = scene.overview_rect;
    const float left = std::clamp(scene.overview.x_of(scene.scale.axis().begin), strip.x, strip.right());
    const float right = std::clamp(scene.overview.x_of(scene.scale.axis().end), strip.x, strip.right());
    const float width = std::min(std::max(right - left, least_handle), strip.width);
    const float x = std::clamp((left + right - width) / 2, strip.x, strip.right() - width);
    return {x, strip.y, width, strip.height};
}

}  // namespace

void draw_overview(TimelineScene& scene, const TimelineInput& input) {
    const PageRect& strip = scene.overview_rect;
    if (strip.height <= 0 || strip.width <= 0) return;
    const Theme& theme = input.theme;
    DrawList& list = scene.list;
    Box ground{strip, theme.axis.lane};
    ground.radius = 3;
    list.items.emplace_back(ground);
    draw_density(scene, input);
    for (const Interval& held : input.state.time.held) {
        const float left = std::clamp(scene.overview.x_of(held.begin), strip.x, strip.right());
        const float right = std::clamp(scene.overview.x_of(held.end), strip.x, strip.right());
        if (right > left) list.items.emplace_back(Box{{left, strip.y, right - left, strip.height}, theme.axis.held});
    }

    scene.overview_handle = handle_of(scene);
    const PageRect& handle = scene.overview_handle;
    const Colour veil = theme.axis.background.with_alpha(0.62);
    list.items.emplace_back(Box{{strip.x, strip.y, handle.x - strip.x, strip.height}, veil});
    list.items.emplace_back(Box{{handle.right(), strip.y, strip.right() - handle.right(), strip.height}, veil});
    Box frame{handle};
    frame.border = theme.ui.text_dim;
    frame.border_width = 1;
    frame.radius = 3;
    list.items.emplace_back(frame);
    for (const float x : {handle.x, handle.right() - 4}) {
        Box grip{{x, handle.y + handle.height / 2 - 5, 4, 10}, theme.ui.text_dim};
        grip.radius = 2;
        list.items.emplace_back(grip);
    }

    if (input.dataset.dated_size() == 0) return;
    const float playhead = scene.overview.x_of(input.state.time.playhead);
    if (playhead < strip.x || playhead > strip.right()) return;
    list.items.emplace_back(
        StrokePath{{{playhead, strip.y - 1}, {playhead, strip.bottom() + 1}}, false, theme.axis.playhead, 1.5F, {}});
}

}  // namespace briefmap::timeline
