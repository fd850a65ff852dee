// How colours look in grey and to colour-blind eyes, for tests of themes.
#pragma once

#include "core/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace briefmap {

enum class Vision { full, protanopia, deuteranopia, tritanopia };

/// CIE 1976: L* 0..100, a*, b*; white is D65.
struct Lab {
    double l = 0, a = 0, b = 0;
};

using LinearRgb = std::array<double, 3>;

inline LinearRgb linear_rgb(Colour colour) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.r), linear(colour.g), linear(colour.b)};
}

/// Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
/// 15 (2009): their matrices for severity 1.
inline LinearRgb seen_by(Vision vision, const LinearRgb& c) {
    using Matrix = std::array<std::array<double, 3>, 3>;
    static constexpr std::array<Matrix, 4> matrices = {
        {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
         {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
         {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};
    LinearRgb seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        const auto& m = matrices[static_cast<std::size_t>(vision)][row];
        seen[row] = std::clamp(m[0] * c[0] + m[1] * c[1] + m[2] * c[2], 0.0, 1.0);
    }
    return seen;
}

inline Lab lab_of(const LinearRgb& c) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// What remains of a colour on a grey printer: L*, 0 black to 100 white.
inline double grey_lightness(Colour colour) { return lab_of(linear_rgb(colour)).l; }

/// CIE 1976 colour difference; about 2.3 is just noticed side by side.
inline double difference(Colour a, Colour b, Vision vision) {
    const Lab p = lab_of(seen_by(vision, linear_rgb(a))), q = lab_of(seen_by(vision, linear_rgb(b)));
    return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

/// A colour with alpha as it comes out on an opaque ground.
inline Colour laid_on(Colour ground, Colour over) { return mix(ground, over.with_alpha(1), over.a / 255.0); }

}  // namespace briefmap
