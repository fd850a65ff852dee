#include "text/layout.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace briefmap {
namespace {

float pixels(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }

std::string text_of(const PangoGlyphItem& run, std::string_view text) {
    if (run.item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) return "…";
    std::string out(
        text.substr(static_cast<std::size_t>(run.item->offset), static_cast<std::size_t>(run.item->length)));
    if (run.item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN) out += "\u2010";
    return out;
}

void trim_end(std::string& line) {
    static constexpr std::string_view separator = "\u2028";
    for (;;) {
        if (line.ends_with(separator)) {
            line.resize(line.size() - separator.size());
        } else if (!line.empty() && (line.back() == ' ' || line.back() == '\n' || line.back() == '\t')) {
            line.pop_back();
        } else {
            return;
        }
    }
}

/// Runs stand in visual order; a reader of text wants the order of the text.
std::string line_text(const PangoLayoutLine& line, std::string_view text) {
    std::vector<const PangoGlyphItem*> runs;
    for (const GSList* at = line.runs; at != nullptr; at = at->next) {
        runs.push_back(static_cast<const PangoGlyphItem*>(at->data));
    }
    std::sort(runs.begin(), runs.end(),
              [](const PangoGlyphItem* a, const PangoGlyphItem* b) { return a->item->offset < b->item->offset; });
    std::string out;
    for (const PangoGlyphItem* run : runs)
        out += text_of(*run, text);
    trim_end(out);
    return out;
}

struct IterFree {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

}  // namespace

std::vector<LaidOutLine> lines_of(const LaidOutText& text) {
    std::vector<LaidOutLine> lines;
    const std::string_view all = pango_layout_get_text(text.layout.get());
    const std::unique_ptr<PangoLayoutIter, IterFree> iter(pango_layout_get_iter(text.layout.get()));
    do {
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter.get());
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
        lines.push_back({line_text(*line, all), pixels(logical.x) - static_cast<float>(text.left),
                         pixels(logical.width),
                         pixels(pango_layout_iter_get_baseline(iter.get())) - static_cast<float>(text.top),
                         line->resolved_dir == PANGO_DIRECTION_RTL});
    } while (pango_layout_iter_next_line(iter.get()));
    return lines;
}

void add_outline(cairo_t* cr, const LaidOutText& text, Baseline baseline) {
    double shift = 0;
    if (baseline == Baseline::on_pixel) {
        double x = 0, y = text.extent.baseline;
        cairo_user_to_device(cr, &x, &y);
        double along = 0;
        shift = std::round(y) - y;
        cairo_device_to_user_distance(cr, &along, &shift);
    }
    cairo_new_path(cr);
    cairo_move_to(cr, -text.left, shift - text.top);
    pango_cairo_layout_path(cr, text.layout.get());
}

}  // namespace briefmap
