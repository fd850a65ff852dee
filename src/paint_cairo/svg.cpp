#include "paint_cairo/svg.hpp"

#include "paint_cairo/map_paths.hpp"
#include "paint_cairo/page_size.hpp"
#include "paint_cairo/pictures.hpp"
#include "paint_cairo/shapes.hpp"
#include "paint_cairo/svg_picture.hpp"
#include "paint_cairo/svg_text.hpp"
#include "paint_cairo/svg_writer.hpp"
#include "scene/map_points.hpp"
#include "scene/marks.hpp"
#include "text/displayable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <variant>

namespace briefmap {
namespace {

constexpr int map_steps = 10;  // tenths of a pixel: outlines of the world stay small
constexpr int page_steps = 100;

class SvgPainter {
  public:
    SvgPainter(const DrawList& list, const Typesetter& typesetter, const DocumentInfo& info)
        : list_(list), typesetter_(typesetter), page_{0, 0, list.width, list.height}, visible_(page_) {
        svg_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
        svg_.attribute("width", list.width);
        svg_.attribute("height", list.height);
        svg_ << " viewBox=\"0 0 " << list.width << " " << list.height << "\" font-family=\"" << font_family
             << ", Noto Sans Arabic, Noto Sans CJK SC, sans-serif\"";
        text_attribute("xml:lang", info.language);
        svg_ << ">\n";
        element("title", info.title);
        element("desc", info.description);
        if (info.created) svg_ << "<!-- " << iso_time(*info.created) << " -->\n";
        if (list.background.a > 0) {
            svg_ << "<rect width=\"100%\" height=\"100%\"";
            svg_.paint("fill", list.background);
            svg_ << "/>\n";
        }
    }

    [[nodiscard]] std::string finish() {
        end_clip();
        svg_ << "</svg>\n";
        return svg_.take();
    }

    void operator()(const FillAreas& areas) {
        if (!areas.layer || areas.colour.a == 0) return;
        Paths rings;
        for (const std::uint32_t f : features_named(areas.features, areas.layer->size())) {
            add_rings(*areas.layer, f, {list_.map, visible_.grown(4), 1.0 / map_steps}, rings);
        }
        if (rings.size() == 0) return;
        if (areas.hatched) {
            const int pattern = hatch_pattern(areas.colour);
            begin_path(rings, true, map_steps);
            svg_ << fmt::format(" fill=\"url(#h{})\"", pattern);
        } else {
            begin_path(rings, true, map_steps);
            svg_.paint("fill", areas.colour);
        }
        svg_ << " fill-rule=\"evenodd\"/>\n";
    }

    void operator()(const StrokeLines& lines) {
        if (!lines.layer || lines.colour.a == 0 || !is_pen(lines.width)) return;
        Paths paths;
        for (const std::uint32_t f : features_named(lines.features, lines.layer->size())) {
            add_lines(*lines.layer, f, {list_.map, visible_.grown(lines.width / 2 + 1), 1.0 / map_steps}, paths);
        }
        if (paths.size() == 0) return;
        begin_path(paths, false, map_steps);
        stroke(lines.colour, lines.width, lines.dash);
    }

    void operator()(const PlaceImage& item) {
        if (const auto picture = embed(item, list_.map, visible_)) write_picture(svg_, *picture);
    }

    void operator()(const FillPath& path) {
        Paths ring;
        clip_ring(finite_points(path.points), visible_.grown(4), ring);
        if (ring.size() == 0 || path.colour.a == 0) return;
        begin_path(ring, true, page_steps);
        svg_.paint("fill", path.colour);
        svg_ << " fill-rule=\"evenodd\"/>\n";
    }

