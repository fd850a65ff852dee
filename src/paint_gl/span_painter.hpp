// Fills polygons by their exact coverage: runs of pixels, found on the CPU, drawn as quads. Concave and
// self-crossing outlines are filled even-odd with smooth edges, without a stencil buffer.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/coverage.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/quad_batch.hpp"

#include <filesystem>
#include <span>
#include <utility>

namespace briefmap::gl {

class SpanPainter {
  public:
    [[nodiscard]] static Result<SpanPainter> make(const std::filesystem::path& shaders);

    void fill_path(const Frame& frame, const FillPath& path);
    /// The rings of some features, each even-odd by itself.
    void fill_areas(const Frame& frame, const LayerPlacing& placing, const ProjectedLayer& layer,
                    std::span<const std::uint32_t> features, Colour colour);
    [[nodiscard]] bool empty() const { return batch_.empty(); }
    /// Draws what was gathered.
    void flush(const Frame& frame) { batch_.flush(frame); }

  private:
    explicit SpanPainter(QuadBatch batch) : batch_(std::move(batch)) {}
    void sweep(CoverageGrid& grid, Colour colour);
    void add_run(DeviceRect run, int coverage, Colour colour);

    QuadBatch batch_;
};

}  // namespace briefmap::gl
