#include "core/date_text.hpp"
#include "scene/timeline_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace briefmap::timeline {
namespace {

constexpr float least_cycle_part = 3;  // pixels: finer parts of a cycle would only be a grey
constexpr std::size_t most_cycle_parts = 2'000;
constexpr float least_break = 16;  // pixels: narrower ones cannot hold their sign

class Shader {
  public:
    Shader(TimelineScene& scene, const TimelineInput& input) : scene_(scene), input_(input) {}

    void shade(Instant begin, Instant end, Colour colour) { shade(x_of(begin), x_of(end), colour); }

    void shade(float from, float to, Colour colour) {
        const PageRect& room = scene_.lanes_rect;
        from = std::clamp(from, room.x, room.right());
        to = std::clamp(to, room.x, room.right());
        if (to > from) scene_.list.items.emplace_back(Box{{from, room.y, to - from, room.height}, colour});
    }

    void shade_mode() {
        const TimeView& time = input_.state.time;
        const PageRect& room = scene_.lanes_rect;
        const Theme::TimeAxis& axis = input_.theme.axis;
        if (time.mode == TimeMode::window) {
            const float begin = x_of(time_slice(time).shown.begin);
            shade(room.x, begin, axis.future);
            shade(scene_.playhead_x, room.right(), axis.future);
            shade(begin, scene_.playhead_x, axis.window);
        } else if (time.mode == TimeMode::cumulative) {
            shade(scene_.playhead_x, room.right(), axis.future);
        } else if (time.mode == TimeMode::remaining) {
            shade(room.x, scene_.playhead_x, axis.future);
        }
    }

    /// What a cyclic filter leaves out, where its parts are wide enough to be told apart.
    void shade_cycle() {
        const Cycle& cycle = input_.state.time.cycle;
        if (is_everything(cycle)) return;
        const CalendarUnit unit = cycle.unit == CycleUnit::month  ? CalendarUnit::month
                                  : cycle.unit == CycleUnit::hour ? CalendarUnit::hour
                                                                  : CalendarUnit::day;
        const Interval axis = scene_.scale.axis();
        const Instant first = floor_to(axis.begin, unit);
        if (static_cast<double>(advance(first, unit, 1) - first) < least_cycle_part * scene_.scale.seconds_per_pixel())
            return;
        Bars bars;
        const PageRect& room = scene_.lanes_rect;
        for (Instant begin = first; begin < axis.end && bars.bars.size() < most_cycle_parts;) {
            const Instant end = advance(begin, unit, 1);
            if (!touches(cycle, {begin, end})) {
                const float left = std::max(x_of(begin), room.x), right = std::min(x_of(end), room.right());
                if (right > left)
                    bars.bars.push_back({{left, room.y, right - left, room.height}, input_.theme.axis.left_out});
            }
            begin = end;
        }
        scene_.list.items.emplace_back(std::move(bars));
    }

    void shade_held() {
        for (const Interval& held : input_.state.time.held)
            shade(held.begin, held.end, input_.theme.axis.held);
    }

  private:
    [[nodiscard]] float x_of(Instant t) const { return scene_.scale.x_of(t); }

    TimelineScene& scene_;
    const TimelineInput& input_;
};

/// What is seen of each stretch that playing leaps over, where it is wide enough to be told.
std::vector<Reach> breaks_of(const TimelineScene& scene, const TimelineInput& input) {
    std::vector<Reach> breaks;
    if (!input.breaks) return breaks;
    const PageRect& room = scene.lanes_rect;
    for (const Interval& quiet : input.dataset.quiet()) {
        const float left = std::clamp(scene.scale.x_of(quiet.begin), room.x, room.right());
        const float right = std::clamp(scene.scale.x_of(quiet.end), room.x, room.right());
        if (right - left >= least_break) breaks.push_back({left, right});
    }
    return breaks;
}

}  // namespace

void draw_time_shading(TimelineScene& scene, const TimelineInput& input) {
    Shader shader(scene, input);
    shader.shade_mode();
    shader.shade_cycle();
    shader.shade_held();
}

void draw_break_veils(TimelineScene& scene, const TimelineInput& input) {
    const PageRect& room = scene.lanes_rect;
    Bars veils;
    for (const Reach& reach : breaks_of(scene, input)) {
        const auto left = static_cast<float>(reach.left), right = static_cast<float>(reach.right);
        veils.bars.push_back({{left, room.y, right - left, room.height}, input.theme.axis.left_out});
    }
    if (!veils.bars.empty()) scene.list.items.emplace_back(std::move(veils));
}

void draw_break_signs(TimelineScene& scene, const TimelineInput& input) {
    constexpr float half = 4, lean = 2.5F, apart = 4;
    const float line = scene.axis_rect.bottom();
    const float y = line - 2.5F;  // between the axis's labels and what stands below it
    for (const Reach& reach : breaks_of(scene, input)) {
        const auto x = static_cast<float>((reach.left + reach.right) / 2);
        scene.list.items.emplace_back(Box{{x - apart / 2, line - 1, apart, 2}, input.theme.axis.background});
        for (const float at : {x - apart / 2, x + apart / 2}) {
            scene.list.items.emplace_back(StrokePath{
                {{at - lean, y + half}, {at + lean, y - half}}, false, input.theme.axis.tick_text, 1.5F, {}});
        }
    }
}

void draw_eras(TimelineScene& scene, const TimelineInput& input, const PageRect& strip) {
    if (strip.height <= 0) return;
    scene.list.items.emplace_back(Clip{strip});
    float taken = strip.x;
    for (const Era& era : input.dataset.info().eras) {
        const Interval bounds = era.when.bounds();
        const float left = std::max(scene.scale.x_of(bounds.begin), strip.x - 4);
        const float right = std::min(scene.scale.x_of(bounds.end), strip.right() + 4);
        if (right - left < 1) continue;
        Box band{{left, strip.y + 1, right - left - 1, strip.height - 2}, input.theme.axis.era};
        band.radius = 3;
        band.border = mix(input.theme.axis.era, input.theme.ui.text_dim, 0.3);  // where one ends and the next begins
        band.border_width = 1;
        scene.list.items.emplace_back(band);
        TextBlock title = text_block(era.title, tick_label_size, FontWeight::medium);
        const float from = std::max({left, strip.x, taken}) + 6;
        const float room = std::min(right, strip.right()) - 6 - from;
        if (room < 24) continue;
        title.max_width = room;
        title.max_lines = 1;
        taken = from + std::min(room, text_width(input, title));
        scene.list.items.emplace_back(
            Label{{from, strip.y + strip.height / 2}, 0, 0.5F, std::move(title), input.theme.ui.text_dim, {}, 0});
    }
    scene.list.items.emplace_back(Clip{});
}

}  // namespace briefmap::timeline
