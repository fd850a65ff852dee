// Paints labels from an atlas of bitmaps. Bitmaps stand on whole device pixels, so a label looks the same wherever a
// pan takes it.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/label_atlas.hpp"
#include "paint_gl/quad_batch.hpp"

#include <filesystem>
#include <utility>

namespace briefmap::gl {

class LabelPainter {
  public:
    [[nodiscard]] static Result<LabelPainter> make(const std::filesystem::path& shaders);

    /// May flush when the atlas is full.
    void add(const Frame& frame, const Label& label, const Typesetter& typesetter);
    [[nodiscard]] bool empty() const { return batch_.empty(); }
    void flush(const Frame& frame);

  private:
    explicit LabelPainter(QuadBatch batch) : batch_(std::move(batch)) {}

    QuadBatch batch_;
    LabelAtlas atlas_;
};

}  // namespace briefmap::gl
