// The ways of events from place to place.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"
#include "scene/point_scene.hpp"

#include <functional>
#include <span>
#include <vector>

namespace briefmap {

/// What stands at the ends of ways: arcs stop short of it. On the frame.
struct WaySurroundings {
    std::span<const MarkGroup> groups;
    std::function<PageRect(std::uint32_t country)> name_of_country;  // empty where none was placed
};

/// Arcs with their heads and targets.
void add_ways(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const WayMark> ways,
              const WaySurroundings& around);

/// What names should not cover of a few arcs, on the frame; nothing of very many, which would leave no room for names.
[[nodiscard]] std::vector<PageRect> boxes_along(std::span<const WayMark> ways, std::span<const MarkGroup> groups);

/// Middle of a way's arc, for a label. On the frame.
[[nodiscard]] PagePoint middle_of(const WayMark& way);

}  // namespace briefmap
