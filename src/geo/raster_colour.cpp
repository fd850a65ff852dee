#include "geo/raster_colour.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

/// From 0 for the darkest value to 255 for the brightest.
std::uint32_t shade(const RasterBand& band, float value) {
    if (band.is_byte) return static_cast<std::uint32_t>(value);
    const double share = (static_cast<double>(value) - band.low) / (band.high - band.low);
    return static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

std::uint32_t premultiplied(std::uint32_t alpha, std::uint32_t red, std::uint32_t green, std::uint32_t blue) {
    const auto part = [&](std::uint32_t value) { return (value * alpha + 127) / 255; };
    return alpha << 24 | part(red) << 16 | part(green) << 8 | part(blue);
}

std::uint32_t faded(std::uint32_t colour, std::uint32_t alpha) {
    const auto part = [&](int shift) { return (((colour >> shift & 0xFFU) * alpha + 127) / 255) << shift; };
    return part(24) | part(16) | part(8) | part(0);
}

}  // namespace

bool has_opacity(const RasterSource& source) { return source.alpha_band > 0 || source.has_mask; }

bool is_nothing(const RasterSource& source, const RasterRows& rows, std::size_t i) {
    if (has_opacity(source) && !(rows.back()[i] > 0)) return true;
    bool all_nodata = true;
    for (std::size_t b = 0; b < source.bands.size(); ++b) {
        const float value = rows[b][i];
        if (!std::isfinite(value)) return true;
        all_nodata &= value == static_cast<float>(source.bands[b].nodata);
    }
    return all_nodata;
}

void colour(const RasterSource& source, const RasterRows& rows, std::size_t count, std::uint32_t* out) {
    for (std::size_t i = 0; i < count; ++i) {
        if (is_nothing(source, rows, i)) {
            out[i] = 0;
            continue;
        }
        const std::uint32_t alpha =
            has_opacity(source) ? static_cast<std::uint32_t>(std::clamp(rows.back()[i], 0.0F, 255.0F)) : 255;
        if (!source.palette.empty()) {
            const auto index = static_cast<std::size_t>(std::max(rows[0][i], 0.0F));
            out[i] = index < source.palette.size() ? faded(source.palette[index], alpha) : 0;
        } else if (source.bands.size() == 3) {
            out[i] = premultiplied(alpha, shade(source.bands[0], rows[0][i]), shade(source.bands[1], rows[1][i]),
                                   shade(source.bands[2], rows[2][i]));
        } else {
            const std::uint32_t grey = shade(source.bands[0], rows[0][i]);
            out[i] = premultiplied(alpha, grey, grey, grey);
        }
    }
}

}  // namespace briefmap
