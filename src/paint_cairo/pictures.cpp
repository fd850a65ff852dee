#include "paint_cairo/pictures.hpp"

#include "paint_cairo/handles.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr int rows_at_once = 256;  // keeps what is held beside the page small

/// Rows without padding, as ours are.
SurfaceHandle surface_on(std::uint32_t* pixels, int width, int height) {
    return SurfaceHandle(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels),
                                                             CAIRO_FORMAT_ARGB32, width, height, width * 4));
}

PixelRange device_range(double begin, double end, double scale) {
    return {static_cast<int>(std::floor(begin * scale)), static_cast<int>(std::ceil(end * scale))};
}

/// The picture's pixels that a stretch of the page shows, with those that are mixed into them.
PixelRange shown_pixels(const PlacedSide& side, double begin, double end) {
    const auto within = [&](double at) {
        return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(side.pixels)));
    };
    return {within(std::floor((begin - side.begin) * side.step - 1)),
            within(std::ceil((end - side.begin) * side.step + 1))};
}

}  // namespace

void draw_pixels(cairo_t* cr, const PlacedPicture& placed, const Bounds& visible, double scale) {
    const PixelRange columns = placed.across.touched(device_range(visible.min_x, visible.max_x, scale));
    const PixelRange rows = placed.down.touched(device_range(visible.min_y, visible.max_y, scale));
    if (columns.is_empty() || rows.is_empty()) return;
    PictureRows pixels(placed, columns);
    const auto width = static_cast<std::size_t>(columns.size());
    std::vector<std::uint32_t> held;
    for (int top = rows.begin; top < rows.end; top += rows_at_once) {
        const int height = std::min(rows_at_once, rows.end - top);
        held.resize(width * static_cast<std::size_t>(height));
        for (int y = 0; y < height; ++y)
            std::copy_n(pixels.row(top + y), width, held.data() + static_cast<std::size_t>(y) * width);
        const SurfaceHandle surface = surface_on(held.data(), columns.size(), height);
        cairo_save(cr);
        cairo_identity_matrix(cr);
        cairo_set_source_surface(cr, surface.get(), columns.begin, top);
        cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
        cairo_paint(cr);
        cairo_restore(cr);
    }
}

std::optional<EmbeddedPicture> embed(const PlaceImage& item, const MapTransform& map, const Bounds& visible) {
    const std::optional<PlacedPicture> placed = place(item, map, 1);
    if (!placed || visible.is_empty()) return std::nullopt;
    const PlacedSide &across = placed->across, &down = placed->down;
    if (!(across.begin < visible.max_x && across.end > visible.min_x && down.begin < visible.max_y &&
          down.end > visible.min_y)) {
        return std::nullopt;
    }
    const PixelRange columns = shown_pixels(across, visible.min_x, visible.max_x);
    const PixelRange rows = shown_pixels(down, visible.min_y, visible.max_y);
    if (columns.is_empty() || rows.is_empty()) return std::nullopt;
    EmbeddedPicture found{{columns.size(), rows.size(), 1, {}},
                          {across.begin + columns.begin / across.step, down.begin + rows.begin / down.step},
                          columns.size() / across.step,
                          rows.size() / down.step,
                          placed->opacity / 256.0};
    const auto width = static_cast<std::size_t>(columns.size());
    found.image.pixels.reserve(width * static_cast<std::size_t>(rows.size()));
    for (int y = rows.begin; y < rows.end; ++y) {
        const auto row =
            item.picture->pixels.begin() + columns.begin + static_cast<std::ptrdiff_t>(y) * item.picture->width;
        found.image.pixels.insert(found.image.pixels.end(), row, row + columns.size());
    }
    return found;
}

void draw_embedded(cairo_t* cr, EmbeddedPicture& picture) {
    const int width = picture.image.width, height = picture.image.height;
    const SurfaceHandle surface = surface_on(picture.image.pixels.data(), width, height);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;  // more pixels on a side than Cairo takes
    cairo_save(cr);
    cairo_translate(cr, picture.at.x, picture.at.y);
    cairo_scale(cr, picture.width / width, picture.height / height);
    cairo_set_source_surface(cr, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BILINEAR);
    cairo_paint_with_alpha(cr, picture.opacity);
    cairo_restore(cr);
}

}  // namespace briefmap
