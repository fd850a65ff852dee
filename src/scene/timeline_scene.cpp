#include "scene/timeline_scene.hpp"

#include "scene/timeline_lanes.hpp"
#include "scene/timeline_parts.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

using namespace timeline;

constexpr float right_margin = 12;
constexpr float narrow_page = 560;  // below it lanes go without a gutter
constexpr float widest_gutter = 150;
constexpr float gutter_text = 24;  // where a lane's label begins, right of its marker
constexpr float lane_gap = 2;
constexpr float lane_padding = 3;  // above and below a lane's rows
constexpr std::size_t most_titles = 400;
constexpr float tick_gap = 46;

std::vector<bool> categories_with_dates(const Dataset& dataset) {
    std::vector<bool> used(dataset.category_names().size(), false);
    std::size_t missing = used.size();
    for (std::size_t i = 0; i < dataset.dated_size() && missing > 0; ++i) {
        if (used[dataset.categories()[i]]) continue;
        used[dataset.categories()[i]] = true;
        --missing;
    }
    return used;
}

float gutter_width(const TimelineInput& input) {
    if (input.width < narrow_page) return right_margin;
    constexpr std::size_t most_lanes = 24;  // more have no room for labels anyway
    const std::vector<bool> used = categories_with_dates(input.dataset);
    if (static_cast<std::size_t>(std::count(used.begin(), used.end(), true)) > most_lanes) return right_margin;
    float widest = 0;
    for (std::size_t c = 0; c < used.size(); ++c) {
        if (!used[c] || input.dataset.category_names()[c].empty()) continue;
        const auto name = text_block(input.dataset.category_names()[c], lane_label_size);
        widest = std::max(widest, input.typesetter.measure(name).width);
    }
    if (widest <= 0) return right_margin;
    return std::min(widest_gutter, gutter_text + widest + 12);
}

struct Layout {
    std::vector<Lane> lanes;
    float row_height = tallest_row;
};

std::uint32_t rows_of(const std::vector<Lane>& lanes) {
    std::uint32_t rows = 0;
    for (const Lane& lane : lanes)
        rows += lane.rows;
    return rows;
}

std::uint32_t rows_that_fit(float height, std::size_t lanes, float row_height) {
    const float free = height - static_cast<float>(lanes) * (lane_gap + 2 * lane_padding);
    return static_cast<std::uint32_t>(std::max(0.F, free / row_height));
}

/// With room for titles if that fits, without if not; absent when not even the lowest rows do.
std::optional<Layout> lay_out(const TimelineInput& input, const TimelineScene& scene) {
    const auto events = events_to_lay_out(input.dataset, scene.scale.axis());
    if (!events) return std::nullopt;
    const std::vector<bool> used = categories_with_dates(input.dataset);
    const auto lanes = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
    const float height = scene.lanes_rect.height;
    const auto row_height = [&](std::uint32_t rows) {
        const float free = height - static_cast<float>(lanes) * (lane_gap + 2 * lane_padding);
        return std::clamp(free / static_cast<float>(std::max(rows, 1U)), lowest_row, tallest_row);
    };
    const auto title_width = [&](EventIndex event) {
        const auto title = text_block(input.dataset.event(event).title, title_size, FontWeight::medium);
        return std::min(widest_kept_title, input.typesetter.measure(title).width + 2);
    };
    const auto pack = [&](float lowest, const TitleWidth& titles) {
        return pack_lanes(input.dataset, *events, scene.scale, scene.lanes_rect, rows_that_fit(height, lanes, lowest),
                          titles);
    };
    if (events->size() <= most_titles) {
        if (auto titled = pack(lowest_titled_row, title_width)) {
            const std::uint32_t rows = rows_of(*titled);
            return Layout{std::move(*titled), row_height(rows)};
        }
    }
    auto plain = pack(lowest_row, {});
    if (!plain) return std::nullopt;
    const std::uint32_t rows = rows_of(*plain);
    return Layout{std::move(*plain), row_height(rows)};
}

/// Lanes fill the height; what their rows leave over is shared out evenly.
std::vector<LaneStrip> strips_of(const Layout& layout, const PageRect& room) {
    std::vector<LaneStrip> strips;
    const auto n = static_cast<float>(layout.lanes.size());
    const float rows = static_cast<float>(rows_of(layout.lanes)) * layout.row_height;
    const float spare = std::max(0.F, room.height - rows - n * lane_gap) / std::max(n, 1.F);
    float y = room.y + lane_gap;
    for (const Lane& lane : layout.lanes) {
        const float own = static_cast<float>(lane.rows) * layout.row_height;
        strips.push_back({{room.x, y, room.width, own + spare}, y + spare / 2, layout.row_height});
        y += own + spare + lane_gap;
    }
    return strips;
}

