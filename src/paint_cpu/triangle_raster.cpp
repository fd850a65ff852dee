#include "paint_cpu/triangle_raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

/// From its upper end to its lower one, whichever triangle it bounds: neighbours find the same x. Exact at the lower
/// end, which is where edges meet that a row may still belong to.
struct Edge {
    double x, y, slope;

    Edge(const PanelVertex& upper, const PanelVertex& lower)
        : x(lower.x), y(lower.y), slope(lower.y > upper.y ? (lower.x - upper.x) / (lower.y - upper.y) : 0) {}
    [[nodiscard]] double at(double row) const { return x + (row - y) * slope; }
};

/// A value that changes evenly over the picture.
struct Plane {
    double base = 0, across = 0, down = 0;

    [[nodiscard]] double at(double x, double y) const { return base + across * x + down * y; }
};

/// Finds the planes of values that are known in three corners.
struct Planes {
    double x0, y0, x1, y1, x2, y2, area;  // corners 1 and 2 from corner 0

    Planes(const PanelVertex& a, const PanelVertex& b, const PanelVertex& c)
        : x0(a.x), y0(a.y), x1(b.x - a.x), y1(b.y - a.y), x2(c.x - a.x), y2(c.y - a.y), area(x1 * y2 - x2 * y1) {}

    [[nodiscard]] Plane through(double v0, double v1, double v2) const {
        const double d1 = v1 - v0, d2 = v2 - v0;
        const double across = (d1 * y2 - d2 * y1) / area, down = (d2 * x1 - d1 * x2) / area;
        return {v0 - across * x0 - down * y0, across, down};
    }
};

/// Calls span(y, begin, end) for each row of the triangle in `clip`. The corners are in order of y.
template <class Span>
void for_each_span(const DeviceRect& clip, const std::array<const PanelVertex*, 3>& corners, bool middle_is_left,
                   Span&& span) {
    const auto& [top, middle, bottom] = corners;
    const int first = first_row(top->y, clip.y, clip.bottom()), last = first_row(bottom->y, first, clip.bottom());
    const int turn = first_row(middle->y, first, last);
    const Edge whole(*top, *bottom);
    const auto rows = [&](int begin_y, int end_y, const Edge& part) {
        const Edge &left = middle_is_left ? part : whole, &right = middle_is_left ? whole : part;
        for (int y = begin_y; y < end_y; ++y) {
            const double centre = y + 0.5;
            const int begin = first_column(left.at(centre), clip.x, clip.right());
            const int end = first_column(right.at(centre), clip.x, clip.right());
            if (begin < end) span(y, begin, end);
        }
    };
    if (first < turn) rows(first, turn, Edge(*top, *middle));
    if (turn < last) rows(turn, last, Edge(*middle, *bottom));
}

/// 0..255, not a number being 0.
unsigned channel(float value) { return value > 0 ? (value < 255 ? static_cast<unsigned>(value + 0.5F) : 255) : 0; }

struct Shading {
    Plane red, green, blue, alpha, u, v;

    Shading(const Planes& planes, const PanelVertex& a, const PanelVertex& b, const PanelVertex& c)
        : red(planes.through(a.colour.r, b.colour.r, c.colour.r)),
          green(planes.through(a.colour.g, b.colour.g, c.colour.g)),
          blue(planes.through(a.colour.b, b.colour.b, c.colour.b)),
          alpha(planes.through(a.colour.a, b.colour.a, c.colour.a)),
          u(planes.through(a.u, b.u, c.u)),
          v(planes.through(a.v, b.v, c.v)) {}

    [[nodiscard]] bool changes_across() const {
        return red.across != 0 || green.across != 0 || blue.across != 0 || alpha.across != 0 || u.across != 0 ||
               v.across != 0;
    }
};

