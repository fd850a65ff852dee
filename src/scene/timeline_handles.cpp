// What of the timeline can be taken hold of: the playhead, the window, stretches that are held.
#include "core/date_text.hpp"
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <utility>

namespace briefmap::timeline {
namespace {

constexpr float pill_padding = 7;

TextBlock pill_text(const TimelineInput& input) {
    return text_block(playhead_caption(input.state, input.dataset, DateLength::abbreviated), tick_label_size,
                      FontWeight::medium);
}

/// Where nothing has a date the playhead has nothing to say.
bool shows_playhead(const TimelineScene& scene, const TimelineInput& input) {
    return input.dataset.dated_size() > 0 && scene.playhead_x >= scene.axis_rect.x &&
           scene.playhead_x <= scene.axis_rect.right();
}

std::optional<PageRect> band_of(const TimelineScene& scene, Instant begin, Instant end, float y, float height) {
    const float left = std::clamp(scene.scale.x_of(begin), scene.axis_rect.x, scene.axis_rect.right());
    const float right = std::clamp(scene.scale.x_of(end), scene.axis_rect.x, scene.axis_rect.right());
    if (right <= left) return std::nullopt;
    return PageRect{left, y, right - left, height};
}

}  // namespace

PageRect playhead_pill(const TimelineScene& scene, const TimelineInput& input) {
    const float width = text_width(input, pill_text(input)) + 2 * pill_padding;
    const float most = std::max(scene.axis_rect.x, scene.axis_rect.right() - width);
    const float x = std::clamp(scene.playhead_x - width / 2, scene.axis_rect.x, most);
    return {x, scene.axis_rect.y + 1.5F, width, context_row - 3};
}

void draw_window(TimelineScene& scene, const TimelineInput& input) {
    const TimeView& time = input.state.time;
    if (time.mode != TimeMode::window) return;
    const PageRect& axis = scene.axis_rect;
    const Interval shown = time_slice(time).shown;
    scene.window = band_of(scene, shown.begin, shown.end, axis.y + context_row, axis.height - context_row);
    if (!scene.window) return;
    Box body{*scene.window, input.theme.axis.window};
    body.radius = 3;
    scene.list.items.emplace_back(body);
    // Edges that can be taken hold of; none where the axis cuts the window off.
    const auto edge = [&](Instant at, float x) {
        if (!scene.scale.axis().contains(at)) return;
        const PagePoint top{x, scene.window->y}, bottom{x, scene.lanes_rect.bottom()};
        scene.list.items.emplace_back(StrokePath{{top, bottom}, false, input.theme.axis.playhead, 1.5F, {}});
        Box grip{{x - 2.5F, scene.window->bottom() - 15, 5, 12}, input.theme.axis.playhead};
        grip.radius = 2.5F;
        scene.list.items.emplace_back(grip);
    };
    edge(shown.begin, scene.window->x);
    edge(shown.end - 1, scene.window->right());
}

void draw_held(TimelineScene& scene, const TimelineInput& input, const PageRect& strip) {
    if (strip.height <= 0) return;
    constexpr float height = held_height - 3, button = height, cross = 3;
    const PageRect& axis = scene.axis_rect;
    const std::vector<Interval>& held = input.state.time.held;
    for (std::size_t i = 0; i < held.size(); ++i) {
        const auto band = band_of(scene, held[i].begin, held[i].end, strip.y + 1.5F, height);
        if (!band) continue;
        Box box{*band, input.theme.axis.held};
        box.border = input.theme.axis.held_line;
        box.border_width = 1;
        box.radius = 2;
        scene.list.items.emplace_back(box);
        // Its button stays on the page however narrow the band is.
        const float x = std::clamp(band->right() - button, axis.x, axis.right() - button);
        const PageRect close{x, band->y, button, height};
        const PagePoint middle{close.x + button / 2, close.y + height / 2};
        Box ground{{close.x + 1, close.y + 1, button - 2, height - 2}, input.theme.axis.background};
        ground.radius = 2;
        scene.list.items.emplace_back(ground);
        for (const float lean : {cross, -cross}) {
            scene.list.items.emplace_back(
                StrokePath{{{middle.x - lean, middle.y - cross}, {middle.x + lean, middle.y + cross}},
                           false,
                           input.theme.axis.held_line,
                           1.5F,
                           {}});
        }
        scene.held.push_back({*band, close, i});
    }
}

void draw_playhead_line(TimelineScene& scene, const TimelineInput& input) {
    if (!shows_playhead(scene, input)) return;
    const PagePoint top{scene.playhead_x, scene.lanes_rect.y}, bottom{scene.playhead_x, scene.lanes_rect.bottom()};
    scene.list.items.emplace_back(StrokePath{{top, bottom}, false, input.theme.axis.playhead, 1.5F, {}});
}

void draw_playhead_handle(TimelineScene& scene, const TimelineInput& input) {
    const Colour colour = input.theme.axis.playhead;
    const PageRect& pill = scene.playhead_pill;
    const bool on_axis = shows_playhead(scene, input);
    if (on_axis) {
        const PagePoint top{scene.playhead_x, pill.bottom()}, bottom{scene.playhead_x, scene.lanes_rect.y};
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