void draw_lane_head(TimelineScene& scene, const TimelineInput& input, std::uint16_t category, const LaneStrip& strip) {
    Box band{{0, strip.rect.y, input.width, strip.rect.height}, input.theme.axis.lane};
    scene.list.items.emplace_back(band);
    const float gutter = scene.lanes_rect.x;
    if (gutter <= gutter_text || strip.rect.height < 12) return;
    const float y = strip.rect.y + strip.rect.height / 2;
    scene.list.items.emplace_back(
        Markers{{Marker{Theme::category_shape(category), {13, y}, 8, input.theme.category_colour(category)}}});
    TextBlock name = text_block(input.dataset.category_names()[category], lane_label_size);
    name.max_width = gutter - gutter_text - 4;
    name.max_lines = 1;
    scene.list.items.emplace_back(Label{{gutter_text, y}, 0, 0.5F, std::move(name), input.theme.ui.text_dim, {}, 0});
}

void draw_lanes(TimelineScene& scene, const TimelineInput& input, const Layout& layout) {
    const std::vector<LaneStrip> strips = strips_of(layout, scene.lanes_rect);
    for (std::size_t i = 0; i < strips.size(); ++i)
        draw_lane_head(scene, input, layout.lanes[i].category, strips[i]);
    draw_axis(scene, input);
    scene.list.items.emplace_back(Clip{scene.lanes_rect});
    draw_time_shading(scene, input);
    for (std::size_t i = 0; i < strips.size(); ++i)
        draw_lane(scene, input, layout.lanes[i], strips[i]);
    for (std::size_t i = 0; i < strips.size(); ++i)
        draw_titles(scene, input, layout.lanes[i], strips[i]);
    scene.list.items.emplace_back(Clip{});
}

void draw_counts(TimelineScene& scene, const TimelineInput& input) {
    draw_axis(scene, input);
    scene.list.items.emplace_back(Clip{scene.lanes_rect});
    draw_histogram(scene, input);
    draw_time_shading(scene, input);
    // Among so many the selected event has a mark of its own.
    if (input.state.selected && *input.state.selected < input.dataset.dated_size()) {
        const LaneStrip strip{scene.lanes_rect, scene.lanes_rect.y + scene.lanes_rect.height / 2 - 7, 14};
        draw_mark(scene, input, mark_of(input.dataset, *input.state.selected, scene.scale), strip);
    }
    scene.list.items.emplace_back(Clip{});
}

float distance_to(const PageRect& rect, PagePoint p) {
    const float dx = std::max({rect.x - p.x, p.x - rect.right(), 0.F});
    const float dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.F});
    return std::max(dx, dy);
}

}  // namespace

TimelineScene build_timeline(const TimelineInput& input) {
    const float left = gutter_width(input);
    const float width = std::max(1.F, input.width - left - right_margin);
    const float header = std::min(header_height, std::max(0.F, input.height));
    const TimeScale scale(sound_axis(input.state.time.axis), left, width);
    TimelineScene scene{{},
                        scale,
                        {left, 0, width, header},
                        {left, header, width, std::max(0.F, input.height - header)},
                        scale.x_of(input.state.time.playhead),
                        {},
                        tick_step(scale, tick_gap)};
    scene.list.width = input.width;
    scene.list.height = input.height;
    scene.list.background = input.theme.axis.background;

    const auto layout = lay_out(input, scene);
    if (layout) {
        draw_lanes(scene, input, *layout);
    } else {
        draw_counts(scene, input);
    }
    draw_playhead(scene, input);
    return scene;
}

std::optional<EventIndex> pick(const TimelineScene& scene, PagePoint pointer) {
    constexpr float reach = 3;
    if (!scene.lanes_rect.contains(pointer)) return std::nullopt;
    for (const float allowed : {0.F, reach}) {
        const auto found = std::find_if(scene.marks.rbegin(), scene.marks.rend(), [&](const TimelineMark& mark) {
            return distance_to(mark.rect, pointer) <= allowed;
        });
        if (found != scene.marks.rend()) return found->event;
    }
    return std::nullopt;
}

}  // namespace briefmap
