#include "present/pixels.hpp"

#include "paint_cairo/page_size.hpp"
#include "paint_cpu/painter.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <new>

namespace briefmap {

Result<Image> paint_pixels(const DrawList& page, float scale, const Typesetter& typesetter) {
    const auto size = device_size(page, scale);
    if (!size) return size.error();
    const auto [width, height] = *size;
    try {
        Image image{width, height, scale, {}};
        image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        const Target whole{.width = width, .height = height, .framebuffer_height = height, .scale = scale};
        CpuPainter().paint(page, whole, {{image.pixels.data(), width}, width, height}, typesetter);
        return image;
    } catch (const std::bad_alloc&) {
        return Error{fmt::format("not enough memory for a picture of {} × {} pixels", width, height), "",
                     "give a smaller size or scale"};
    }
}

}  // namespace briefmap
