// What stands in the margins of a picture: attribution and source in small type at the foot, the marking at head and
// foot. Margins grow where they hold more than a line.
#pragma once

#include "scene/furniture.hpp"

#include <vector>

namespace briefmap {

// Page pixels at unit 1.
inline constexpr float margin_type_size = 9;
inline constexpr float margin_line = 15;     // what the foot grows by for a second line
inline constexpr float marking_margin = 18;  // what head and foot each grow by for a marking

struct PageMargins {
    float more_top = 0, more_bottom = 0;  // page pixels
    std::vector<DrawItem> items;
    std::vector<PageRect> taken;
};

/// `mirrored`: attribution at the left, source at the right. The marking stands at the right always, as the Traffic
/// Light Protocol advises.
[[nodiscard]] PageMargins lay_out_margins(const MapInput& input, const FurnitureOptions& options, bool mirrored);

}  // namespace briefmap
