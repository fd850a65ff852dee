// The blending of paint_cpu/pixels.hpp for four pixels at a time, to the same bits. Processors multiply eight 16-bit
// numbers at once, which no compiler makes of words by itself: GCC's and Clang's vectors say so on any processor.
#pragma once

#include "paint_cpu/pixels.hpp"

#include <cstdint>
#include <cstring>

namespace briefmap {

using FourWords = std::uint32_t __attribute__((vector_size(16)));
using EightHalves = std::uint16_t __attribute__((vector_size(16)));

[[nodiscard]] inline FourWords four_at(const std::uint32_t* from) {
    FourWords four;
    std::memcpy(&four, from, sizeof four);
    return four;
}
inline void put_four(std::uint32_t* at, FourWords four) { std::memcpy(at, &four, sizeof four); }

/// 0..255 for each pixel, for both halves of its word.
[[nodiscard]] inline EightHalves for_halves(FourWords part) { return reinterpret_cast<EightHalves>(part | part << 16); }

/// Divided by 255, rounded; of 0..65025 plus 128.
[[nodiscard]] inline EightHalves over_255(EightHalves product) { return (product + (product >> 8)) >> 8; }

[[nodiscard]] inline FourWords put_over(FourWords ground, FourWords ink) {
    const EightHalves rest = for_halves(255 - (ink >> 24)), below = reinterpret_cast<EightHalves>(ground);
    const EightHalves even = over_255((below & 255) * rest + 128), odd = over_255((below >> 8) * rest + 128);
    return ink + reinterpret_cast<FourWords>(even | odd << 8);
}

/// `alpha` of 255 for each of them.
[[nodiscard]] inline FourWords blended(FourWords ground, std::uint32_t ink, FourWords alpha) {
    const EightHalves part = for_halves(alpha), rest = 255 - part;
    const EightHalves above = reinterpret_cast<EightHalves>(FourWords{} + ink);
    const EightHalves below = reinterpret_cast<EightHalves>(ground);
    const EightHalves even = over_255((above & 255) * part + (below & 255) * rest + 128);
    const EightHalves odd = over_255((above >> 8) * part + (below >> 8) * rest + 128);
    return reinterpret_cast<FourWords>(even | odd << 8);
}

/// A row of premultiplied pixels over what is there.
inline void put_over(std::uint32_t* at, int length, const std::uint32_t* ink) {
    int i = 0;
    for (; i + 4 <= length; i += 4)
        put_four(at + i, put_over(four_at(at + i), four_at(ink + i)));
    for (; i < length; ++i)
        at[i] = put_over(at[i], ink[i]);
}

/// One ink by `alpha` of 255 times a coverage for each pixel.
inline void blend_covered(std::uint32_t* at, int length, std::uint32_t ink, unsigned alpha,
                          const std::uint8_t* coverage) {
    int i = 0;
    for (; i + 4 <= length; i += 4) {
        const FourWords covered = {coverage[i], coverage[i + 1], coverage[i + 2], coverage[i + 3]};
        const EightHalves share =
            over_255(reinterpret_cast<EightHalves>(covered) * static_cast<std::uint16_t>(alpha) + 128);
        put_four(at + i, blended(four_at(at + i), ink, reinterpret_cast<FourWords>(share)));
    }
    for (; i < length; ++i)
        at[i] = blended(at[i], ink, share_of(alpha, coverage[i]));
}

}  // namespace briefmap
