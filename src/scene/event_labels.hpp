// What the selected and the hovered event are called, beside their marks.
#pragma once

#include "scene/map_labels.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// A label of title and date without positions yet; `event` is the selected or the hovered one.
[[nodiscard]] MapLabel event_label(const MapInput& input, EventIndex event);

/// Positions around a round mark, nearer ones first; those wholly in `view` before the others.
void place_beside(MapLabel& label, PagePoint at, float radius, const PageRect& view);
/// Positions around a box.
void place_beside(MapLabel& label, const PageRect& box, const PageRect& view);

}  // namespace briefmap
