// The base map kept in memory from frame to frame.
#pragma once

#include "paint_cpu/kept_page.hpp"
#include "paint_cpu/painter.hpp"

#include <cstdint>
#include <vector>

namespace briefmap {

class BasePicture {
  public:
    /// Paints `base` into the canvas like CpuPainter::paint, with as little work as the last picture allows.
    void paint(CpuPainter& painter, const DrawList& base, const Target& target, const Canvas& canvas,
               const Typesetter& typesetter);

    /// Device pixels that the last call had to paint, beside those it copied.
    [[nodiscard]] std::int64_t last_painted() const { return last_painted_; }

  private:
    void paint_part(CpuPainter& painter, const DrawList& base, const DeviceRect& of_page, const Typesetter& typesetter);
    void copy_to(const Target& target, const Canvas& canvas) const;

    KeptPage page_;
    std::vector<std::uint32_t> pixels_;
    std::int64_t last_painted_ = 0;
};

}  // namespace briefmap
