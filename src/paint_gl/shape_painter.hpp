// Paints boxes and markers as signed distances, any number in one draw.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/quad_batch.hpp"

#include <filesystem>
#include <utility>

namespace briefmap::gl {

class ShapePainter {
  public:
    [[nodiscard]] static Result<ShapePainter> make(const std::filesystem::path& shaders);

    void add(const Frame& frame, const Box& box);
    void add(const Frame& frame, const Bars& bars);
    void add(const Frame& frame, const Markers& markers);
    [[nodiscard]] bool empty() const { return batch_.empty(); }
    void flush(const Frame& frame) { batch_.flush(frame); }

  private:
    explicit ShapePainter(QuadBatch batch) : batch_(std::move(batch)) {}
    void add(const Frame& frame, const Marker& marker);

    QuadBatch batch_;
};

}  // namespace briefmap::gl
