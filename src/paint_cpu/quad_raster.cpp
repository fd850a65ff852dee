#include "paint_cpu/quad_raster.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

/// A texture position along one side of a rectangle.
struct Along {
    double start, step;  // texels

    Along(double from, double to, float texel_from, float texel_to)
        : step((static_cast<double>(texel_to) - texel_from) / (to - from)) {
        start = texel_from + (0.5 - from) * step;
    }
    [[nodiscard]] float at(int pixel) const { return static_cast<float>(start + pixel * step); }
};

constexpr int strip_width = 64;  // a letter's, mostly

void paint_textured(const PanelTarget& target, const AlphaTexture& texture, const DeviceRect& area, const Along& u,
                    const Along& v, Colour colour) {
    const std::uint32_t ink = opaque_pixel(colour);
    std::array<AlphaTexture::Between, strip_width> columns;
    for (int left = area.x; left < area.right(); left += strip_width) {
        const int width = std::min(strip_width, area.right() - left);
        for (int i = 0; i < width; ++i)
            columns[static_cast<std::size_t>(i)] = AlphaTexture::between(u.at(left + i), texture.width);
        for (int y = area.y; y < area.bottom(); ++y) {
            const AlphaTexture::Between between = AlphaTexture::between(v.at(y), texture.height);
            const std::uint8_t* texels = texture.row(between.first);
            std::uint32_t* at = target.rows.row(y) + left;
            const auto paint = [&](auto coverage_at) {
                for (int i = 0; i < width; ++i) {
                    const unsigned coverage = coverage_at(columns[static_cast<std::size_t>(i)]);
                    if (coverage != 0) at[i] = blended(at[i], ink, share_of(colour.a, coverage));
                }
            };
            const auto in_one_row = [](const std::uint8_t* row, const AlphaTexture::Between& column) {
                return row[column.first] * (256 - column.weight) + row[column.first + 1] * column.weight;
            };
            // A letter's rows are the texture's rows, as a rule.
            if (between.weight == 0 || between.weight == 256) {
                if (between.weight != 0) texels += texture.width;
                paint([&](const AlphaTexture::Between& c) { return (in_one_row(texels, c) + 128) >> 8; });
            } else {
                paint([&](const AlphaTexture::Between& c) {
                    return (in_one_row(texels, c) * (256 - between.weight) +
                            in_one_row(texels + texture.width, c) * between.weight + 32768) >>
                           16;
                });
            }
        }
    }
}

}  // namespace

void paint_quad(const PanelTarget& target, const AlphaTexture& texture, const PanelVertex& upper_left,
                const PanelVertex& lower_right) {
    const DeviceRect& clip = target.clip;
    const int left = first_column(upper_left.x, clip.x, clip.right());
    const int right = first_column(lower_right.x, clip.x, clip.right());
    const int top = first_row(upper_left.y, clip.y, clip.bottom());
    const int bottom = first_row(lower_right.y, clip.y, clip.bottom());
    if (left >= right || top >= bottom) return;
    const Colour colour = upper_left.colour;
    if (upper_left.u == lower_right.u && upper_left.v == lower_right.v) {
        const unsigned alpha = share_of(colour.a, texture.sample(upper_left.u, upper_left.v));
        if (alpha == 0) return;
        for (int y = top; y < bottom; ++y)
            blend_run(target.rows.row(y) + left, right - left, opaque_pixel(colour), alpha);
        return;
    }
    const Along u(upper_left.x, lower_right.x, upper_left.u, lower_right.u);
    const Along v(upper_left.y, lower_right.y, upper_left.v, lower_right.v);
    paint_textured(target, texture, {left, top, right - left, bottom - top}, u, v, colour);
}

}  // namespace briefmap
