#include "scene/timeline_scene.hpp"

#include "scene/timeline_lanes.hpp"
#include "scene/timeline_parts.hpp"
#include "workspace/axis.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

using namespace timeline;

constexpr float right_margin = 12;
constexpr float narrow_page = 560;  // below it lanes go without a gutter
constexpr float widest_gutter = 150;
constexpr float gutter_text = 24;        // where a lane's label begins, right of its marker
constexpr float lowest_lane = 40;        // below it one lane for all has more room for titles
constexpr float lowest_count_lane = 22;  // where events are counted, not titled
constexpr float lane_gap = 2;
constexpr float lane_padding = 3;  // above and below a lane's rows
constexpr std::size_t most_titles = 400;
constexpr float tick_gap = 46;

/// Categories that have a lane, in the dataset's order.
std::vector<std::uint16_t> categories_with_dates(const Dataset& dataset) {
    std::vector<bool> used(dataset.category_names().size(), false);
    std::size_t missing = used.size();
    for (std::size_t i = 0; i < dataset.dated_size() && missing > 0; ++i) {
        if (used[dataset.categories()[i]]) continue;
        used[dataset.categories()[i]] = true;
        --missing;
    }
    std::vector<std::uint16_t> categories;
    for (std::size_t c = 0; c < used.size(); ++c) {
        if (used[c]) categories.push_back(static_cast<std::uint16_t>(c));
    }
    return categories;
}

/// Lanes where the page is high enough for all of them; their number and the height alone decide, so that zooming never
/// turns one into the other.
LaneBy lanes_for(const TimelineInput& input, const std::vector<std::uint16_t>& categories, float height) {
    const bool has_names =
        categories.size() > 1 || (categories.size() == 1 && !input.dataset.category_names()[categories[0]].empty());
    const bool is_large = input.dataset.dated_size() > small_dataset;
    const bool is_high = height >= (is_large ? lowest_count_lane : lowest_lane) * static_cast<float>(categories.size());
    return has_names && is_high && input.width >= narrow_page ? LaneBy::category : LaneBy::nothing;
}

float gutter_width(const TimelineInput& input, const std::vector<std::uint16_t>& categories) {
    float widest = 0;
    for (const std::uint16_t c : categories) {
        if (input.dataset.category_names()[c].empty()) continue;
        const auto name = text_block(input.dataset.category_names()[c], lane_label_size);
        widest = std::max(widest, input.typesetter.measure(name).width);
    }
    return std::min(widest_gutter, std::ceil(gutter_text + widest + 12));
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

/// With room for titles if that fits, without if not; absent when not even the lowest rows do.
std::optional<Layout> lay_out(const TimelineInput& input, const TimelineScene& scene, LaneBy by, std::size_t lanes) {
    const auto events = events_to_lay_out(input.dataset, scene.scale.axis());
    if (!events) return std::nullopt;
    const float around_rows = static_cast<float>(by == LaneBy::category ? lanes : 1) * (lane_gap + 2 * lane_padding);
    const float free = std::max(0.F, scene.lanes_rect.height - around_rows);
    const auto title_width = [&](EventIndex event) {
        const auto title = text_block(input.dataset.event(event).title, title_size, FontWeight::medium);
        return std::min(widest_kept_title, input.typesetter.measure(title).width + 2);
    };
    const auto pack = [&](float lowest, TitleWidth titles) -> std::optional<Layout> {
        const auto most_rows = static_cast<std::uint32_t>(free / lowest);
        auto packed =
            pack_lanes(input.dataset, *events, scene.scale, {by, most_rows, scene.lanes_rect, std::move(titles)});
        if (!packed) return std::nullopt;
        const float row_height = free / static_cast<float>(std::max(rows_of(*packed), 1U));
        return Layout{std::move(*packed), std::min(row_height, tallest_row)};
    };
    if (events->size() <= most_titles) {
        if (auto titled = pack(lowest_titled_row, title_width)) return titled;
    }
    return pack(lowest_row, {});
}

/// Lanes fill the height; what their rows leave over is shared out evenly. One lane for all begins at the top.
std::vector<LaneStrip> strips_of(const Layout& layout, const PageRect& room) {
    std::vector<LaneStrip> strips;
    const auto n = static_cast<float>(layout.lanes.size());
    const float rows = static_cast<float>(rows_of(layout.lanes)) * layout.row_height;
    const float spare = std::max(0.F, room.height - rows - n * lane_gap) / std::max(n, 1.F);
    float y = room.y + lane_gap;
    for (const Lane& lane : layout.lanes) {
        const float own = static_cast<float>(lane.rows) * layout.row_height;
        const float above = lane.category ? spare / 2 : std::min(spare / 2, lane_padding);
        strips.push_back({{room.x, y, room.width, own + spare}, y + above, layout.row_height});
        y += own + spare + lane_gap;
    }
    return strips;
}

void draw_lanes(TimelineScene& scene, const TimelineInput& input, const Layout& layout) {
    const std::vector<LaneStrip> strips = strips_of(layout, scene.lanes_rect);
    for (std::size_t i = 0; i < strips.size(); ++i) {
        if (layout.lanes[i].category) draw_lane_head(scene, input, *layout.lanes[i].category, strips[i].rect);
    }
    draw_axis(scene, input);
    scene.list.items.emplace_back(Clip{scene.lanes_rect});
    draw_time_shading(scene, input);
    for (std::size_t i = 0; i < strips.size(); ++i)
        draw_lane(scene, input, layout.lanes[i], strips[i]);
    draw_playhead_line(scene, input);  // under the titles, which stay readable
    for (std::size_t i = 0; i < strips.size(); ++i)
        draw_titles(scene, input, layout.lanes[i], strips[i]);
    scene.list.items.emplace_back(Clip{});
}

void draw_counts(TimelineScene& scene, const TimelineInput& input, const std::vector<std::uint16_t>& categories) {
    draw_histogram(scene, input, categories);
    draw_playhead_line(scene, input);
    // Among so many the selected event has a mark of its own.
    if (input.state.selected && *input.state.selected < input.dataset.dated_size()) {
        const LaneStrip strip{scene.lanes_rect, scene.lanes_rect.y + scene.lanes_rect.height / 2 - 7, 14};
        scene.list.items.emplace_back(Clip{scene.lanes_rect});
        draw_mark(scene, input, mark_of(input.dataset, *input.state.selected, scene.scale), strip);
        scene.list.items.emplace_back(Clip{});
    }
}

float distance_to(const PageRect& rect, PagePoint p) {
    const float dx = std::max({rect.x - p.x, p.x - rect.right(), 0.F});
    const float dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.F});
    return std::max(dx, dy);
}

}  // namespace

TimelineScene build_timeline(const TimelineInput& input) {
    const float header = std::min(header_height, std::max(0.F, input.height));
    const std::vector<std::uint16_t> categories = categories_with_dates(input.dataset);
    const LaneBy by = lanes_for(input, categories, input.height - header);
    const float left = by == LaneBy::category ? gutter_width(input, categories) : right_margin;
    const float width = std::max(1.F, input.width - left - right_margin);
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

    const auto layout = lay_out(input, scene, by, categories.size());
    if (layout) {
        draw_lanes(scene, input, *layout);
    } else {
        draw_counts(scene, input, by == LaneBy::category ? categories : std::vector<std::uint16_t>{});
    }
    draw_playhead_handle(scene, input);
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
