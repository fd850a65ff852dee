#include "paint_cairo/draw.hpp"

#include "paint_cairo/handles.hpp"
#include "paint_cairo/map_paths.hpp"
#include "paint_cairo/pictures.hpp"
#include "paint_cairo/shapes.hpp"
#include "scene/map_points.hpp"
#include "scene/marks.hpp"
#include "text/layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <variant>

namespace briefmap {
namespace {

void set_colour(cairo_t* cr, Colour c) {
    cairo_set_source_rgba(cr, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void add_path(cairo_t* cr, std::span<const Point> points, bool closed) {
    if (points.empty()) return;
    cairo_move_to(cr, points[0].x, points[0].y);
    for (const Point p : points.subspan(1))
        cairo_line_to(cr, p.x, p.y);
    if (closed) cairo_close_path(cr);
}

void add_paths(cairo_t* cr, const Paths& paths, bool closed) {
    for (std::size_t i = 0; i < paths.size(); ++i)
        add_path(cr, paths.path(i), closed);
}

void add_rounded_rect(cairo_t* cr, const PageRect& r, double radius) {
    if (radius <= 0) {
        cairo_rectangle(cr, r.x, r.y, r.width, r.height);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cr);
    cairo_arc(cr, r.right() - radius, r.y + radius, radius, -quarter, 0);
    cairo_arc(cr, r.right() - radius, r.bottom() - radius, radius, 0, quarter);
    cairo_arc(cr, r.x + radius, r.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(cr, r.x + radius, r.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

class Drawer {
  public:
    Drawer(cairo_t* cr, const DrawList& list, const Typesetter& typesetter, const DrawOptions& options)
        : cr_(cr),
          list_(list),
          typesetter_(typesetter),
          options_(options),
          page_{0, 0, list.width, list.height},
          visible_(page_) {
        cairo_set_fill_rule(cr_, CAIRO_FILL_RULE_EVEN_ODD);
        if (list.background.a > 0) {
            set_colour(cr_, list.background);
            cairo_paint(cr_);
        }
    }

    void operator()(const FillAreas& areas) {
        if (!areas.layer || areas.colour.a == 0) return;
        Paths rings;
        for (const std::uint32_t f : features_named(areas.features, areas.layer->size())) {
            add_rings(*areas.layer, f, map_window(fill_margin), rings);
        }
        if (rings.size() == 0) return;
        // One path for all of them: no seams between neighbours.
        cairo_new_path(cr_);
        add_paths(cr_, rings, true);
        set_colour(cr_, areas.colour);
        if (areas.hatched) {
            hatch(rings);
        } else {
            cairo_set_antialias(cr_, CAIRO_ANTIALIAS_FAST);  // half the time; a border mostly covers the edge
            cairo_fill(cr_);
            cairo_set_antialias(cr_, CAIRO_ANTIALIAS_DEFAULT);
        }
    }

    void operator()(const StrokeLines& lines) {
        if (!lines.layer || lines.colour.a == 0 || !set_pen(lines.width, lines.dash)) return;
        set_colour(cr_, lines.colour);
        // Round joins cost Cairo more corners than thin lines have pixels to show them.
        if (lines.width * options_.device_scale < 2.5) cairo_set_line_join(cr_, CAIRO_LINE_JOIN_BEVEL);
        Paths paths;
        for (const std::uint32_t f : features_named(lines.features, lines.layer->size())) {
            add_lines(*lines.layer, f, map_window(lines.width / 2 + 1), paths);
            if (paths.points.size() >= stroke_chunk) stroke(paths);
        }
        stroke(paths);
    }

    void operator()(const PlaceImage& item) {
        if (options_.pictures == DrawOptions::Pictures::embedded) {
            if (std::optional<EmbeddedPicture> picture = embed(item, list_.map, visible_)) draw_embedded(cr_, *picture);
        } else if (const auto placed = place(item, list_.map, static_cast<float>(options_.device_scale))) {
            draw_pixels(cr_, *placed, visible_, options_.device_scale);
        }
    }

    void operator()(const FillPath& path) {
        if (path.colour.a == 0) return;
        Paths ring;
        clip_ring(finite_points(path.points), visible_.grown(fill_margin), ring);
        cairo_new_path(cr_);
        add_paths(cr_, ring, true);
        set_colour(cr_, path.colour);
        cairo_fill(cr_);
    }

    void operator()(const StrokePath& path) {
        if (path.colour.a == 0 || !set_pen(path.width, path.dash)) return;
        std::vector<Point> points = finite_points(path.points);
        const Bounds window = visible_.grown(path.width / 2 + 1);
        const bool is_whole = std::all_of(points.begin(), points.end(), [&](Point p) { return window.contains(p); });
        set_colour(cr_, path.colour);
        cairo_new_path(cr_);
        if (is_whole) {
            add_path(cr_, points, path.closed);
        } else {
            if (path.closed) points.push_back(points.front());
            Paths parts;
            clip_line(points, window, parts);
            add_paths(cr_, parts, false);
        }
        cairo_stroke(cr_);
    }

    void operator()(const Box& box) {
        const std::optional<BoxShape> shape = shape_of(box, visible_);
        if (!shape) return;
        if (box.gradient) {
            const PatternHandle run(cairo_pattern_create_linear(box.rect.x, 0, box.rect.right(), 0));
            const auto stop = [&](double at, Colour c) {
                cairo_pattern_add_color_stop_rgba(run.get(), at, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
            };
            stop(0, box.fill);
            stop(1, box.fill_right);
            cairo_set_source(cr_, run.get());
        } else {
            set_colour(cr_, box.fill);
        }
        if (box.gradient || box.fill.a > 0) {
            cairo_new_path(cr_);
            add_rounded_rect(cr_, shape->fill, shape->fill_radius);
            cairo_fill(cr_);
        }
        if (shape->border_width > 0) {
            cairo_new_path(cr_);
            add_rounded_rect(cr_, shape->border, shape->border_radius);
            set_colour(cr_, box.border);
            set_pen(static_cast<float>(shape->border_width), {});
            cairo_set_line_join(cr_, CAIRO_LINE_JOIN_MITER);
            cairo_stroke(cr_);
        }
    }

    void operator()(const Bars& bars) {
        for (const auto& [rect, colour] : bars.bars) {
            const std::optional<PageRect> seen = seen_part(rect, visible_);
            if (!seen || colour.a == 0) continue;
            cairo_new_path(cr_);
            add_rounded_rect(cr_, *seen, 0);
            set_colour(cr_, colour);
            cairo_fill(cr_);
        }
    }

    void operator()(const Markers& markers) {
        for (const Marker& marker : markers.markers)
            draw_marker(marker);
    }

    void operator()(const MarkPoints& item) {
        (*this)(markers_of(item, {list_.map, page_rect(visible_), static_cast<float>(options_.device_scale)}));
    }

    void operator()(const Label& label) {
        if (!std::isfinite(label.at.x) || !std::isfinite(label.at.y) || label.text.utf8.empty()) return;
        const LaidOutText text = TextLayout::of(typesetter_, label.text);
        const double halo = label.halo.a > 0 && label.halo_width > 0 ? std::min(label.halo_width, 100.0F) : 0;
        const PagePoint corner = top_left(label, text.extent);
        const double room = halo + label.text.style.size;  // ink may leave its box: italics, stacked marks
        const Bounds box = Bounds{corner.x, corner.y, corner.x + text.extent.width, corner.y + text.extent.height}
                               .grown(room)
                               .intersected(visible_);
        if (box.is_empty()) return;
        if (options_.text == DrawOptions::Text::outlines) {
            draw_outlines(label, text, corner, halo);
        } else {
            draw_glyphs(label, text, corner, halo);
        }
    }

    void operator()(const Clip& clip) {
        cairo_reset_clip(cr_);
        const PageRect& r = clip.rect;
        visible_ = page_;
        if (!(r.width > 0 && r.height > 0) || !std::isfinite(r.x + r.y + r.width + r.height)) return;
        visible_ = page_.intersected({r.x, r.y, r.right(), r.bottom()});
        // An empty path clips everything away, as a rectangle off the page should.
        cairo_new_path(cr_);
        if (!visible_.is_empty()) {
            cairo_rectangle(cr_, visible_.min_x, visible_.min_y, visible_.max_x - visible_.min_x,
                            visible_.max_y - visible_.min_y);
        }
        cairo_clip(cr_);
    }

  private:
    static constexpr double fill_margin = 4;          // page pixels beyond what is visible, so that no cut edge shows
    static constexpr std::size_t stroke_chunk = 500;  // points: Cairo's strokes slow down as they grow

    [[nodiscard]] MapWindow map_window(double margin) const {
        return {list_.map, visible_.grown(margin), 0.125 / options_.device_scale};
    }

    /// False where a pen of this width draws nothing.
    bool set_pen(float width, const std::vector<float>& dash) {
        if (!(width > 0) || !std::isfinite(width)) return false;
        cairo_set_line_width(cr_, std::min(width, 10'000.0F));
        const std::vector<double> pattern = usable_dash(dash);
        cairo_set_dash(cr_, pattern.data(), static_cast<int>(pattern.size()), 0);
        cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_cap(cr_, pattern.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        return true;
    }

    void stroke(Paths& paths) {
        cairo_new_path(cr_);
        add_paths(cr_, paths, false);
        cairo_stroke(cr_);
        paths = {};
    }

    /// Inside the current path.
    void hatch(const Paths& rings) {
        Bounds box{rings.points[0].x, rings.points[0].y, rings.points[0].x, rings.points[0].y};
        for (const Point p : rings.points) {
            box = {std::min(box.min_x, p.x), std::min(box.min_y, p.y), std::max(box.max_x, p.x),
                   std::max(box.max_y, p.y)};
        }
        box = box.intersected(visible_);
        cairo_save(cr_);
        cairo_clip(cr_);
        const double across = std::numbers::sqrt2 * static_cast<double>(hatch_spacing);
        const double height = box.max_y - box.min_y;
        for (double k = std::floor((box.min_x + box.min_y) / across); !box.is_empty(); ++k) {
            const double sum = (k + 0.5) * across;  // the line x + y = sum
            if (sum - box.max_y > box.max_x + across) break;
            cairo_move_to(cr_, sum - box.min_y, box.min_y);
            cairo_rel_line_to(cr_, -height, height);
        }
        set_pen(hatch_width, {});
        cairo_stroke(cr_);
        cairo_restore(cr_);
    }

    void draw_marker(const Marker& marker) {
        const std::optional<MarkerGeometry> shape = shape_of(marker, visible_);
        if (!shape) return;
        cairo_new_path(cr_);
        if (shape->corners.empty()) {
            cairo_arc(cr_, shape->at.x, shape->at.y, shape->radius, 0, 2 * std::numbers::pi);
        } else {
            add_path(cr_, shape->corners, true);
        }
        if (shape->fill.a > 0) {
            set_colour(cr_, shape->fill);
            cairo_fill_preserve(cr_);
        }
        if (shape->line.a > 0 && set_pen(static_cast<float>(shape->line_width), {})) {
            set_colour(cr_, shape->line);
            cairo_stroke(cr_);
        }
        cairo_new_path(cr_);
    }

    /// Starts on a whole device pixel, as a painter that copies bitmaps must.
    void draw_outlines(const Label& label, const LaidOutText& text, PagePoint corner, double halo) {
        const double scale = options_.device_scale;
        cairo_save(cr_);
        cairo_translate(cr_, std::round(corner.x * scale) / scale, std::round(corner.y * scale) / scale);
        add_outline(cr_, text, Baseline::on_pixel);
        stroke_halo(label, halo);
        set_colour(cr_, label.colour);
        cairo_set_fill_rule(cr_, CAIRO_FILL_RULE_WINDING);
        cairo_fill(cr_);
        cairo_restore(cr_);
    }

    void draw_glyphs(const Label& label, const LaidOutText& text, PagePoint corner, double halo) {
        cairo_save(cr_);
        cairo_translate(cr_, corner.x, corner.y);
        if (halo > 0) {
            add_outline(cr_, text, Baseline::exact);
            stroke_halo(label, halo);
            cairo_new_path(cr_);
        }
        set_colour(cr_, label.colour);
        cairo_move_to(cr_, -text.left, -text.top);
        pango_cairo_show_layout(cr_, text.layout.get());
        cairo_restore(cr_);
    }

    void stroke_halo(const Label& label, double halo) {
        if (halo <= 0) return;
        set_pen(static_cast<float>(2 * halo), {});
        set_colour(cr_, label.halo);
        // A third of the time, and the edge of a halo shows no difference.
        cairo_set_antialias(cr_, CAIRO_ANTIALIAS_FAST);
        cairo_stroke_preserve(cr_);
        cairo_set_antialias(cr_, CAIRO_ANTIALIAS_DEFAULT);
    }

    cairo_t* cr_;
    const DrawList& list_;
    const Typesetter& typesetter_;
    const DrawOptions& options_;
    Bounds page_, visible_;
};

}  // namespace

void draw(cairo_t* cr, const DrawList& list, const Typesetter& typesetter, const DrawOptions& options) {
    Drawer drawer(cr, list, typesetter, options);
    for (const DrawItem& item : list.items)
        std::visit(drawer, item);
}

}  // namespace briefmap
