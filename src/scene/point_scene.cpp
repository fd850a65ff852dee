#include "scene/point_scene.hpp"

#include "scene/event_look.hpp"
#include "scene/mark_sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace briefmap {

namespace {

constexpr float halo_radius = 15;  // page pixels around a place known to a town
constexpr float zone_radius = 30;  // around one known to a province
constexpr float pick_margin = 3;   // pointers are not exact
constexpr double sized_opacity = 0.78;
constexpr float sizeless_size = 5.5F;  // page pixels

StrokePath circle_path(PagePoint at, float radius, Colour colour, float width, std::vector<float> dash) {
    constexpr int sides = 48;
    StrokePath path{{}, true, colour, width, std::move(dash)};
    for (int i = 0; i < sides; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / sides;
        path.points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
    }
    return path;
}

/// A soft disc says "somewhere here": one for each place, whatever the number of its events.
void add_vagueness(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const PointMark> marks,
                   const PointLayout& layout) {
    Markers discs;
    std::vector<StrokePath> rims;
    for (const MarkGroup& group : layout.groups) {
        std::vector<EventIndex> vague;
        PlaceForm form = PlaceForm::dot;
        for (const std::uint32_t m : group.members) {
            if (marks[m].form == PlaceForm::dot) continue;
            vague.push_back(marks[m].event);
            form = std::max(form, marks[m].form);
        }
        if (vague.empty()) continue;
        const bool zone = form == PlaceForm::zone;
        const float least = zone ? zone_radius : halo_radius;
        const float radius = std::max(least, group.outer > group.reach ? group.outer + 1 : group.reach + 3);
        const PagePoint at = frame.to_page(group.centre);
        const Colour colour = look_of(input, foremost(input, vague)).colour;
        discs.markers.push_back({MarkerShape::circle, at, 2 * radius, input.theme.vague_disc(colour), {0, 0, 0, 0}, 0});
        rims.push_back(circle_path(at, radius, colour.with_alpha(input.theme.marks.vague_rim), 0.9F,
                                   zone ? std::vector<float>{4, 3} : std::vector<float>{}));
        if (is_seen(scene.list, at, radius)) (zone ? scene.signs.zone : scene.signs.halo) = true;
    }
    if (!discs.markers.empty()) scene.list.items.emplace_back(std::move(discs));
    for (StrokePath& rim : rims)
        scene.list.items.emplace_back(std::move(rim));
}

void add_leaders(MapScene& scene, const MapInput& input, const MapFrame& frame, const PointLayout& layout) {
    for (const PlacedMark& mark : layout.placed) {
        const float away = std::hypot(mark.at.x - mark.home.x, mark.at.y - mark.home.y);
        if (away < mark.size / 2) continue;
        scene.list.items.emplace_back(StrokePath{{frame.to_page(mark.home), frame.to_page(mark.at)},
                                                 false,
                                                 input.theme.map.town_label.with_alpha(input.theme.marks.leader),
                                                 0.8F,
                                                 {}});
    }
}

void add_clusters(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const PointMark> marks,
                  const PointLayout& layout) {
    Markers discs;
    std::vector<Label> counts;
    for (const MarkCluster& cluster : layout.clusters) {
        std::vector<EventIndex> events;
        for (const std::uint32_t m : cluster.marks)
            events.push_back(marks[m].event);
        const PagePoint at = frame.to_page(cluster.at);
        const Colour colour = look_of(input, foremost(input, events)).colour;
        discs.markers.push_back({MarkerShape::circle, at, cluster.size, input.theme.ui.raised, colour, 2});
        Label count;
        count.at = at;
        count.anchor_x = count.anchor_y = 0.5F;
        count.text.utf8 = fmt::format("{}", cluster.marks.size());
        count.text.style = {10, FontWeight::bold, false, 0};
        count.colour = input.theme.ui.text;
        counts.push_back(std::move(count));
        for (const EventIndex event : events)
            scene.targets.push_back({.event = event,
                                     .at = at,
                                     .radius = cluster.size / 2 + pick_margin,
                                     .count = static_cast<std::uint32_t>(events.size())});
        if (is_seen(scene.list, at, cluster.size / 2)) scene.signs.cluster = true;
    }
    if (!discs.markers.empty()) scene.list.items.emplace_back(std::move(discs));
    for (Label& count : counts)
        scene.list.items.emplace_back(std::move(count));
}

}  // namespace

void add_points(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const PointMark> marks,
                const PointLayout& layout) {
    add_vagueness(scene, input, frame, marks, layout);
    add_leaders(scene, input, frame, layout);
    add_clusters(scene, input, frame, marks, layout);

    const MarkSizes sizes(input);
    const bool sized = sizes.are_set() && !layout.dots;
    Markers drawn;
    drawn.markers.reserve(layout.placed.size());
    for (const PlacedMark& placed : layout.placed) {
        const PointMark& mark = marks[placed.mark];
        const EventLook look = look_of(input, mark.event);
        const PagePoint at = frame.to_page(placed.at);
        if (look.emphasis == Emphasis::selected)
            drawn.markers.push_back({MarkerShape::circle, at, placed.size + 8,
                                     input.theme.map.label_halo.with_alpha(0.75), input.theme.selection, 2});
        Marker marker{look.shape,
                      at,
                      placed.size * Theme::evened_size(look.shape),
                      look.colour,
                      input.theme.map.label_halo.with_alpha(1),
                      1.2F};
        if (layout.dots && !look.stands_out())
            marker = {MarkerShape::circle, at, placed.size, look.colour, {0, 0, 0, 0}, 0};
        // A zone is nowhere exactly: its mark is hollow.
        if (mark.form == PlaceForm::zone)
            marker = {MarkerShape::ring, at, placed.size, look.colour, input.theme.map.label_halo.with_alpha(1), 1};
        if (sized) {
            // What lies below is seen through the larger ones.
            marker.fill = look.stands_out() ? marker.fill : marker.fill.with_alpha(sized_opacity);
            const bool has_value = sizes.has_value(mark.event);
            marker.size = placed.size * MarkSizes::equal_area(look.shape);
            if (!has_value) marker = {MarkerShape::ring, at, sizeless_size, look.colour, marker.outline, 0.8F};
            if (is_seen(scene.list, at, marker.size / 2)) {
                scene.signs.sizes = true;
                scene.signs.sizeless |= !has_value;
            }
        }
        drawn.markers.push_back(marker);
        scene.targets.push_back({.event = mark.event, .at = at, .radius = placed.size / 2 + pick_margin});
    }
    if (!drawn.markers.empty()) scene.list.items.emplace_back(std::move(drawn));
}

}  // namespace briefmap
