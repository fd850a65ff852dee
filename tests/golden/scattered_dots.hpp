// Many markers for a painter, the same ones each time.
#pragma once

#include "scene/draw_list.hpp"

#include <cmath>
#include <cstdint>

namespace briefmap::pictures {

/// Dots of some sizes and colours, everywhere on the page and around it.
inline Markers dots(int count, float width, float height) {
    Markers markers;
    for (int i = 0; i < count; ++i) {
        const auto part = [i](double step) { return static_cast<float>(std::fmod(i * step, 1.0)); };
        const PagePoint at{part(0.754877666) * (width + 40) - 20, part(0.569840291) * (height + 40) - 20};
        const auto shade = static_cast<std::uint8_t>(i % 200);
        markers.markers.push_back({static_cast<MarkerShape>(i % 8),
                                   at,
                                   static_cast<float>(4 + i % 5),
                                   {shade, 80, 40, 200},
                                   {10, 10, 10, 255},
                                   i % 3 == 0 ? 1.0F : 0.0F});
    }
    return markers;
}

}  // namespace briefmap::pictures
