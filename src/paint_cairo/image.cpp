#include "paint_cairo/image.hpp"

#include "paint_cairo/draw.hpp"
#include "paint_cairo/handles.hpp"
#include "paint_cairo/page_size.hpp"

#include <fmt/format.h>

#include <new>

namespace briefmap {
namespace {

Error out_of_memory(DeviceSize size) {
    return {fmt::format("not enough memory for a picture of {} × {} pixels", size.width, size.height), "",
            "give a smaller size or scale"};
}

}  // namespace

Result<Image> paint_image(const DrawList& list, float scale, const Typesetter& typesetter) {
    const Result<DeviceSize> size = device_size(list, scale);
    if (!size) return size.error();
    try {
        Image image{size->width, size->height, scale, {}};
        image.pixels.resize(static_cast<std::size_t>(size->width) * static_cast<std::size_t>(size->height));
        // ARGB32 rows have no padding: four bytes a pixel is what Cairo's stride comes to.
        const SurfaceHandle surface(
            cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image.pixels.data()),
                                                CAIRO_FORMAT_ARGB32, size->width, size->height, size->width * 4));
        const CairoHandle cr(cairo_create(surface.get()));
        cairo_scale(cr.get(), scale, scale);
        draw(cr.get(), list, typesetter, {.device_scale = scale, .text = DrawOptions::Text::outlines});
        cairo_surface_flush(surface.get());
        if (cairo_status(cr.get()) == CAIRO_STATUS_NO_MEMORY) return out_of_memory(*size);
        if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS) {
            return Error{
                fmt::format("the picture could not be painted: {}", cairo_status_to_string(cairo_status(cr.get()))), "",
                ""};
        }
        return image;
    } catch (const std::bad_alloc&) {
        return out_of_memory(*size);
    }
}

}  // namespace briefmap
