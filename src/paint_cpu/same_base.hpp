// Whether two draw lists show the same map, and how far the second is shifted: what a cached picture may be used for.
#pragma once

#include "scene/draw_list.hpp"

#include <optional>

namespace briefmap {

/// Whole device pixels by which what `before` shows moves right and down to give what `now` shows, at this scale.
/// Nothing when they differ in anything else, when the shift is not whole, or when a list holds what does not move with
/// the map.
[[nodiscard]] std::optional<std::pair<int, int>> whole_shift(const DrawList& before, const DrawList& now, float scale);

}  // namespace briefmap
