#include "scene/arc_scene.hpp"

#include "scene/arcs.hpp"
#include "scene/event_look.hpp"
#include "scene/way_cut.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {

namespace {

constexpr float pick_reach = 5;

float pen_of(Emphasis emphasis) {
    switch (emphasis) {
        case Emphasis::past:
            return 1.5F;
        case Emphasis::plain:
            return 1.9F;
        case Emphasis::hovered:
            return 2.4F;
        case Emphasis::selected:
            return 2.8F;
    }
    return 1;
}

float clearance_of(const WayEnd& end, std::span<const MarkGroup> groups) {
    if (end.form == PlaceForm::country) return 12;
    const float vague = end.form == PlaceForm::zone ? 32.0F : end.form == PlaceForm::halo ? 17.0F : 6.0F;
    for (const MarkGroup& group : groups)
        if (std::hypot(group.centre.x - end.at.x, group.centre.y - end.at.y) < 9)
            return std::max(vague, group.outer + 5);
    return end.form == PlaceForm::zone ? vague : 6.0F;
}

/// One without a head is half a way.
void draw_arc(MapScene& scene, const MapInput& input, const WayMark& way, Arc arc) {
    const EventLook look = look_of(input, way.event);
    const float pen = pen_of(look.emphasis);
    const Colour casing = input.theme.map.label_halo.with_alpha(0.8);
    scene.list.items.emplace_back(StrokePath{arc.line, false, casing, pen + 2.2F, {}});
    if (!arc.head.empty()) scene.list.items.emplace_back(StrokePath{arc.head, true, casing, 2.2F, {}});
    scene.list.items.emplace_back(StrokePath{arc.line, false, look.colour, pen, {}});
    if (!arc.head.empty()) {
        scene.list.items.emplace_back(FillPath{arc.head, look.colour});
        arc.line.push_back(arc.head.front());
    }
    scene.targets.push_back({.event = way.event,
                             .at = arc.middle,
                             .radius = pick_reach,
                             .line = static_cast<std::uint32_t>(scene.lines.size())});
    scene.lines.push_back(std::move(arc.line));
    scene.signs.way = true;
}

}  // namespace

void add_ways(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const WayMark> ways,
              const WaySurroundings& around) {
    const auto end_of = [&](const WayEnd& end) {
        ArcEnd arc_end{frame.to_page(end.at), clearance_of(end, around.groups), {}};
        if (end.form == PlaceForm::country) {
            const PageRect name = around.name_of_country(end.country);
            if (name.width > 0) arc_end.box = frame.to_page(name);
        }
        return arc_end;
    };
    std::vector<const WayMark*> order;
    for (const WayMark& way : ways)
        order.push_back(&way);
    std::stable_sort(order.begin(), order.end(), [&](const WayMark* a, const WayMark* b) {
        return look_of(input, a->event).emphasis < look_of(input, b->event).emphasis;
    });
    for (const WayMark* way : order) {
        const EventLook look = look_of(input, way->event);
        const float pen = pen_of(look.emphasis);
        ArcOptions options;
        options.bend = bend_of_parallel(way->parallel);
        options.head_length = 6 + 2.4F * pen;
        options.head_width = 5 + 2.2F * pen;
        if (const std::optional<WayCut> cut = cut_of(*way, input.camera.projection(), frame)) {
            options.bend = 0;
            const PagePoint leaves = frame.to_page(cut->leaves), returns = frame.to_page(cut->returns);
            if (auto first = make_arc(end_of(way->from), {leaves, 0, {}}, options)) {
                first->line.push_back(leaves);
                first->head.clear();
                draw_arc(scene, input, *way, std::move(*first));
            }
            if (auto second = make_arc({returns, 0, {}}, end_of(way->to), options))
                draw_arc(scene, input, *way, std::move(*second));
            continue;
        }
        std::optional<Arc> arc = make_arc(end_of(way->from), end_of(way->to), options);
        if (!arc) {  // too near to be joined: the way is still there to be found
            const PagePoint at = frame.to_page(way->from.at);
            scene.targets.push_back({.event = way->event, .at = at, .radius = 8});
            continue;
        }
        draw_arc(scene, input, *way, std::move(*arc));
    }
}

std::vector<PageRect> boxes_along(std::span<const WayMark> ways, std::span<const MarkGroup> groups) {
    constexpr std::size_t few = 16;
    constexpr float room_for_name = 50;  // where a country's own name stands at the end
    std::vector<PageRect> boxes;
    if (ways.size() > few) return boxes;
    for (const WayMark& way : ways) {
        const auto arc =
            make_arc({way.from.at, clearance_of(way.from, groups), {}}, {way.to.at, clearance_of(way.to, groups), {}},
                     {bend_of_parallel(way.parallel), 9, 8});
        if (!arc) continue;
        const auto is_free_for_name = [&](const WayEnd& end, PagePoint p) {
            return end.form == PlaceForm::country && std::hypot(end.at.x - p.x, end.at.y - p.y) < room_for_name;
        };
        const auto add = [&](PagePoint p, float side) {
            if (is_free_for_name(way.from, p) || is_free_for_name(way.to, p)) return;
            boxes.push_back({p.x - side / 2, p.y - side / 2, side, side});
        };
        for (const PagePoint p : arc->line)
            add(p, 4);
        add(arc->head.front(), 14);
    }
    return boxes;
}

PagePoint middle_of(const WayMark& way) {
    const auto arc = make_arc({way.from.at, 0, {}}, {way.to.at, 0, {}}, {bend_of_parallel(way.parallel), 1, 1});
    return arc ? arc->middle : way.from.at;
}

}  // namespace briefmap
