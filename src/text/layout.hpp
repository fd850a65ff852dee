// A block of text as Pango laid it out. Private to `text` and `paint_cairo`: the one place where fonts,
// wrapping and direction are decided, so that PNG, PDF, SVG and the window show the same lines.
#pragma once

#include "text/typesetter.hpp"

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace briefmap {

struct ObjectUnref {
    void operator()(void* object) const { g_object_unref(object); }
};
using LayoutHandle = std::unique_ptr<PangoLayout, ObjectUnref>;

/// Draw the layout at (-left, -top) page pixels and its box's top left lies at the origin.
struct LaidOutText {
    LayoutHandle layout;
    double left = 0;
    double top = 0;
    TextExtent extent;
};

/// One line as it reads, for writers that let someone else shape it. Page pixels from the box's top left.
struct LaidOutLine {
    std::string utf8;  // with its ellipsis or hyphen, without the white space at its end
    float x = 0;
    float width = 0;
    float baseline = 0;
    bool right_to_left = false;
};

struct TextLayout {
    [[nodiscard]] static LaidOutText of(const Typesetter& typesetter, const TextBlock& block);
};

[[nodiscard]] std::vector<LaidOutLine> lines_of(const LaidOutText& text);

enum class Baseline {
    exact,
    on_pixel,  // the first line stands on a whole device pixel: crisp feet
};

/// Adds the glyphs' outlines to the path of `cr`; the box's top left lies at the current user-space origin.
/// Outlines keep the fractions of a pixel between glyphs that Cairo 1.16 rounds away when it shows glyphs on
/// an image.
void add_outline(cairo_t* cr, const LaidOutText& text, Baseline baseline);

}  // namespace briefmap
