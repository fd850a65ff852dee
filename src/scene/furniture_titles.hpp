// Names and titles on a map that its furniture stands on: the selected event's title moves clear, others go.
#pragma once

#include "scene/map_scene.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// Where the marks of the selected event stand on the page.
[[nodiscard]] std::vector<PageRect> selected_marks(const MapScene& scene, const State& state);

/// Titles of the selected and the hovered event keep beside their marks inside `inner`, but off `covered`; where they
/// come to stand is covered then, too.
void move_titles_clear(MapScene& scene, std::span<const PageRect> marks, const PageRect& inner,
                       std::vector<PageRect>& covered);

}  // namespace briefmap
