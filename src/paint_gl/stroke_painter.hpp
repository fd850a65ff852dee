// Paints lines with round joins and ends, solid or dashed: those of map layers, which stay on the graphics side, and
// those of the page, gathered into one draw.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/texel_buffer.hpp"

#include <filesystem>
#include <span>
#include <vector>

namespace briefmap::gl {

class StrokePainter {
  public:
    [[nodiscard]] static Result<StrokePainter> make(const std::filesystem::path& shaders);

    void add(const Frame& frame, const StrokePath& path);
    [[nodiscard]] bool empty() const { return styles_.empty(); }
    /// Draws what was added.
    void flush(const Frame& frame);

    /// Ranges of vertices of a layer's lines; see shaders/stroke.vert.
    void stroke_layer(const Frame& frame, const LayerPlacing& placing, const StrokeLines& lines,
                      const TexelBuffer& points, std::span<const GLint> first, std::span<const GLsizei> count);

  private:
    explicit StrokePainter(Program program);
    void use(const Frame& frame, float reference_x, float reference_y, const Texel& placing);

    Program program_;
    GLint points_at_, paths_at_, reference_, placing_, device_size_, page_origin_;
    VertexArray vertex_array_;           // empty: vertices are pulled
    std::vector<Texel> slots_, styles_;  // of what was added
    TexelBuffer slot_buffer_, style_buffer_;
};

}  // namespace briefmap::gl
