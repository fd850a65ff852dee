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

const PickTarget* mark_at(const MapScene& scene, PagePoint pointer) {
    const PickTarget* nearest = nullptr;
    float nearest_distance = std::numeric_limits<float>::infinity();
    bool nearest_is_line = true;
    for (const PickTarget& target : scene.targets) {
        if (target.radius <= 0) continue;
        const float distance = distance_to(scene, target, pointer);
        if (distance > target.radius) continue;
        // Of marks the nearest, of equals the topmost; a line only where no mark is.
        const bool is_line = target.is_line();
        if (is_line != nearest_is_line ? is_line : distance > nearest_distance) continue;
        nearest = &target;
        nearest_distance = distance;
        nearest_is_line = is_line;
    }
    return nearest;
}

const PickTarget* area_at(const MapScene& scene, const Basemap& basemap, const Camera& camera, PagePoint pointer) {
    if (!basemap.country_features) return nullptr;
    const std::optional<LonLat> place = camera.lon_lat_at({pointer.x, pointer.y});
    if (!place) return nullptr;
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
        if (std::any_of(features.begin(), features.end(), holds_pointer)) return &*target;
    }
    return nullptr;
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

const PickTarget* target_at(const MapScene& scene, const Basemap& basemap, const Camera& camera, PagePoint pointer) {
    const PickTarget* mark = mark_at(scene, pointer);
    return mark ? mark : area_at(scene, basemap, camera, pointer);
}

std::optional<EventIndex> pick(const MapScene& scene, const Basemap& basemap, const Camera& camera, PagePoint pointer) {
    const PickTarget* target = target_at(scene, basemap, camera, pointer);
    return target ? std::optional(target->event) : std::nullopt;
}

}  // namespace briefmap
