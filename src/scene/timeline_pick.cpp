#include "scene/timeline_scene.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr float edge_reach = 5;  // pixels around an edge that take hold of it

float distance_to(const PageRect& rect, PagePoint p) {
    const float dx = std::max({rect.x - p.x, p.x - rect.right(), 0.F});
    const float dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.F});
    return std::max(dx, dy);
}

/// Of a band's ends: the nearer one within reach, or its body. A narrow band keeps a third of itself for each.
template <class Part>
std::optional<Part> part_of_band(const PageRect& band, PagePoint p, Part start, Part body, Part end) {
    if (p.y < band.y || p.y >= band.bottom()) return std::nullopt;
    if (p.x < band.x - edge_reach || p.x > band.right() + edge_reach) return std::nullopt;
    const float inner = std::min(edge_reach, band.width / 3);
    if (p.x <= band.x + inner) return start;
    if (p.x >= band.right() - inner) return end;
    return body;
}

}  // namespace

TimelinePart part_at(const TimelineScene& scene, PagePoint p) {
    using Part = TimelinePart;
    if (scene.overview_rect.height > 0 && p.y >= scene.overview_rect.y - 2 && p.y < scene.overview_rect.bottom() + 2) {
        const PagePoint inside{p.x, scene.overview_rect.y + scene.overview_rect.height / 2};
        const auto handle = part_of_band(scene.overview_handle, inside, Part::overview_start, Part::overview_handle,
                                         Part::overview_end);
        if (handle) return *handle;
        return scene.overview_rect.contains(inside) ? Part::overview : Part::none;
    }
    if (held_close_at(scene, p)) return Part::held_close;
    if (scene.playhead_pill.contains(p)) return Part::playhead;
    if (scene.window) {
        const auto part = part_of_band(*scene.window, p, Part::window_start, Part::window_body, Part::window_end);
        if (part) return *part;
    }
    if (scene.axis_rect.contains(p)) return Part::axis;
    if (!scene.lanes_rect.contains(p)) return Part::none;
    // The window's edges go on through the lanes, wherever no mark is in the way.
    const bool is_free = scene.window && !pick(scene, p);
    if (is_free && std::abs(p.x - scene.window->x) <= edge_reach) return Part::window_start;
    if (is_free && std::abs(p.x - scene.window->right()) <= edge_reach) return Part::window_end;
    return Part::lanes;
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

const TimelineColumn* column_at(const TimelineScene& scene, PagePoint pointer) {
    const auto found = std::find_if(scene.columns.begin(), scene.columns.end(),
                                    [&](const TimelineColumn& column) { return column.rect.contains(pointer); });
    return found == scene.columns.end() ? nullptr : &*found;
}

std::optional<std::size_t> held_close_at(const TimelineScene& scene, PagePoint pointer) {
    const auto found = std::find_if(scene.held.rbegin(), scene.held.rend(),
                                    [&](const HeldBand& held) { return held.close.contains(pointer); });
    if (found == scene.held.rend()) return std::nullopt;
    return found->index;
}

}  // namespace briefmap
