// Pictures in memory and the blending of colours into them. A pixel is one word, 0xAARRGGBB, always opaque: what Cairo,
// SDL's surfaces and OpenGL's GL_BGRA with GL_UNSIGNED_INT_8_8_8_8_REV have as well.
#pragma once

#include "core/colour.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace briefmap {

struct PixelRows {
    std::uint32_t* top = nullptr;  // the first pixel of the top row
    std::ptrdiff_t stride = 0;     // pixels from a row to the one below it; negative when rows are stored bottom up

    [[nodiscard]] std::uint32_t* row(int y) const { return top + y * stride; }
    [[nodiscard]] PixelRows from(int x, int y) const { return {top + y * stride + x, stride}; }
};

struct Canvas {
    PixelRows rows;
    int width = 0, height = 0;
};

/// Whatever its alpha.
[[nodiscard]] constexpr std::uint32_t opaque_pixel(Colour colour) {
    return 0xff000000U | static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 |
           static_cast<std::uint32_t>(colour.b);
}

/// `ink` over `ground`, both opaque, by `alpha` of 255. Two channels at a time, each with room for its product.
[[nodiscard]] constexpr std::uint32_t blended(std::uint32_t ground, std::uint32_t ink, unsigned alpha) {
    constexpr std::uint32_t pair = 0x00ff00ff, half = 0x00800080;
    const auto part = [alpha](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t sum = a * alpha + b * (255 - alpha) + half;
        return ((sum + ((sum >> 8) & pair)) >> 8) & pair;  // divided by 255, rounded
    };
    return part(ink & pair, ground & pair) | part(ink >> 8 & pair, ground >> 8 & pair) << 8;
}

/// `ink`, premultiplied, over an opaque `ground`.
[[nodiscard]] constexpr std::uint32_t put_over(std::uint32_t ground, std::uint32_t ink) {
    constexpr std::uint32_t pair = 0x00ff00ff, half = 0x00800080;
    const std::uint32_t rest = 255 - (ink >> 24);
    const auto part = [rest](std::uint32_t a) {
        const std::uint32_t product = a * rest + half;
        return ((product + ((product >> 8) & pair)) >> 8) & pair;  // divided by 255, rounded
    };
    return ink + (part(ground & pair) | part(ground >> 8 & pair) << 8);
}
/// A colour's alpha times a coverage, both of 255.
[[nodiscard]] constexpr unsigned share_of(unsigned alpha, unsigned coverage) { return (alpha * coverage + 127) / 255; }

inline void blend_run(std::uint32_t* at, int length, std::uint32_t ink, unsigned alpha) {
    if (alpha == 255) {
        std::fill_n(at, length, ink);
        return;
    }
    for (int i = 0; i < length; ++i)
        at[i] = blended(at[i], ink, alpha);
}

}  // namespace briefmap
