#include "paint_gl/painter.hpp"

#include "paint_gl/gl_state.hpp"
#include "paint_gl/label_painter.hpp"
#include "paint_gl/map_painter.hpp"
#include "paint_gl/picture_painter.hpp"
#include "paint_gl/shape_painter.hpp"
#include "paint_gl/span_painter.hpp"
#include "paint_gl/stroke_painter.hpp"

#include <epoxy/gl.h>

#include <cmath>
#include <utility>
#include <variant>

namespace briefmap {

struct GlPainter::Parts {
    gl::MapPainter maps;
    gl::PicturePainter pictures;
    gl::SpanPainter spans;
    gl::StrokePainter strokes;
    gl::ShapePainter shapes;
    gl::LabelPainter labels;
};

namespace {

/// One picture: gathers neighbours of one kind into one draw, in the order of the list.
class Pass {
  public:
    Pass(gl::MapPainter& maps, gl::PicturePainter& pictures, gl::SpanPainter& spans, gl::StrokePainter& strokes,
         gl::ShapePainter& shapes, gl::LabelPainter& labels, Frame frame, const Typesetter& typesetter)
        : maps_(maps),
          pictures_(pictures),
          spans_(spans),
          strokes_(strokes),
          shapes_(shapes),
          labels_(labels),
          frame_(frame),
          whole_(frame_.visible),
          typesetter_(typesetter) {}

    void operator()(const FillAreas& item) {
        flush_all_but(Kind::span);
        if (!item.layer || !item.layer->triangles.empty()) flush();
        maps_.fill(frame_, item, spans_);
    }
    void operator()(const StrokeLines& item) {
        flush();
        maps_.stroke(frame_, item, strokes_);
    }
    void operator()(const PlaceImage& item) {
        flush();
        pictures_.paint(frame_, item);
    }
    void operator()(const FillPath& item) {
        flush_all_but(Kind::span);
        spans_.fill_path(frame_, item);
    }
    void operator()(const StrokePath& item) {
        flush_all_but(Kind::stroke);
        strokes_.add(frame_, item);
    }
    void operator()(const Box& item) {
        flush_all_but(Kind::shape);
        shapes_.add(frame_, item);
    }
    void operator()(const Bars& item) {
        flush_all_but(Kind::shape);
        shapes_.add(frame_, item);
    }
    void operator()(const Markers& item) {
        flush_all_but(Kind::shape);
        shapes_.add(frame_, item);
    }
    void operator()(const MarkPoints& item) {
        flush_all_but(Kind::shape);
        shapes_.add(frame_, markers_of(item, frame_.point_window()));
    }
    void operator()(const Label& item) {
        flush_all_but(Kind::label);
        labels_.add(frame_, item, typesetter_);
    }
    void operator()(const Clip& item) {
        flush();
        const bool ends = !(item.rect.width > 0 && item.rect.height > 0);
        frame_.visible = ends ? whole_ : to_device(item.rect, frame_.target.scale).intersection(whole_);
        gl::apply_viewport(frame_);
    }

    void flush() { flush_all_but(Kind::none); }

  private:
    enum class Kind : std::uint8_t { none, span, stroke, shape, label };

    /// At most one kind holds anything at a time, so that what comes later lies above.
    void flush_all_but(Kind kind) {
        if (kind != Kind::span) spans_.flush(frame_);
        if (kind != Kind::stroke) strokes_.flush(frame_);
        if (kind != Kind::shape) shapes_.flush(frame_);
        if (kind != Kind::label) labels_.flush(frame_);
    }

    gl::MapPainter& maps_;
    gl::PicturePainter& pictures_;
    gl::SpanPainter& spans_;
    gl::StrokePainter& strokes_;
    gl::ShapePainter& shapes_;
    gl::LabelPainter& labels_;
    Frame frame_;
    DeviceRect whole_;
    const Typesetter& typesetter_;
};

void paint_background(Colour colour, const Frame& frame, gl::SpanPainter& spans) {
    if (colour.a == 255) {
        glClearColor(static_cast<float>(colour.r) / 255, static_cast<float>(colour.g) / 255,
                     static_cast<float>(colour.b) / 255, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    } else if (colour.a > 0) {
        const float scale = frame.target.scale;
        const float width = static_cast<float>(frame.target.width) / scale;
        const float height = static_cast<float>(frame.target.height) / scale;
        spans.fill_path(frame, {{{0, 0}, {width, 0}, {width, height}, {0, height}}, colour});
    }
}

}  // namespace

Result<std::unique_ptr<GlPainter>> GlPainter::make(const std::filesystem::path& shaders) {
    const int version = epoxy_gl_version();
    if (!epoxy_is_desktop_gl() || version < 33) {
        return Error{
            "this is OpenGL " + std::string(epoxy_is_desktop_gl() ? "" : "ES ") + std::to_string(version / 10) + "." +
                std::to_string(version % 10) + ", the window needs OpenGL 3.3",
            "graphics driver", "update the driver, or set LIBGL_ALWAYS_SOFTWARE=1; `briefmap render` needs none"};
    }
    const gl::SavedState saved;
    Result<gl::MapPainter> maps = gl::MapPainter::make(shaders);
    if (!maps) return maps.error();
    Result<gl::PicturePainter> pictures = gl::PicturePainter::make(shaders);
    if (!pictures) return pictures.error();
    Result<gl::SpanPainter> spans = gl::SpanPainter::make(shaders);
    if (!spans) return spans.error();
    Result<gl::StrokePainter> strokes = gl::StrokePainter::make(shaders);
    if (!strokes) return strokes.error();
    Result<gl::ShapePainter> shapes = gl::ShapePainter::make(shaders);
    if (!shapes) return shapes.error();
    Result<gl::LabelPainter> labels = gl::LabelPainter::make(shaders);
    if (!labels) return labels.error();
    auto parts = std::make_unique<Parts>(Parts{std::move(*maps), std::move(*pictures), std::move(*spans),
                                               std::move(*strokes), std::move(*shapes), std::move(*labels)});
    return std::unique_ptr<GlPainter>(new GlPainter(std::move(parts)));
}

GlPainter::GlPainter(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
GlPainter::~GlPainter() = default;

void GlPainter::paint(const DrawList& list, const Target& target, const Typesetter& typesetter) {
    Frame frame{target, list.map, {0, 0, target.width, target.height}};
    if (target.part) frame.visible = frame.visible.intersection(*target.part);
    if (frame.visible.is_empty() || !(target.scale > 0) || !std::isfinite(target.scale)) return;

    const gl::SavedState saved;
    gl::set_painting_state();
    gl::apply_viewport(frame);
    paint_background(list.background, frame, parts_->spans);
    Pass pass(parts_->maps, parts_->pictures, parts_->spans, parts_->strokes, parts_->shapes, parts_->labels, frame,
              typesetter);
    for (const DrawItem& item : list.items)
        std::visit(pass, item);
    pass.flush();
    parts_->maps.end_picture();
    parts_->pictures.end_picture();
}

std::size_t GlPainter::cached_layers() const { return parts_->maps.cached_layers(); }
std::size_t GlPainter::cached_pictures() const { return parts_->pictures.cached_pictures(); }

}  // namespace briefmap