void paint_shaded(std::uint32_t* row, int y, int begin, int end, const Shading& shading, const AlphaTexture& texture) {
    const double cx = begin + 0.5, cy = y + 0.5;
    std::array<float, 6> value{}, step{};
    std::size_t i = 0;
    for (const Plane* plane : {&shading.red, &shading.green, &shading.blue, &shading.alpha, &shading.u, &shading.v}) {
        value[i] = static_cast<float>(plane->at(cx, cy));
        step[i++] = static_cast<float>(plane->across);
    }
    const auto ink = [&value] {
        return 0xff000000U | channel(value[0]) << 16 | channel(value[1]) << 8 | channel(value[2]);
    };
    const auto alpha = [&] { return share_of(channel(value[3]), texture.sample(value[4], value[5])); };
    if (!shading.changes_across()) {
        blend_run(row + begin, end - begin, ink(), alpha());
        return;
    }
    for (int x = begin; x < end; ++x) {
        row[x] = blended(row[x], ink(), alpha());
        for (std::size_t k = 0; k < value.size(); ++k)
            value[k] += step[k];
    }
}

bool same_ink(Colour a, Colour b) { return a.r == b.r && a.g == b.g && a.b == b.b; }

bool same_texel(const PanelVertex& a, const PanelVertex& b) { return a.u == b.u && a.v == b.v; }

/// The usual triangle of a panel: one colour, solid, or fading out to soften an edge.
void paint_one_colour(const PanelTarget& target, const std::array<const PanelVertex*, 3>& corners, bool middle_is_left,
                      const Plane& alpha, unsigned coverage) {
    const std::uint32_t ink = opaque_pixel(corners[0]->colour);
    const double share = coverage / 255.0;
    if (alpha.across == 0 && alpha.down == 0) {
        const unsigned even = share_of(corners[0]->colour.a, coverage);
        if (even == 0) return;
        for_each_span(target.clip, corners, middle_is_left, [&](int y, int begin, int end) {
            blend_run(target.rows.row(y) + begin, end - begin, ink, even);
        });
        return;
    }
    const auto step = static_cast<float>(alpha.across * share);
    for_each_span(target.clip, corners, middle_is_left, [&](int y, int begin, int end) {
        std::uint32_t* row = target.rows.row(y);
        auto fading = static_cast<float>(alpha.at(begin + 0.5, y + 0.5) * share);
        if (step == 0) {
            blend_run(row + begin, end - begin, ink, channel(fading));
            return;
        }
        for (int x = begin; x < end; ++x, fading += step)
            row[x] = blended(row[x], ink, channel(fading));
    });
}

}  // namespace

void paint_triangle(const PanelTarget& target, const AlphaTexture& texture, const PanelVertex& a, const PanelVertex& b,
                    const PanelVertex& c) {
    const DeviceRect& clip = target.clip;
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    if (left >= clip.right() || right <= clip.x) return;
    std::array<const PanelVertex*, 3> corners = {&a, &b, &c};
    const auto order = [&corners](std::size_t upper, std::size_t lower) {
        if (corners[lower]->y < corners[upper]->y) std::swap(corners[upper], corners[lower]);
    };
    order(0, 1);
    order(1, 2);
    order(0, 1);
    if (corners[0]->y >= clip.bottom() || corners[2]->y <= clip.y) return;
    const Planes planes(*corners[0], *corners[1], *corners[2]);
    if (!(std::abs(planes.area) > 0)) return;
    const bool middle_is_left = planes.area < 0;  // y points down

    const auto& [top, middle, bottom] = corners;
    if (same_ink(a.colour, b.colour) && same_ink(a.colour, c.colour) && same_texel(a, b) && same_texel(a, c)) {
        paint_one_colour(target, corners, middle_is_left,
                         planes.through(top->colour.a, middle->colour.a, bottom->colour.a), texture.sample(a.u, a.v));
        return;
    }
    const Shading shading(planes, *top, *middle, *bottom);
    for_each_span(clip, corners, middle_is_left, [&](int y, int begin, int end) {
        paint_shaded(target.rows.row(y), y, begin, end, shading, texture);
    });
}

}  // namespace briefmap
