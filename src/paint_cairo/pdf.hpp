// A page of PDF: vectors, embedded fonts, text that can be searched and copied.
#pragma once

#include "core/result.hpp"
#include "paint_cairo/document_info.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <string>

namespace briefmap {

/// The bytes of the file: one page, 0.75 points to the page pixel (96 pixels to the inch). The same bytes for the same
/// input. Refuses the page sizes that paint_image() refuses at scale 1.
[[nodiscard]] Result<std::string> paint_pdf(const DrawList& list, const Typesetter& typesetter,
                                            const DocumentInfo& info);

}  // namespace briefmap
