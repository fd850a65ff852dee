#include "scene/furniture_titles.hpp"

#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace briefmap {

namespace {

bool is_covered(const PageRect& box, std::span<const PageRect> covered) {
    return std::any_of(covered.begin(), covered.end(), [&](const PageRect& rect) { return rect.intersects(box); });
}

/// The middle of the mark nearest to `p`; `p` itself without marks.
PagePoint nearest_mark(std::span<const PageRect> marks, PagePoint p) {
    PagePoint nearest = p;
    float least = std::numeric_limits<float>::infinity();
    for (const PageRect& mark : marks) {
        const PagePoint middle = {mark.x + mark.width / 2, mark.y + mark.height / 2};
        const float distance = std::hypot(middle.x - p.x, middle.y - p.y);
        if (distance >= least) continue;
        least = distance;
        nearest = middle;
    }
    return nearest;
}

void move(MapScene& scene, PlacedLabel& label, float dx, float dy) {
    label.box.x += dx;
    label.box.y += dy;
    for (const std::size_t item : label.items) {
        if (auto* box = std::get_if<Box>(&scene.list.items[item])) {
            box->rect.x += dx;
            box->rect.y += dy;
        } else if (auto* line = std::get_if<Label>(&scene.list.items[item])) {
            line->at.x += dx;
            line->at.y += dy;
        }
    }
}

}  // namespace

std::vector<PageRect> selected_marks(const MapScene& scene, const State& state) {
    std::vector<PageRect> marks;
    if (!state.selected) return marks;
    const PageRect page = {0, 0, scene.list.width, scene.list.height};
    for (const PickTarget& target : scene.targets) {
        if (target.radius <= 0 || state.selected != target.event || !page.contains(target.at)) continue;
        marks.push_back(grown({target.at.x, target.at.y, 0, 0}, 14));
    }
    return marks;
}

void move_titles_clear(MapScene& scene, std::span<const PageRect> marks, const PageRect& inner,
                       std::vector<PageRect>& covered) {
    for (PlacedLabel& label : scene.labels) {
        if (!label.emphasised || !is_covered(label.box, covered)) continue;
        const PagePoint old = {label.box.x, label.box.y};
        const PagePoint middle = {old.x + label.box.width / 2, old.y + label.box.height / 2};
        const PagePoint at = nearest_mark(marks, middle);
        for (const float radius : {26.0F, 40.0F, 70.0F, 110.0F, 160.0F}) {
            const std::vector<PageRect> around = positions_around(at, radius, label.box.width, label.box.height);
            const auto clear = std::find_if(around.begin(), around.end(), [&](const PageRect& box) {
                return encloses(inner, box) && !is_covered(box, covered) &&
                       std::none_of(marks.begin(), marks.end(), [&](const PageRect& m) { return m.intersects(box); });
            });
            if (clear == around.end()) continue;
            move(scene, label, clear->x - old.x, clear->y - old.y);
            break;
        }
        // Other names make way for it.
        covered.push_back(label.box);
    }
}

}  // namespace briefmap