    void operator()(const StrokePath& path) {
        if (path.colour.a == 0 || !is_pen(path.width)) return;
        std::vector<Point> points = finite_points(path.points);
        if (points.empty()) return;
        const Bounds window = visible_.grown(path.width / 2 + 1);
        const bool is_whole = std::all_of(points.begin(), points.end(), [&](Point p) { return window.contains(p); });
        Paths parts;
        if (is_whole) {
            parts.points = points;
            parts.end_path(1);
        } else {
            if (path.closed) points.push_back(points.front());
            clip_line(points, window, parts);
        }
        if (parts.size() == 0) return;
        begin_path(parts, path.closed && is_whole, page_steps);
        stroke(path.colour, path.width, path.dash);
    }

    void operator()(const Box& box) {
        const std::optional<BoxShape> shape = shape_of(box, visible_);
        if (!shape) return;
        if (box.gradient) {
            const int gradient = ++ids_;
            svg_ << fmt::format("<defs><linearGradient id=\"g{}\" gradientUnits=\"userSpaceOnUse\"", gradient);
            svg_.attribute("x1", box.rect.x);
            svg_.attribute("x2", box.rect.right());
            svg_ << "><stop";
            svg_.paint("stop", box.fill);
            svg_ << "/><stop offset=\"1\"";
            svg_.paint("stop", box.fill_right);
            svg_ << "/></linearGradient></defs>\n";
            rect(shape->fill, shape->fill_radius);
            svg_ << fmt::format(" fill=\"url(#g{})\"/>\n", gradient);
        } else if (box.fill.a > 0) {
            rect(shape->fill, shape->fill_radius);
            svg_.paint("fill", box.fill);
            svg_ << "/>\n";
        }
        if (shape->border_width > 0) {
            rect(shape->border, shape->border_radius);
            svg_ << " fill=\"none\"";
            svg_.paint("stroke", box.border);
            svg_.attribute("stroke-width", shape->border_width);
            svg_ << "/>\n";
        }
    }

    void operator()(const Bars& bars) {
        for (const auto& [box, colour] : bars.bars) {
            const std::optional<PageRect> seen = seen_part(box, visible_);
            if (!seen || colour.a == 0) continue;
            rect(*seen, 0);
            svg_.paint("fill", colour);
            svg_ << "/>\n";
        }
    }

    void operator()(const Markers& markers) {
        const Marker* like = nullptr;  // the group that is open
        for (const Marker& marker : markers.markers) {
            const std::optional<MarkerGeometry> shape = shape_of(marker, visible_);
            if (!shape) continue;
            if (like == nullptr || !is_painted_alike(*like, marker)) {
                if (like != nullptr) svg_ << "</g>\n";
                begin_group(*shape);
                like = &marker;
            }
            draw_marker(*shape);
        }
        if (like != nullptr) svg_ << "</g>\n";
    }

    void operator()(const MarkPoints& item) { (*this)(markers_of(item, {list_.map, page_rect(visible_)})); }

    void operator()(const Label& label) { write_label(svg_, label, typesetter_, visible_); }

    void operator()(const Clip& clip) {
        end_clip();
        visible_ = page_;
        const PageRect& r = clip.rect;
        if (!(r.width > 0 && r.height > 0) || !std::isfinite(r.x + r.y + r.width + r.height)) return;
        visible_ = page_.intersected({r.x, r.y, r.right(), r.bottom()});
        if (visible_.is_empty()) visible_ = {0, 0, 0, 0};
        const int id = ++ids_;
        svg_ << fmt::format("<defs><clipPath id=\"c{}\">", id);
        rect(page_rect(visible_), 0);
        svg_ << fmt::format("/></clipPath></defs>\n<g clip-path=\"url(#c{})\">\n", id);
        is_clipped_ = true;
    }

  private:
    static bool is_pen(float width) { return width > 0 && std::isfinite(width); }

    static bool is_painted_alike(const Marker& a, const Marker& b) {
        const bool a_ring = a.shape == MarkerShape::ring, b_ring = b.shape == MarkerShape::ring;
        return a.fill == b.fill && a.outline == b.outline && a.outline_width == b.outline_width && !a_ring && !b_ring;
    }

