// Pictures and points that lie on the map, made by hand for the tests of every painter.
#pragma once

#include "golden/scenes.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <utility>
#include <vector>

namespace briefmap::pictures {

/// Premultiplied, 0xAARRGGBB.
constexpr std::uint32_t word_of(Colour c) {
    const auto part = [&](std::uint32_t value) { return (value * c.a + 127) / 255; };
    return std::uint32_t{c.a} << 24 | part(c.r) << 16 | part(c.g) << 8 | part(c.b);
}

/// `colour_at(x, y)` for each pixel, y from the top.
template <class ColourAt>
RasterPicturePtr picture_of(int width, int height, const MapBox& box, ColourAt&& colour_at) {
    auto made = std::make_shared<RasterPicture>();
    made->width = width;
    made->height = height;
    made->box = box;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            made->pixels.push_back(word_of(colour_at(x, y)));
    }
    return made;
}

inline RasterPicturePtr plain(Colour colour, const MapBox& box, int width = 4, int height = 4) {
    return picture_of(width, height, box, [&](int, int) { return colour; });
}

/// Waves of every colour, with alpha from none to all.
inline RasterPicturePtr waves(int width, int height, const MapBox& box) {
    return picture_of(width, height, box, [&](int x, int y) {
        const auto wave = [](double at) {
            return static_cast<std::uint8_t>(std::lround(127.5 + 127.5 * std::sin(at)));
        };
        return Colour{wave(0.11 * x), wave(0.07 * y + 1), wave(0.05 * (x + y)), wave(0.03 * x - 0.04 * y)};
    });
}

/// No neighbour is like another: what is a pixel off shows.
inline RasterPicturePtr noise(int width, int height, const MapBox& box) {
    std::minstd_rand random(7);
    return picture_of(width, height, box, [&](int, int) {
        const auto part = [&] { return static_cast<std::uint8_t>(random() >> 8); };
        return Colour{part(), part(), part(), part()};
    });
}

inline ProjectedPointsPtr points_at(std::vector<LocalPoint> points, MapPoint origin = {0, 0}) {
    auto made = std::make_shared<ProjectedPoints>();
    made->origin = origin;
    for (std::uint32_t i = 0; i < points.size(); ++i)
        made->features.push_back(i);
    made->points = std::move(points);
    return made;
}

/// Within half of `width` and `height` metres of the origin.
inline ProjectedPointsPtr scattered_points(std::size_t count, float width, float height) {
    std::minstd_rand random(3);
    const auto part = [&] { return static_cast<float>(random() % 100'000) / 100'000 - 0.5F; };
    std::vector<LocalPoint> points;
    for (std::size_t i = 0; i < count; ++i) {
        const float x = part() * width, y = part() * height;
        points.push_back({x, y});
    }
    return points_at(std::move(points));
}

/// 400 x 300: a picture of about the page's pixels, one that is magnified, half opaque, and 1,000 points in two looks.
inline DrawList pictures_and_points() {
    DrawList list = page(400, 300);
    list.background = rgb(0xdfeaf2);
    list.items.push_back(FillAreas{share(squares(3)), {}, rgb(0xf2edd9), false});
    list.items.push_back(PlaceImage{waves(380, 270, {-190.3, -135.2, 189.7, 134.8}), 0.5F});
    list.items.push_back(PlaceImage{waves(24, 18, {20, -120, 180, 0}), 0.7F});
    const ProjectedPointsPtr points = scattered_points(1'000, 440, 340);
    MarkPoints first{points, {}, {MarkerShape::circle, {}, 5, rgb(0xcc1a1a), {}, 0}};
    MarkPoints second{points, {}, {MarkerShape::diamond, {}, 9, Colour{0, 114, 178, 200}, rgb(0xffffff), 1}};
    for (std::uint32_t i = 0; i < 1'000; ++i)
        (i % 3 == 0 ? second : first).points.push_back(i);
    list.items.push_back(first);
    list.items.push_back(second);
    return list;
}

}  // namespace briefmap::pictures
