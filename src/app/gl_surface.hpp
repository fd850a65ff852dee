// A surface painted with OpenGL, in the context that is current.
#pragma once

#include "app/surface.hpp"
#include "core/result.hpp"
#include "paint_gl/base_cache.hpp"
#include "paint_gl/painter.hpp"

#include <filesystem>
#include <memory>

namespace briefmap {

class GlSurface final : public Surface {
  public:
    /// `shaders` is the folder of the installed shaders. Dear ImGui's context must be current as well.
    [[nodiscard]] static Result<std::unique_ptr<GlSurface>> make(const std::filesystem::path& shaders);
    ~GlSurface() override;
    GlSurface(const GlSurface&) = delete;
    GlSurface& operator=(const GlSurface&) = delete;

    void begin_panels() override;
    void paint_base(const PlacedList& base) override;
    void paint(std::span<const PlacedList> lists) override;
    void paint_panels(const ImDrawData& panels) override;

  private:
    explicit GlSurface(std::unique_ptr<GlPainter> painter) : painter_(std::move(painter)) {}

    std::unique_ptr<GlPainter> painter_;
    BaseCache base_;
};

/// Whether the driver of the context that is current paints on the CPU.
[[nodiscard]] bool opengl_is_software();

}  // namespace briefmap
