// The base map kept in a texture from frame to frame (see paint_cpu/kept_page.hpp).
#pragma once

#include "paint_gl/painter.hpp"

#include <cstdint>
#include <memory>

namespace briefmap {

class BaseCache {
  public:
    BaseCache();
    ~BaseCache();
    BaseCache(const BaseCache&) = delete;
    BaseCache& operator=(const BaseCache&) = delete;

    /// Paints `base` into the framebuffer that is bound, like GlPainter::paint. A list whose background is not opaque,
    /// or with labels and other things that stand on the page, is painted without being kept.
    void paint(GlPainter& painter, const DrawList& base, const Target& target, const Typesetter& typesetter);

    /// Device pixels that the last call had to paint, beside those it copied.
    [[nodiscard]] std::int64_t last_painted() const;

  private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

}  // namespace briefmap
