#include "scene/arcs.hpp"
#include "scene/map_scene.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace briefmap {

namespace {

float distance_to(const MapScene& scene, const PickTarget& target, PagePoint pointer) {
    if (target.is_line()) return distance_to_line(pointer, scene.line_of(target));
    return std::hypot(target.at.x - pointer.x, target.at.y - pointer.y);
}

std::optional<EventIndex> pick_mark(const MapScene& scene, PagePoint pointer) {
    std::optional<EventIndex> nearest;
    float nearest_distance = std::numeric_limits<float>::infinity();
    bool nearest_is_line = true;
    for (const PickTarget& target : scene.targets) {
        if (target.radius <= 0) continue;
        const float distance = distance_to(scene, target, pointer);
        if (distance > target.radius) continue;
        // Of marks the nearest, of equals the topmost; a line only where no mark is.
        const bool is_line = target.is_line();
        if (is_line != nearest_is_line ? is_line : distance > nearest_distance) continue;
        nearest = target.event;
        nearest_distance = distance;
        nearest_is_line = is_line;
    }
    return nearest;
}

std::optional<EventIndex> pick_area(const MapScene& scene, const Basemap& basemap, const Camera& camera,
                                    PagePoint pointer) {
    if (!basemap.country_features) return std::nullopt;
    const std::optional<LonLat> place = camera.lon_lat_at({pointer.x, pointer.y});
    if (!place) return std::nullopt;
    // Many targets share a country: each feature is asked once.
    std::vector<std::pair<std::uint32_t, bool>> asked;
    const auto holds_pointer = [&](std::uint32_t feature) {
        const auto known = std::find_if(asked.begin(), asked.end(), [&](const auto& a) { return a.first == feature; });
        if (known != asked.end()) return known->second;
        const bool inside =
            feature < basemap.country_features->size() && contains(*basemap.country_features, feature, *place);
        asked.emplace_back(feature, inside);
        return inside;
    };
    for (auto target = scene.targets.rbegin(); target != scene.targets.rend(); ++target) {
        const auto features = scene.area_of(*target);
        if (std::any_of(features.begin(), features.end(), holds_pointer)) return target->event;
    }
    return std::nullopt;
}

}  // namespace

std::span<const std::uint32_t> MapScene::area_of(const PickTarget& target) const {
    if (target.area >= areas.size()) return {};
    return areas[target.area];
}

std::span<const PagePoint> MapScene::line_of(const PickTarget& target) const {
    if (target.line >= lines.size()) return {};
    return lines[target.line];
}

std::optional<EventIndex> pick(const MapScene& scene, const Basemap& basemap, const Camera& camera, PagePoint pointer) {
    const std::optional<EventIndex> mark = pick_mark(scene, pointer);
    return mark ? mark : pick_area(scene, basemap, camera, pointer);
}

}  // namespace briefmap
