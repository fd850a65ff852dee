// A texture of one channel in memory, as a font atlas is, and what OpenGL's GL_LINEAR reads from it. Positions are in
// texels: a texel's centre lies at its index and a half. Beyond the border the border goes on.
#pragma once

#include <cstddef>
#include <cstdint>

namespace briefmap {

struct AlphaTexture {
    const std::uint8_t* texels = nullptr;  // top row first, rows without gaps
    int width = 0, height = 0;             // at least 2 each

    /// Where along one side a position lies: `weight` of 256 belongs to the texel after `first`.
    struct Between {
        int first = 0;
        unsigned weight = 0;
    };

    /// Any position, not a number included; `size` is that side's.
    [[nodiscard]] static Between between(float position, int size) {
        const float from_centre = position - 0.5F, most = static_cast<float>(size - 1);
        const float inside = from_centre > 0 ? (from_centre < most ? from_centre : most) : 0.0F;
        int first = static_cast<int>(inside);
        if (first > size - 2) first = size - 2;  // the last texel is wholly the one after
        return {first, static_cast<unsigned>((inside - static_cast<float>(first)) * 256 + 0.5F)};
    }

    [[nodiscard]] const std::uint8_t* row(int y) const {
        return texels + static_cast<std::ptrdiff_t>(y) * static_cast<std::ptrdiff_t>(width);
    }

    /// 0..255.
    [[nodiscard]] unsigned sample(float u, float v) const {
        const Between x = between(u, width), y = between(v, height);
        const std::uint8_t *upper = row(y.first) + x.first, *lower = upper + width;
        const unsigned up = upper[0] * (256 - x.weight) + upper[1] * x.weight;
        const unsigned down = lower[0] * (256 - x.weight) + lower[1] * x.weight;
        return (up * (256 - y.weight) + down * y.weight + 32768) >> 16;
    }
};

}  // namespace briefmap
