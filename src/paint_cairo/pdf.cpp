#include "paint_cairo/pdf.hpp"

#include "paint_cairo/draw.hpp"
#include "paint_cairo/handles.hpp"
#include "paint_cairo/page_size.hpp"
#include "text/displayable.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <new>

namespace briefmap {
namespace {

constexpr double points_per_pixel = 0.75;

/// Called from C: a full memory must come back as a status.
cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    try {
        static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void set_info(cairo_surface_t* surface, const DocumentInfo& info) {
    const auto set = [surface](cairo_pdf_metadata_t key, const std::string& text) {
        if (!text.empty()) cairo_pdf_surface_set_metadata(surface, key, displayable(text, 4096).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, info.title);
    set(CAIRO_PDF_METADATA_SUBJECT, info.description);
    set(CAIRO_PDF_METADATA_CREATOR, "briefmap");
    // Cairo writes the time of day unless it is given one. Without one, the epoch stands for "not said".
    set(CAIRO_PDF_METADATA_CREATE_DATE, iso_time(info.created.value_or(0)));
}

Error failed(cairo_status_t status) {
    return {fmt::format("the PDF page could not be written: {}", cairo_status_to_string(status)), "",
            status == CAIRO_STATUS_NO_MEMORY ? "give a smaller size" : ""};
}

}  // namespace

Result<std::string> paint_pdf(const DrawList& list, const Typesetter& typesetter, const DocumentInfo& info) {
    if (const Result<DeviceSize> size = device_size(list, 1); !size) return size.error();
    std::string bytes;
    try {
        const SurfaceHandle surface(cairo_pdf_surface_create_for_stream(append, &bytes, list.width * points_per_pixel,
                                                                        list.height * points_per_pixel));
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
        set_info(surface.get(), info);
        {
            const CairoHandle cr(cairo_create(surface.get()));
            cairo_scale(cr.get(), points_per_pixel, points_per_pixel);
            // A page is looked at closely: finer than the screen's pixels.
            draw(cr.get(), list, typesetter,
                 {.device_scale = 2.5, .text = DrawOptions::Text::glyphs, .pictures = DrawOptions::Pictures::embedded});
            cairo_show_page(cr.get());
            if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS) return failed(cairo_status(cr.get()));
        }
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
            return failed(cairo_surface_status(surface.get()));
        }
    } catch (const std::bad_alloc&) {
        return failed(CAIRO_STATUS_NO_MEMORY);
    }
    return bytes;
}

}  // namespace briefmap
