#include "paint_gl/label_painter.hpp"

#include "paint_gl/shader.hpp"

#include <cmath>
#include <optional>

namespace briefmap::gl {

Result<LabelPainter> LabelPainter::make(const std::filesystem::path& shaders) {
    Result<QuadBatch> batch = QuadBatch::make(shaders, "label", 4);
    if (!batch) return batch.error();
    glUniform1i(uniform(batch->use(), "items"), 0);
    glUniform1i(uniform(batch->use(), "atlas"), 1);
    return LabelPainter(std::move(*batch));
}

void LabelPainter::add(const Frame& frame, const Label& label, const Typesetter& typesetter) {
    const float scale = frame.target.scale;
    if (label.text.utf8.empty() || !(std::abs(label.at.x * scale) < 1e6F && std::abs(label.at.y * scale) < 1e6F))
        return;
    if (!std::isfinite(label.anchor_x) || !std::isfinite(label.anchor_y)) return;
    const bool haloed = label.halo.a > 0 && label.halo_width > 0 && std::isfinite(label.halo_width);
    const LabelKey key{label.text, haloed ? label.halo_width : 0, scale};
    std::optional<AtlasEntry> entry = atlas_.find_or_add(key, typesetter);
    if (!entry) {
        flush(frame);
        atlas_.clear();
        entry = atlas_.find_or_add(key, typesetter);
    }
    if (!entry || entry->width == 0) return;
    const float left = (label.at.x - label.anchor_x * entry->extent.width) * scale;
    const float top = (label.at.y - label.anchor_y * entry->extent.height) * scale;
    if (!std::isfinite(left) || !std::isfinite(top)) return;
    const DeviceRect box{static_cast<int>(std::floor(left + 0.5F)) + entry->left,
                         static_cast<int>(std::floor(top + 0.5F)) + entry->top, entry->width, entry->height};
    if (box.intersection(frame.visible).is_empty()) return;
    batch_.add({{static_cast<float>(box.x), static_cast<float>(box.y), static_cast<float>(box.width),
                 static_cast<float>(box.height)},
                {static_cast<float>(entry->x), static_cast<float>(entry->y), 0, 0},
                texel(label.colour),
                haloed ? texel(label.halo) : Texel{}});
}

void LabelPainter::flush(const Frame& frame) {
    if (batch_.empty()) return;
    atlas_.bind(GL_TEXTURE1);
    batch_.flush(frame);
}

}  // namespace briefmap::gl
