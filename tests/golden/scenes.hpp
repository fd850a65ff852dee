// What the tests of every painter share: pages and map layers made by hand.
#pragma once

#include "scene/draw_list.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace briefmap::pictures {

using Pixel = std::array<int, 4>;  // red, green, blue, alpha, premultiplied

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

/// Layers whose indices point nowhere, whose points are no numbers, whose arrays are missing; and none at all.
inline std::vector<ProjectedLayerPtr> broken_layers() {
    const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    ProjectedLayer broken = squares(2);
    broken.triangles[1] = 4'000'000'000;
    broken.points[6] = {nan, inf};
    broken.line_points[2] = {nan, 0};
    broken.line_begin.back() = 77;
    ProjectedLayer empty;
    empty.ring_begin.clear();
    empty.feature_begin.clear();
    empty.line_begin.clear();
    ProjectedLayer unboxed = squares(1);
    unboxed.boxes.clear();
    return {share(broken), share(empty), share(unboxed), ProjectedLayerPtr()};
}

}  // namespace briefmap::pictures
