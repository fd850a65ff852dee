#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap::timeline {
namespace {

constexpr float context_row = 19;  // the upper row of the header: contexts and the playhead's date
constexpr float pill_padding = 7;
constexpr float label_gap = 10;

float text_width(const TimelineInput& input, const TextBlock& block) { return input.typesetter.measure(block).width; }

/// The pill that carries the playhead's date; it stays on the axis.
PageRect pill_rect(const TimelineScene& scene, float width) {
    const float wanted = scene.playhead_x - width / 2;
    const float most = std::max(scene.axis_rect.x, scene.axis_rect.right() - width);
    return {std::clamp(wanted, scene.axis_rect.x, most), scene.axis_rect.y + 1.5F, width, context_row - 3};
}

TextBlock pill_text(const TimelineInput& input) {
    return text_block(playhead_caption(input.state, input.dataset, DateLength::abbreviated), tick_label_size,
                      FontWeight::medium);
}

PageRect pill_of(const TimelineScene& scene, const TimelineInput& input) {
    return pill_rect(scene, text_width(input, pill_text(input)) + 2 * pill_padding);
}

/// Where nothing has a date the playhead has nothing to say.
bool shows_playhead(const TimelineScene& scene, const TimelineInput& input) {
    return input.dataset.dated_size() > 0 && scene.playhead_x >= scene.axis_rect.x &&
           scene.playhead_x <= scene.axis_rect.right();
}

void draw_contexts(TimelineScene& scene, const TimelineInput& input) {
    const PageRect pill = pill_of(scene, input);
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

void draw_lane_head(TimelineScene& scene, const TimelineInput& input, std::uint16_t category, const PageRect& strip) {
    scene.list.items.emplace_back(Box{{0, strip.y, input.width, strip.height}, input.theme.axis.lane});
    const float y = strip.y + strip.height / 2;
    scene.list.items.emplace_back(
        Markers{{Marker{Theme::category_shape(category), {13, y}, 8, input.theme.category_colour(category)}}});
    TextBlock name = text_block(input.dataset.category_names()[category], lane_label_size);
    name.max_width = std::max(1.F, scene.lanes_rect.x - gutter_text - 4);
    name.max_lines = 1;
    scene.list.items.emplace_back(Label{{gutter_text, y}, 0, 0.5F, std::move(name), input.theme.ui.text_dim, {}, 0});
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
        // The playhead's line runs through the labels' row, and its date says as much.
        if (std::abs(tick.x - scene.playhead_x) < half + 4) continue;
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

void draw_time_shading(TimelineScene& scene, const TimelineInput& input) {
    const PageRect& room = scene.lanes_rect;
    const auto shade = [&](float from, float to, Colour colour) {
        from = std::clamp(from, room.x, room.right());
        to = std::clamp(to, room.x, room.right());
        if (to > from) scene.list.items.emplace_back(Box{{from, room.y, to - from, room.height}, colour});
    };
    const TimeView& time = input.state.time;
    if (time.mode == TimeMode::window) {
        shade(scene.scale.x_of(time_slice(time).shown.begin), scene.playhead_x, input.theme.axis.window);
    } else if (time.mode == TimeMode::cumulative) {
        shade(scene.playhead_x, room.right(), input.theme.axis.future);
    }
}

void draw_playhead_line(TimelineScene& scene, const TimelineInput& input) {
    if (!shows_playhead(scene, input)) return;
    const PagePoint top{scene.playhead_x, scene.lanes_rect.y}, bottom{scene.playhead_x, scene.lanes_rect.bottom()};
    scene.list.items.emplace_back(StrokePath{{top, bottom}, false, input.theme.axis.playhead, 1.5F, {}});
}

void draw_playhead_handle(TimelineScene& scene, const TimelineInput& input) {
    const Colour colour = input.theme.axis.playhead;
    const PageRect pill = pill_of(scene, input);
    const bool on_axis = shows_playhead(scene, input);
    if (on_axis) {
        const PagePoint top{scene.playhead_x, pill.bottom()}, bottom{scene.playhead_x, scene.axis_rect.bottom()};
        scene.list.items.emplace_back(StrokePath{{top, bottom}, false, colour, 1.5F, {}});
    }
    Box box{pill, on_axis ? colour : mix(colour, input.theme.axis.background, 0.35)};
    box.radius = pill.height / 2;
    scene.list.items.emplace_back(box);
    scene.list.items.emplace_back(Label{{pill.x + pill.width / 2, pill.y + pill.height / 2},
                                        0.5F,
                                        0.5F,
                                        pill_text(input),
                                        input.theme.ui.accent_text,
                                        {},
                                        0});
}

}  // namespace briefmap::timeline
