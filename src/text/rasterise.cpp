// Text to coverage, for painters that draw textures.
#include "text/layout.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr double largest_side = 8192;  // device pixels: what every OpenGL 3.3 driver takes as a texture

struct SurfaceDestroy {
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
};
struct CairoDestroy {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

struct Frame {
    int width = 0, height = 0, left = 0, top = 0;  // device pixels from the text box's top left
};

Frame frame_of(const LaidOutText& text, double scale, double halo) {
    PangoRectangle ink;
    pango_layout_get_extents(text.layout.get(), &ink, nullptr);
    if (ink.width <= 0 || ink.height <= 0) return {};
    const auto device = [scale](int units, double shift) {
        return (static_cast<double>(units) / PANGO_SCALE - shift) * scale;
    };
    const double margin = halo * scale + 1;  // the baseline may move by half a pixel
    const double left = std::floor(device(ink.x, text.left) - margin);
    const double top = std::floor(device(ink.y, text.top) - margin);
    const double right = std::ceil(device(ink.x + ink.width, text.left) + margin);
    const double bottom = std::ceil(device(ink.y + ink.height, text.top) + margin);
    return {static_cast<int>(std::min(right - left, largest_side)),
            static_cast<int>(std::min(bottom - top, largest_side)), static_cast<int>(left), static_cast<int>(top)};
}

/// Fills the outline; with `halo` its surroundings too.
std::vector<std::uint8_t> coverage(const LaidOutText& text, const Frame& frame, double scale, double halo) {
    const std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface(
        cairo_image_surface_create(CAIRO_FORMAT_A8, frame.width, frame.height));
    const std::unique_ptr<cairo_t, CairoDestroy> cr(cairo_create(surface.get()));
    cairo_translate(cr.get(), -frame.left, -frame.top);
    cairo_scale(cr.get(), scale, scale);
    add_outline(cr.get(), text, Baseline::on_pixel);
    if (halo > 0) {
        cairo_set_line_join(cr.get(), CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_width(cr.get(), 2 * halo);
        cairo_set_antialias(cr.get(), CAIRO_ANTIALIAS_FAST);  // as paint_cairo does: a halo's edge needs no more
        cairo_stroke_preserve(cr.get());
        cairo_set_antialias(cr.get(), CAIRO_ANTIALIAS_DEFAULT);
    }
    cairo_fill(cr.get());
    cairo_surface_flush(surface.get());
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    if (data == nullptr) return {};

    const auto width = static_cast<std::size_t>(frame.width);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    std::vector<std::uint8_t> out;
    out.reserve(width * static_cast<std::size_t>(frame.height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(frame.height); ++y) {
        out.insert(out.end(), data + y * stride, data + y * stride + width);
    }
    return out;
}

}  // namespace

TextBitmap Typesetter::rasterise(const TextBlock& block, float scale, float halo) const {
    if (!(scale > 0) || !std::isfinite(scale)) return {};
    const double reach = halo > 0 && std::isfinite(halo) ? std::min(halo, 100.0F) : 0;
    const LaidOutText text = TextLayout::of(*this, block);
    const Frame frame = frame_of(text, scale, reach);
    if (frame.width <= 0 || frame.height <= 0) return {};
    TextBitmap bitmap{frame.width, frame.height, frame.left, frame.top, coverage(text, frame, scale, 0), {}};
    if (reach > 0) bitmap.halo = coverage(text, frame, scale, reach);
    if (bitmap.fill.empty()) return {};
    return bitmap;
}

}  // namespace briefmap
