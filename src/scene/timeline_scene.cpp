#include "scene/timeline_scene.hpp"

#include "scene/timeline_layout.hpp"
#include "scene/timeline_parts.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

using namespace timeline;

constexpr float page_margin = 12;
constexpr float widest_gutter = 150;
constexpr float least_lanes_with_overview = 44;
constexpr float tick_gap = 46;

/// The page from top to bottom: header, held stretches, eras, lanes, overview.
struct Strips {
    float header = 0, held = 0, eras = 0, lanes = 0, overview = 0;
};

Strips strips_of(const TimelineInput& input) {
    Strips strips;
    const float height = std::max(0.F, input.height);
    strips.header = std::min(header_height, height);
    float left = height - strips.header;
    if (!input.state.time.held.empty() && left > held_height + least_lanes_with_overview) strips.held = held_height;
    left -= strips.held;
    if (!input.dataset.info().eras.empty() && left > era_height + least_lanes_with_overview) strips.eras = era_height;
    left -= strips.eras;
    const float overview = overview_height + 2 * overview_gap;
    if (left >= least_lanes_with_overview + overview) strips.overview = overview_height;
    strips.lanes = strips.overview > 0 ? left - overview : left;
    return strips;
}

float gutter_width(const TimelineInput& input, const std::vector<Lane>& lanes) {
    if (lanes.size() == 1 && lanes[0].groups.empty()) return page_margin;
    float widest = 0;
    for (const Lane& lane : lanes)
        widest = std::max(widest, text_width(input, text_block(name_of(lane, input), lane_label_size)));
    const float before = input.data.grouping.by == GroupBy::category ? gutter_text : gutter_margin;
    return std::min(widest_gutter, std::ceil(before + widest + 12));
}

void draw_lanes(TimelineScene& scene, const TimelineInput& input, const LaneLayout& layout) {
    for (std::size_t i = 0; i < layout.lanes.size(); ++i)
        draw_lane_head(scene, input, layout.lanes[i], layout.strips[i].rect);
    draw_window(scene, input);
    draw_axis(scene, input);
    scene.list.items.emplace_back(Clip{scene.lanes_rect});
    draw_time_shading(scene, input);
    draw_break_veils(scene, input);
    draw_histograms(scene, input, layout);
    for (std::size_t i = 0; i < layout.lanes.size(); ++i)
        draw_lane(scene, input, layout.lanes[i], layout.strips[i]);
    draw_playhead_line(scene, input);  // under the titles, which stay readable
    for (std::size_t i = 0; i < layout.lanes.size(); ++i)
        draw_titles(scene, input, layout.lanes[i], layout.strips[i]);
    draw_selected_title(scene, input, layout);
    scene.list.items.emplace_back(Clip{});
}

}  // namespace

TimelineScene build_timeline(const TimelineInput& input) {
    const Strips strips = strips_of(input);
    std::vector<Lane> lanes = lanes_for(input, strips.lanes);
    const float left = gutter_width(input, lanes);
    const float width = std::max(1.F, input.width - left - page_margin);
    const TimeScale scale(sound_axis(input.state.time.axis), left, width);
    const Interval whole = fitted_axis(input.dataset, input.state.time.playhead);
    const float lanes_top = strips.header + strips.held + strips.eras;
    const float overview_top = lanes_top + strips.lanes + overview_gap;
    TimelineScene scene{.list = {},
                        .scale = scale,
                        .axis_rect = {left, 0, width, strips.header},
                        .lanes_rect = {left, lanes_top, width, strips.lanes},
                        .playhead_x = scale.x_of(input.state.time.playhead),
                        .playhead_pill = {},
                        .window = {},
                        .held = {},
                        .overview_rect = {left, overview_top, width, strips.overview},
                        .overview = TimeScale(whole, left, width),
                        .overview_handle = {},
                        .marks = {},
                        .columns = {},
                        .lane_groups = {},
                        .step = tick_step(scale, tick_gap),
                        .emphasised = {}};
    scene.list.width = input.width;
    scene.list.height = input.height;
    scene.list.background = input.theme.axis.background;
    scene.playhead_pill = playhead_pill(scene, input);

    const LaneLayout layout = lay_out_lanes(input, std::move(lanes), scale, scene.lanes_rect);
    for (const Lane& lane : layout.lanes)
        scene.lane_groups.push_back(lane.groups);
    draw_lanes(scene, input, layout);
    draw_held(scene, input, {left, strips.header, width, strips.held});
    draw_eras(scene, input, {left, strips.header + strips.held, width, strips.eras});
    draw_break_signs(scene, input);
    draw_overview(scene, input);
    draw_playhead_handle(scene, input);
    return scene;
}

}  // namespace briefmap
