// A surface painted on the CPU, in memory that somebody else shows or keeps.
#pragma once

#include "app/surface.hpp"
#include "paint_cpu/base_picture.hpp"
#include "paint_cpu/painter.hpp"

#include <memory>
#include <vector>

namespace briefmap {

class CpuSurface final : public Surface {
  public:
    /// The memory of the next frame; must stay until the frame is painted.
    void set_canvas(const Canvas& canvas) { canvas_ = canvas; }

    void begin_panels() override;
    void paint_base(const PlacedList& base) override;
    void paint(std::span<const PlacedList> lists) override;
    void paint_panels(const ImDrawData& panels) override;

  private:
    Canvas canvas_;
    CpuPainter base_painter_;
    BasePicture base_;
    std::vector<std::unique_ptr<CpuPainter>> painters_;  // one for each list of a frame
};

}  // namespace briefmap