    void text_attribute(std::string_view name, const std::string& text) {
        if (text.empty()) return;
        svg_ << " " << name << "=\"";
        svg_.escaped(displayable(text, 256));
        svg_ << "\"";
    }

    void element(std::string_view name, const std::string& text) {
        if (text.empty()) return;
        svg_ << "<" << name << ">";
        svg_.escaped(displayable(text, 4096));
        svg_ << "</" << name << ">\n";
    }

    void end_clip() {
        if (is_clipped_) svg_ << "</g>\n";
        is_clipped_ = false;
    }

    void begin_path(const Paths& paths, bool closed, int steps) {
        svg_ << "<path d=\"";
        for (std::size_t i = 0; i < paths.size(); ++i)
            svg_.path_data(paths.path(i), closed, steps);
        svg_ << "\"";
    }

    void stroke(Colour colour, double width, const std::vector<float>& dash) {
        svg_ << " fill=\"none\"";
        svg_.paint("stroke", colour);
        svg_.pen(std::min(width, 10'000.0), usable_dash(dash));
        svg_ << "/>\n";
    }

    void rect(const PageRect& r, double radius) {
        svg_ << "<rect";
        svg_.attribute("x", r.x);
        svg_.attribute("y", r.y);
        svg_.attribute("width", std::max(r.width, 0.0F));
        svg_.attribute("height", std::max(r.height, 0.0F));
        if (radius > 0) svg_.attribute("rx", radius);
    }

    /// Upright lines in a tile turned by 45°, so that they lie where Cairo draws them.
    int hatch_pattern(Colour colour) {
        for (const auto& [known, id] : hatches_) {
            if (known == colour) return id;
        }
        const int id = ++ids_;
        hatches_.emplace_back(colour, id);
        svg_ << fmt::format(
            "<defs><pattern id=\"h{}\" patternUnits=\"userSpaceOnUse\" width=\"{}\" height=\"{}\" "
            "patternTransform=\"rotate(45)\"><path d=\"M{} 0v{}\"",
            id, hatch_spacing, hatch_spacing, hatch_spacing / 2, hatch_spacing);
        svg_.paint("stroke", colour);
        svg_.attribute("stroke-width", hatch_width);
        svg_ << "/></pattern></defs>\n";
        return id;
    }

    void begin_group(const MarkerGeometry& shape) {
        svg_ << "<g";
        if (shape.fill.a > 0) {
            svg_.paint("fill", shape.fill);
        } else {
            svg_ << " fill=\"none\"";
        }
        if (shape.line.a > 0 && shape.line_width > 0) {
            svg_.paint("stroke", shape.line);
            svg_.pen(shape.line_width, {});
        }
        svg_ << ">\n";
    }

    void draw_marker(const MarkerGeometry& shape) {
        if (shape.corners.empty()) {
            svg_ << "<circle";
            svg_.attribute("cx", shape.at.x);
            svg_.attribute("cy", shape.at.y);
            svg_.attribute("r", shape.radius);
        } else {
            svg_ << "<path d=\"";
            svg_.path_data(shape.corners, true, page_steps);
            svg_ << "\"";
        }
        svg_ << "/>\n";
    }

    const DrawList& list_;
    const Typesetter& typesetter_;
    SvgWriter svg_;
    Bounds page_, visible_;
    int ids_ = 0;
    bool is_clipped_ = false;
    std::vector<std::pair<Colour, int>> hatches_;
};

}  // namespace

Result<std::string> paint_svg(const DrawList& list, const Typesetter& typesetter, const DocumentInfo& info) {
    if (const Result<DeviceSize> size = device_size(list, 1); !size) return size.error();
    try {
        SvgPainter painter(list, typesetter, info);
        for (const DrawItem& item : list.items)
            std::visit(painter, item);
        return painter.finish();
    } catch (const std::bad_alloc&) {
        return Error{"not enough memory for the SVG file", "", "give a smaller picture or less data"};
    }
}

}  // namespace briefmap
