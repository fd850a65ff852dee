// Pictures that lie on the map, for each of the formats: as pixels of the page where the page is pixels, and embedded
// as they are where it is not. Private to this folder.
#pragma once

#include "paint_cairo/clip.hpp"
#include "paint_cairo/image.hpp"
#include "scene/placed_picture.hpp"

#include <cairo.h>

#include <optional>

namespace briefmap {

/// Onto a surface of pixels, `scale` to the page pixel, as `placed` has been; within Cairo's clip. `visible` in page
/// pixels.
void draw_pixels(cairo_t* cr, const PlacedPicture& placed, const Bounds& visible, double scale);

/// The part of a picture that may be seen: what lies off the page is not in the file.
struct EmbeddedPicture {
    Image image;  // of the picture's own pixels
    Point at;     // top left, page pixels
    double width = 0, height = 0;
    double opacity = 1;
};
/// Absent where nothing of it is visible.
[[nodiscard]] std::optional<EmbeddedPicture> embed(const PlaceImage& item, const MapTransform& map,
                                                   const Bounds& visible);
/// Onto a surface that keeps pictures as such.
void draw_embedded(cairo_t* cr, EmbeddedPicture& picture);

}  // namespace briefmap
