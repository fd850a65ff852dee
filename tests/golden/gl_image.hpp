// What OpenGL painted, as the kind of picture that Cairo paints: so that the two can be compared.
#pragma once

#include "paint_cairo/image.hpp"
#include "paint_gl/offscreen.hpp"

#include <cstdint>

namespace briefmap::golden {

[[nodiscard]] inline Image to_image(const PixelImage& picture, float scale) {
    Image image{picture.width, picture.height, scale, {}};
    image.pixels.reserve(picture.rgba.size() / 4);
    for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4) {
        const auto part = [&](std::size_t k) { return std::uint32_t{picture.rgba[i + k]}; };
        image.pixels.push_back(part(3) << 24 | part(0) << 16 | part(1) << 8 | part(2));
    }
    return image;
}

}  // namespace briefmap::golden
