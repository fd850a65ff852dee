#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap::timeline {
namespace {

constexpr float label_gap = 10;

void draw_contexts(TimelineScene& scene, const TimelineInput& input) {
    const PageRect& pill = scene.playhead_pill;
    for (const TimeContext& context : contexts(scene.scale, scene.step, input.state.language)) {
        if (scene.scale.axis().contains(context.span.begin) && context.x > scene.axis_rect.x + 1) {
            scene.list.items.emplace_back(
                StrokePath{{{context.x, scene.axis_rect.y + 4}, {context.x, scene.axis_rect.bottom()}},
                           false,
                           input.theme.axis.tick,
                           1,
                           {}});
        }
        const TextBlock block = text_block(context.label, tick_label_size, FontWeight::medium);
        const float width = text_width(input, block);
        // The label keeps to the left of its stretch, or goes behind the pill when that stands in its way.
        float x = context.x + 6;
        if (x < pill.right() + label_gap && x + width + label_gap > pill.x) x = pill.right() + label_gap;
        if (x + width + 4 > context.right) continue;
        scene.list.items.emplace_back(
            Label{{x, scene.axis_rect.y + context_row / 2}, 0, 0.5F, block, input.theme.axis.tick_text, {}, 0});
    }
}

}  // namespace

void draw_lane_head(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const PageRect& strip) {
    if (lane.groups.empty()) return;
    scene.list.items.emplace_back(Box{{0, strip.y, input.width, strip.height}, input.theme.axis.lane});
    const float y = strip.y + strip.height / 2;
    float x = gutter_margin;
    if (input.data.grouping.by == GroupBy::category && lane.groups.size() == 1) {
        const std::size_t category = lane.groups[0];
        const MarkerShape shape = Theme::category_shape(category);
        scene.list.items.emplace_back(
            Markers{{Marker{shape, {13, y}, 8 * Theme::evened_size(shape), input.theme.category_colour(category)}}});
        x = gutter_text;
    }
    TextBlock name = text_block(name_of(lane, input), lane_label_size);
    name.max_width = std::max(1.F, scene.lanes_rect.x - x - 4);
    name.max_lines = 1;
    scene.list.items.emplace_back(Label{{x, y}, 0, 0.5F, std::move(name), input.theme.ui.text_dim, {}, 0});
}

void draw_axis(TimelineScene& scene, const TimelineInput& input) {
    const float left = scene.axis_rect.x, right = scene.axis_rect.right();
    const float bottom = scene.axis_rect.bottom();
    draw_contexts(scene, input);
    const auto width_of = [&](std::string_view label) {
        return text_width(input, text_block(std::string(label), tick_label_size));
    };
    for (const TimeTick& tick : ticks(scene.scale, scene.step, input.state.language, width_of)) {
        if (tick.x < left || tick.x > right) continue;
        const float top = bottom - (tick.major ? 7.F : 4.F);
        scene.list.items.emplace_back(
            StrokePath{{{tick.x, top}, {tick.x, bottom}}, false, input.theme.axis.tick, 1, {}});
        const Colour line = input.theme.axis.tick.with_alpha(tick.major ? 0.55 : 0.3);
        scene.list.items.emplace_back(
            StrokePath{{{tick.x, bottom}, {tick.x, scene.lanes_rect.bottom()}}, false, line, 1, {}});
        if (tick.label.empty()) continue;
        const float half = width_of(tick.label) / 2;
        if (tick.x - half < left || tick.x + half > right) continue;
        // The lines of playhead and window run through the labels' row.
        const auto is_under = [&](float x) { return std::abs(tick.x - x) < half + 4; };
        if (is_under(scene.playhead_x) || (scene.window && is_under(scene.window->x))) continue;
        scene.list.items.emplace_back(
            Label{{tick.x, bottom - 8},
                  0.5F,
                  1,
                  text_block(tick.label, tick_label_size, tick.major ? FontWeight::medium : FontWeight::regular),
                  input.theme.axis.tick_text,
                  {},
                  0});
    }
    scene.list.items.emplace_back(
        StrokePath{{{0, bottom}, {input.width, bottom}}, false, input.theme.axis.tick, 1, {}});
}

}  // namespace briefmap::timeline
