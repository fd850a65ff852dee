// Paints the areas and lines of map layers.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/layer_cache.hpp"
#include "paint_gl/span_painter.hpp"
#include "paint_gl/stroke_painter.hpp"

#include <filesystem>

namespace briefmap::gl {

class MapPainter {
  public:
    [[nodiscard]] static Result<MapPainter> make(const std::filesystem::path& shaders);

    /// A layer without triangles is filled from its rings by `spans`.
    void fill(const Frame& frame, const FillAreas& areas, SpanPainter& spans);
    void stroke(const Frame& frame, const StrokeLines& lines, StrokePainter& strokes);
    void end_picture() { cache_.end_picture(); }
    [[nodiscard]] std::size_t cached_layers() const { return cache_.size(); }

  private:
    explicit MapPainter(Program program);

    Program program_;
    GLint reference_, placing_, device_size_, colour_, hatching_;
    LayerCache cache_;
    std::vector<GLint> first_;  // scratch, kept for its memory
    std::vector<GLsizei> count_;
    std::vector<const void*> offset_;
};

}  // namespace briefmap::gl
