// A picture as SVG 1.1: written from the draw list itself, so that text stays text and shapes stay editable.
#pragma once

#include "core/result.hpp"
#include "paint_cairo/document_info.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <string>

namespace briefmap {

/// The bytes of the file, UTF-8. Lines break where the PNG's and the PDF's do. Refuses the page sizes that
/// paint_image() refuses at scale 1.
[[nodiscard]] Result<std::string> paint_svg(const DrawList& list, const Typesetter& typesetter,
                                            const DocumentInfo& info);

}  // namespace briefmap
