#include "core/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace briefmap {
namespace {

std::uint8_t mix_channel(std::uint8_t a, std::uint8_t b, double t) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * t));
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double relative_luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    std::uint32_t hex = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, hex, 16);
    if (error != std::errc{} || stop != end) return std::nullopt;
    if (text.size() == 7) return rgb(hex);
    Colour colour = rgb(hex >> 8);
    colour.a = static_cast<std::uint8_t>(hex & 0xff);
    return colour;
}

std::string to_hex(Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

Colour mix(Colour a, Colour b, double t) {
    const double part = std::clamp(t, 0.0, 1.0);
    return {mix_channel(a.r, b.r, part), mix_channel(a.g, b.g, part), mix_channel(a.b, b.b, part),
            mix_channel(a.a, b.a, part)};
}

double contrast_ratio(Colour a, Colour b) {
    const auto [dark, light] = std::minmax({relative_luminance(a), relative_luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace briefmap
