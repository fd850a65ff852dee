// The base map as a picture kept from frame to frame: painted when it changes, copied while it stays, and shifted while
// the map is panned by whole device pixels, when only what came into view is painted. Which of these holds, the cache
// finds by comparing lists (layers by identity), so that nobody has to say when it is out of date.
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

    /// How the picture is painted; found out from the driver unless told.
    enum class Way : std::uint8_t { by_driver, by_opengl, on_the_cpu };
    void choose(Way way);

  private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

}  // namespace briefmap
