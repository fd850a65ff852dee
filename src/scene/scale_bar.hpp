// A scale bar of a round length, true where the map is centred.
#pragma once

#include "core/lon_lat.hpp"
#include "workspace/camera.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct ScaleBar {
    double metres = 0;  // 1, 2 or 5 times a power of ten
    float width = 0;    // page pixels
    std::string text;   // "200 km"
};

/// The longest bar up to `max_width` page pixels. Absent when the view's middle is off the map.
[[nodiscard]] std::optional<ScaleBar> scale_bar(const Camera& camera, float max_width, std::string_view language);

}  // namespace briefmap
