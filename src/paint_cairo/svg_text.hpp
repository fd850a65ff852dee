// Labels as SVG text. Private to this folder.
#pragma once

#include "paint_cairo/clip.hpp"
#include "paint_cairo/svg_writer.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

namespace briefmap {

/// One <text>, with a <tspan> to each line where there are several. Nothing where the label lies outside `visible`.
void write_label(SvgWriter& svg, const Label& label, const Typesetter& typesetter, const Bounds& visible);

}  // namespace briefmap
