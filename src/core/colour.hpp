// sRGB colours with straight alpha, and the contrast between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    bool operator==(const Colour&) const = default;
    [[nodiscard]] constexpr Colour with_alpha(double alpha) const {
        return {r, g, b, static_cast<std::uint8_t>(alpha * 255 + 0.5)};
    }
};

/// 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xff),
            static_cast<std::uint8_t>(hex & 0xff), 255};
}

/// "#rrggbb" or "#rrggbbaa".
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
[[nodiscard]] std::string to_hex(Colour colour);  // "#rrggbb", alpha left out

/// `t` = 0 gives `a`, 1 gives `b`; mixed in sRGB, alpha too.
[[nodiscard]] Colour mix(Colour a, Colour b, double t);

/// WCAG 2.1 contrast ratio, 1..21, of opaque colours.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

}  // namespace briefmap
