// Pictures within SVG. Private to this folder.
#pragma once

#include "paint_cairo/pictures.hpp"
#include "paint_cairo/svg_writer.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// RFC 4648, section 4, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

/// One <image> that holds a PNG. Throws std::bad_alloc as all who write do.
void write_picture(SvgWriter& svg, const EmbeddedPicture& picture);

}  // namespace briefmap
