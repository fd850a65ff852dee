// A page in pixels, for a PNG: by the window's painter, so that a frame and the picture of it agree and every core
// takes part. See decision 9.
#pragma once

#include "core/result.hpp"
#include "paint_cairo/image.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

namespace briefmap {

/// `scale` device pixels to the page pixel; the list's background is opaque. Fails for sizes that cannot be painted and
/// when memory runs out.
[[nodiscard]] Result<Image> paint_pixels(const DrawList& page, float scale, const Typesetter& typesetter);

}  // namespace briefmap
