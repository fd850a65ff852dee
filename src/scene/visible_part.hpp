// Where to write the name of a country whose middle is out of view: in the part that is seen.
#pragma once

#include "geo/projected_layer.hpp"
#include "scene/map_frame.hpp"

#include <span>
#include <vector>

namespace briefmap {

struct NameSize {
    float width = 0, height = 0;
};

/// Centres for a name of that size so that it lies inside the features and inside `view` (on the frame), best first, at
/// most eight. Empty where the name has no room.
[[nodiscard]] std::vector<PagePoint> visible_spots(const ProjectedLayer& layer, std::span<const std::uint32_t> features,
                                                   const MapFrame& frame, const PageRect& view, NameSize name);

}  // namespace briefmap
