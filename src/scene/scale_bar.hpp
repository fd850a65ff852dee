// A scale bar of a round length, true where it stands on the page.
#pragma once

#include "scene/map_scene.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct ScaleBar {
    double metres = 0;  // 1, 2 or 5 times a power of ten
    float width = 0;    // page pixels
    std::string text;   // "200 km"
};

/// One end of the bar on the page, from which it goes right, or left; page pixels.
struct ScaleBarPlace {
    double x = 0, y = 0;
    double longest = 150;
    bool leftward = false;
};

/// The longest bar that the place allows, as long as the way on the globe between its ends. Where those are off the
/// map, it is true for the page's middle and, on maps of a continent or more, says so; absent where that is off the map
/// too.
[[nodiscard]] std::optional<ScaleBar> scale_bar(const Camera& camera, const ScaleBarPlace& place,
                                                std::string_view language);

[[nodiscard]] TextBlock scale_bar_text(const ScaleBar& bar, float unit);

struct ScaleBarDrawing {
    TextBlock text;
    PagePoint at;  // the end that stays, its foot
    float text_height = 0;
    float unit = 1;
    bool leftward = false;
};
void draw_scale_bar(DrawList& list, const ScaleBar& bar, const MapInput& input, const ScaleBarDrawing& drawing);

}  // namespace briefmap
