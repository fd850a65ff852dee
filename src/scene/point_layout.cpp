#include "scene/event_look.hpp"
#include "scene/point_scene.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace briefmap {

namespace {

constexpr float plain_size = 11;  // page pixels
constexpr float selected_size = 14;
constexpr float dot_size = 4;
constexpr float dot_cell = 3;      // dots closer than this cannot be told apart
constexpr float spread_reach = 8;  // marks nearer than this cover each other
constexpr float cluster_reach = 24;
constexpr float number_room = 11;

float size_of(Emphasis emphasis) {
    switch (emphasis) {
        case Emphasis::past:
            return plain_size - 1.5F;
        case Emphasis::plain:
            return plain_size;
        case Emphasis::hovered:
            return selected_size - 1;
        case Emphasis::selected:
            return selected_size;
    }
    return plain_size;
}

float cluster_size(std::size_t count) { return 15 + 2.6F * std::log2(static_cast<float>(count)); }

/// Of a mark in a fan: with numbers there is room for one at each.
float fan_spacing(std::size_t members, bool numbered) {
    if (!numbered || members <= 1) return plain_size;
    return members <= 5 ? 12.5F : members <= 9 ? 14.5F : 19.5F;
}

bool stands_out(const MapInput& input, EventIndex event) {
    return input.state.selected == event || input.hover.event == event;
}

/// The latest mark of each cell, in time order; what stands out last.
void lay_out_dots(PointLayout& layout, const MapInput& input, std::span<const PointMark> marks) {
    PagePoint low = marks.front().at;
    PagePoint high = low;
    for (const PointMark& mark : marks) {
        low = {std::min(low.x, mark.at.x), std::min(low.y, mark.at.y)};
        high = {std::max(high.x, mark.at.x), std::max(high.y, mark.at.y)};
    }
    // Whole cells of the frame, so that panning does not move their edges over the marks.
    low = {std::floor(low.x / dot_cell) * dot_cell, std::floor(low.y / dot_cell) * dot_cell};
    const auto cells = [](float length) { return static_cast<std::size_t>(length / dot_cell) + 1; };
    const std::size_t columns = cells(high.x - low.x);
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> latest(columns * cells(high.y - low.y), none);
    const auto cell_of = [&](PagePoint p) {
        return static_cast<std::size_t>((p.y - low.y) / dot_cell) * columns +
               static_cast<std::size_t>((p.x - low.x) / dot_cell);
    };
    std::vector<std::uint32_t> on_top;
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        if (stands_out(input, marks[i].event))
            on_top.push_back(i);
        else
            latest[cell_of(marks[i].at)] = i;
    }
    for (std::uint32_t i = 0; i < marks.size(); ++i)
        if (latest[cell_of(marks[i].at)] == i)
            layout.placed.push_back({i, marks[i].at, marks[i].at, dot_size, PlacedMark::none});
    for (const std::uint32_t i : on_top)
        layout.placed.push_back({i, marks[i].at, marks[i].at, selected_size, PlacedMark::none});
}

}  // namespace

PointLayout lay_out_points(const MapInput& input, std::span<const PointMark> marks) {
    PointLayout layout;
    layout.dots = marks.size() > cluster_limit;
    layout.density = layout.dots && input.state.crowds == CrowdStyle::density;
    if (layout.density) {
        for (std::uint32_t i = 0; i < marks.size(); ++i)
            if (stands_out(input, marks[i].event))
                layout.placed.push_back({i, marks[i].at, marks[i].at, selected_size, PlacedMark::none});
        return layout;
    }
    if (layout.dots) {
        lay_out_dots(layout, input, marks);
        return layout;
    }
    const bool spread = marks.size() <= spread_limit;
    std::vector<PagePoint> homes;
    homes.reserve(marks.size());
    for (const PointMark& mark : marks)
        homes.push_back(mark.at);
    layout.groups = group_marks(homes, spread ? spread_reach : cluster_reach);

    for (std::uint32_t g = 0; g < layout.groups.size(); ++g) {
        MarkGroup& group = layout.groups[g];
        const bool fanned = spread && group.members.size() <= fan_limit;
        const bool counted = group.members.size() > 1 && !fanned;
        const float spacing = fan_spacing(group.members.size(), input.numbered);
        group.reach = counted ? cluster_size(group.members.size()) / 2 : fan_radius(group.members.size(), spacing);
        const bool numbered = input.numbered && fanned && group.members.size() > 1;
        group.outer = group.reach + (numbered ? number_room : 0);
        if (counted) layout.clusters.push_back({group.centre, cluster_size(group.members.size()), group.members});
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const std::uint32_t m = group.members[i];
            const EventLook look = look_of(input, marks[m].event);
            // A count hides its members, but never the one looked at.
            if (counted && !look.stands_out()) continue;
            PlacedMark placed{m, marks[m].at, marks[m].at, size_of(look.emphasis), PlacedMark::none};
            if (fanned && group.members.size() > 1) {
                const PagePoint offset = fan_offset(i, spacing);
                placed.at = {group.centre.x + offset.x, group.centre.y + offset.y};
                placed.fan = g;
            } else if (counted) {
                const float beside = cluster_size(group.members.size()) / 2 + selected_size * 0.4F;
                placed.at = {group.centre.x + beside * 0.71F, group.centre.y - beside * 0.71F};
            }
            layout.placed.push_back(placed);
        }
    }
    std::stable_sort(layout.placed.begin(), layout.placed.end(), [&](const PlacedMark& a, const PlacedMark& b) {
        return look_of(input, marks[a.mark].event).emphasis < look_of(input, marks[b.mark].event).emphasis;
    });
    if (!spread) layout.groups.clear();
    return layout;
}

std::vector<PageRect> covered_boxes(const PointLayout& layout) {
    std::vector<PageRect> boxes;
    if (layout.dots) return boxes;
    const auto add = [&boxes](PagePoint at, float size) {
        const float side = size + 2;
        boxes.push_back({at.x - side / 2, at.y - side / 2, side, side});
    };
    for (const PlacedMark& mark : layout.placed)
        add(mark.at, std::max(mark.size, selected_size));
    for (const MarkCluster& cluster : layout.clusters)
        add(cluster.at, cluster.size);
    return boxes;
}

}  // namespace briefmap
