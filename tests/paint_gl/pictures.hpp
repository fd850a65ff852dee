// What the tests of the OpenGL painter share: a context or none, pixels by name.
#pragma once

#include "golden/scenes.hpp"
#include "paint_gl/offscreen.hpp"
#include "paint_gl/painter.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace briefmap::pictures {

inline Pixel at(const PixelImage& image, int x, int y) {
    const std::size_t i =
        4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x));
    return {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], image.rgba[i + 3]};
}

/// The largest difference in any part of any pixel.
inline int difference(const PixelImage& a, const PixelImage& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    int most = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        most = std::max(most, std::abs(int{a.rgba[i]} - int{b.rgba[i]}));
    return most;
}

inline std::filesystem::path shaders() {
    const char* root = std::getenv("BRIEFMAP_SOURCE_DIR");
    return std::filesystem::path(root ? root : ".") / "shaders";
}

/// A context with a painter. Where the machine has no OpenGL 3.3 at all a test says so and ends.
struct Studio {
    std::unique_ptr<Offscreen> screen;
    std::unique_ptr<GlPainter> painter;
    Typesetter typesetter;

    [[nodiscard]] PixelImage paint(const DrawList& list, float scale = 1) {
        painter->paint(list, screen->target(scale), typesetter);
        return screen->read();
    }
};

inline std::unique_ptr<Studio> open_studio(int width, int height) {
    auto studio = std::make_unique<Studio>();
    auto screen = Offscreen::make(width, height);
    if (!screen) {
        WARN("skipped: " + screen.error().message());
        return nullptr;
    }
    studio->screen = std::move(*screen);
    auto painter = GlPainter::make(shaders());
    if (!painter) FAIL(painter.error().message());
    studio->painter = std::move(*painter);
    return studio;
}

}  // namespace briefmap::pictures
