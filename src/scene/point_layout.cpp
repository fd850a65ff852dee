#include "scene/event_look.hpp"
#include "scene/mark_sizes.hpp"
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
constexpr float sized_reach = 3;  // of marks that overlap, only those that stand on one another
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

/// Emphasis adds to a mark that is sized by a number: it still says how much.
float sized(float size, Emphasis emphasis) { return emphasis >= Emphasis::hovered ? std::max(size + 2, 8.0F) : size; }

float cluster_size(std::size_t count) { return 15 + 2.6F * std::log2(static_cast<float>(count)); }

/// Of a mark in a fan: with numbers there is room for one at each.
float fan_spacing(std::size_t members, bool numbered, float largest) {
    if (!numbered || members <= 1) return largest > 0 ? largest + 1 : plain_size;
    const float more = members <= 5 ? 1.5F : members <= 9 ? 3.5F : 8.5F;
    return std::max(plain_size, largest) + more;
}

std::size_t fan_room(const MarkGroup& group) { return group.is_joined ? joined_fan_limit : fan_limit; }

/// Of marks that are not sized, whatever is selected: that must not move them.
void add_discs(const MarkGroup& group, bool spread, bool numbered, std::vector<MarkDisc>& discs) {
    const std::size_t members = group.members.size();
    if (members > (spread ? fan_room(group) : 1)) {
        discs.push_back({group.centre, cluster_size(members) / 2});
        return;
    }
    const float spacing = fan_spacing(members, numbered, 0);
    for (std::size_t i = 0; i < members; ++i) {
        const PagePoint offset = fan_offset(i, spacing);
        discs.push_back({{group.centre.x + offset.x, group.centre.y + offset.y}, plain_size / 2});
    }
}

/// A group's members as they take their places in a fan: by time, or the largest first, which stays at its place.
std::vector<std::uint32_t> fan_order(const MarkGroup& group, std::span<const PointMark> marks, const MarkSizes& sizes) {
    std::vector<std::uint32_t> order = group.members;
    if (sizes.are_set())
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sizes.of(marks[a].event) > sizes.of(marks[b].event);
        });
    return order;
}

/// The size of marks in whose fan these, largest first, do not touch.
float room_for(std::span<const std::uint32_t> order, std::span<const PointMark> marks, const MarkSizes& sizes) {
    if (!sizes.are_set()) return 0;
    const float largest = sizes.of(marks[order.front()].event);
    if (order.size() == 1) return largest;
    const float next = sizes.of(marks[order[1]].event);
    return std::max(next, (largest + next) / (2 * fan_ring));
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
    const MarkSizes sizes(input);
    // Sized marks are not counted: they overlap, the larger below.
    const bool apart = !spread && sizes.are_set();
    std::vector<PagePoint> homes;
    homes.reserve(marks.size());
    for (const PointMark& mark : marks)
        homes.push_back(mark.at);
    layout.groups = group_marks(homes, !spread ? cluster_reach : sizes.are_set() ? sized_reach : spread_reach);

    if (!sizes.are_set())
        join_overlapping(layout.groups, spread ? plain_size - spread_reach : 0,
                         [&](const MarkGroup& group, std::vector<MarkDisc>& discs) {
                             add_discs(group, spread, input.numbered, discs);
                         });

    for (std::uint32_t g = 0; g < layout.groups.size(); ++g) {
        MarkGroup& group = layout.groups[g];
        const bool fanned = spread && group.members.size() <= fan_room(group);
        const bool counted = group.members.size() > 1 && !fanned && !apart;
        const std::vector<std::uint32_t> order = fan_order(group, marks, sizes);
        const float spacing = fan_spacing(group.members.size(), input.numbered, room_for(order, marks, sizes));
        group.reach = counted ? cluster_size(group.members.size()) / 2 : fan_radius(group.members.size(), spacing);
        const bool numbered = input.numbered && fanned && group.members.size() > 1;
        group.outer = group.reach + (numbered ? number_room : 0);
        if (counted) layout.clusters.push_back({group.centre, cluster_size(group.members.size()), group.members});
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t m = order[i];
            const EventLook look = look_of(input, marks[m].event);
            // A count hides its members, but never the one looked at.
            if (counted && !look.stands_out()) continue;
            PlacedMark placed{m, marks[m].at, marks[m].at, size_of(look.emphasis), PlacedMark::none};
            if (sizes.are_set()) placed.size = sized(sizes.of(marks[m].event), look.emphasis);
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
        const Emphasis first = look_of(input, marks[a.mark].event).emphasis;
        const Emphasis second = look_of(input, marks[b.mark].event).emphasis;
        return first != second ? first < second : sizes.are_set() && a.size > b.size;
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
