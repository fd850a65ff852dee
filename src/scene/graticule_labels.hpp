// The labels of a graticule: at the page's edges where its lines leave the page, or beside the globe where they end
// with it; where something else stands, none.
#pragma once

#include "scene/map_scene.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// Of a line, at the place where it belongs; no two overlap each other or one of `taken`. `unit`: page pixels to which
/// furniture is proportional.
[[nodiscard]] std::vector<Label> graticule_labels(const Graticule& graticule, const MapInput& input,
                                                  std::span<const PageRect> taken, float unit);

}  // namespace briefmap
