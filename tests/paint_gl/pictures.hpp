// What the tests of the painter share: a context or none, pixels by name, layers made by hand.
#pragma once

#include "paint_gl/offscreen.hpp"
#include "paint_gl/painter.hpp"
#include "scene/draw_list.hpp"
#include "support/catch.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace briefmap::pictures {

using Pixel = std::array<int, 4>;  // red, green, blue, alpha, premultiplied

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

/// A list of 100 x 100 page pixels, white, one metre to the pixel, map (0, 0) at the page's centre.
inline DrawList page(int width = 100, int height = 100) {
    DrawList list;
    list.width = static_cast<float>(width);
    list.height = static_cast<float>(height);
    list.background = rgb(0xffffff);
    list.map = {{0, 0}, 1, {list.width / 2, list.height / 2}};
    return list;
}

/// Squares in a row, 20 m wide with 10 m between, the first centred at (0, 0); each with its triangles and outline.
inline ProjectedLayer squares(int count, MapPoint origin = {0, 0}) {
    ProjectedLayer layer;
    layer.origin = origin;
    for (int i = 0; i < count; ++i) {
        const float left = static_cast<float>(30 * i - 10 - origin.x), low = static_cast<float>(-10 - origin.y);
        const float right = left + 20, high = low + 20;
        const auto first = static_cast<std::uint32_t>(layer.points.size());
        for (LocalPoint p : {LocalPoint{left, low}, {right, low}, {right, high}, {left, high}}) {
            layer.points.push_back(p);
            layer.line_points.push_back(p);
        }
        layer.line_points.push_back({left, low});
        layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
        layer.feature_begin.push_back(static_cast<std::uint32_t>(layer.ring_begin.size() - 1));
        for (std::uint32_t corner : {0U, 1U, 2U, 0U, 2U, 3U})
            layer.triangles.push_back(first + corner);
        layer.triangle_begin.push_back(static_cast<std::uint32_t>(layer.triangles.size()));
        layer.line_begin.push_back(static_cast<std::uint32_t>(layer.line_points.size()));
        layer.line_feature_begin.push_back(static_cast<std::uint32_t>(layer.line_begin.size() - 1));
        layer.boxes.push_back({left, low, right, high});
    }
    return layer;
}

inline ProjectedLayerPtr share(ProjectedLayer layer) {
    return std::make_shared<const ProjectedLayer>(std::move(layer));
}

}  // namespace briefmap::pictures
