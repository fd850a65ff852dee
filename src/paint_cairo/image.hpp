// A picture in memory; and one painted by Cairo, the reference that tests hold the painters of the window and of PNG
// against.
#pragma once

#include "core/result.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <vector>

namespace briefmap {

/// Row by row from the top; 0xAARRGGBB, premultiplied by alpha.
struct Image {
    int width = 0;
    int height = 0;
    float scale = 1;  // device pixels to the page pixel
    std::vector<std::uint32_t> pixels;

    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

/// `scale` device pixels to the page pixel. Fails for sizes that cannot be painted and when memory runs out; numbers in
/// the list that make no sense leave out what they belong to.
[[nodiscard]] Result<Image> paint_image(const DrawList& list, float scale, const Typesetter& typesetter);

}  // namespace briefmap
