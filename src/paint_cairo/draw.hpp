// A draw list onto any Cairo surface. Private to this folder.
#pragma once

#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <cairo.h>

namespace briefmap {

struct DrawOptions {
    enum class Text {
        outlines,  // filled shapes: glyphs keep their fractions of a pixel
        glyphs,    // text that stays text, for PDF
    };
    enum class Pictures {
        pixels,    // mixed into the surface's own
        embedded,  // kept as they are, for PDF
    };
    double device_scale = 1;  // device pixels to the page pixel; what is finer than they are is thinned out
    Text text = Text::outlines;
    Pictures pictures = Pictures::pixels;
};

/// In user space of page pixels. Problems end up in cairo_status(cr).
void draw(cairo_t* cr, const DrawList& list, const Typesetter& typesetter, const DrawOptions& options);

}  // namespace briefmap
