#include "paint_cpu/boxes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace briefmap {

namespace {

/// From the edges, in device pixels.
struct Edges {
    float left = 0, top = 0, right = 0, bottom = 0;
};

std::optional<Edges> edges_of(const PageRect& rect, float scale) {
    const Edges edges{rect.x * scale, rect.y * scale, rect.right() * scale, rect.bottom() * scale};
    const bool finite = std::isfinite(edges.left) && std::isfinite(edges.top) && std::isfinite(edges.right) &&
                        std::isfinite(edges.bottom);
    return finite && edges.right > edges.left && edges.bottom > edges.top ? std::optional(edges) : std::nullopt;
}

DeviceRect pixels_of(const Edges& edges, const DeviceRect& part) {
    // Compared as floats: a far edge is no int.
    const float left = std::max(edges.left, static_cast<float>(part.x));
    const float top = std::max(edges.top, static_cast<float>(part.y));
    const float right = std::min(edges.right, static_cast<float>(part.right()));
    const float bottom = std::min(edges.bottom, static_cast<float>(part.bottom()));
    if (!(left < right && top < bottom)) return {};
    const int x = static_cast<int>(std::floor(left)), y = static_cast<int>(std::floor(top));
    return {x, y, static_cast<int>(std::ceil(right)) - x, static_cast<int>(std::ceil(bottom)) - y};
}

/// The part of pixel `i` between two edges.
float covered(int i, float from, float to) {
    return std::clamp(std::min(static_cast<float>(i + 1), to) - std::max(static_cast<float>(i), from), 0.F, 1.F);
}

unsigned byte_of(float coverage) { return static_cast<unsigned>(coverage * 255 + 0.5F); }

/// A box with straight corners and one colour: only its outermost rows and columns are covered in part.
void paint_plain(const Edges& edges, Colour colour, const DeviceRect& part, PixelRows rows) {
    const DeviceRect seen = pixels_of(edges, part);
    if (seen.is_empty()) return;
    const std::uint32_t ink = opaque_pixel(colour);
    const float first = covered(seen.x, edges.left, edges.right);
    const float last = covered(seen.right() - 1, edges.left, edges.right);
    const int whole_from = first < 1 ? 1 : 0;
    const int whole_to = seen.width - (last < 1 && seen.width > 1 ? 1 : 0);
    std::uint32_t* at = rows.row(seen.y - part.y) + (seen.x - part.x);
    for (int y = seen.y; y < seen.bottom(); ++y, at += rows.stride) {
        const float row = covered(y, edges.top, edges.bottom);
        if (whole_from > 0) at[0] = blended(at[0], ink, share_of(colour.a, byte_of(row * first)));
        if (whole_to > whole_from)
            blend_run(at + whole_from, whole_to - whole_from, ink, share_of(colour.a, byte_of(row)));
        if (whole_to < seen.width) at[whole_to] = blended(at[whole_to], ink, share_of(colour.a, byte_of(row * last)));
    }
}

/// Coverage of the pixel around a point: exact with straight corners, by distance with round ones.
float coverage_at(float x, float y, const Edges& edges, float radius) {
    if (radius > 0) {
        const float out_x = std::max(edges.left - x, x - edges.right) + radius;
        const float out_y = std::max(edges.top - y, y - edges.bottom) + radius;
        const float distance =
            std::hypot(std::max(out_x, 0.F), std::max(out_y, 0.F)) + std::min(std::max(out_x, out_y), 0.F) - radius;
        return std::clamp(0.5F - distance, 0.F, 1.F);
    }
    const auto along = [](float at, float from, float to) {
        return std::clamp(std::min(at + 0.5F, to) - std::max(at - 0.5F, from), 0.F, 1.F);
    };
    return along(x, edges.left, edges.right) * along(y, edges.top, edges.bottom);
}

/// Two inks on one pixel, beside one another: what neither covers stays.
struct Ink {
    std::uint32_t pixel = 0;
    unsigned alpha = 0;
};

Ink mixed(Colour a, float a_coverage, Colour b, float b_coverage) {
    const float a_share = static_cast<float>(a.a) * a_coverage, b_share = static_cast<float>(b.a) * b_coverage;
    const float both = a_share + b_share;
    if (!(both > 0)) return {};
    const auto channel = [&](std::uint8_t p, std::uint8_t q) {
        const float mean = (static_cast<float>(p) * a_share + static_cast<float>(q) * b_share) / both;
        return static_cast<std::uint8_t>(mean + 0.5F);
    };
    const Colour colour{channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)};
    return {opaque_pixel(colour), static_cast<unsigned>(std::min(both, 255.F) + 0.5F)};
}

/// Round corners, a border, a gradient: pixel by pixel where these matter, else by runs.
class RichBox {
  public:
    RichBox(const Box& box, const Edges& edges, float scale) : box_(box), edges_(edges) {
        const float shorter = std::min(edges.right - edges.left, edges.bottom - edges.top);
        if (box.radius > 0) radius_ = std::min(box.radius * scale, shorter / 2);
        if (box.border.a > 0 && box.border_width > 0) border_ = std::min(box.border_width * scale, shorter);
        all_border_ = 2 * border_ > shorter;
        inner_ = {edges.left + border_, edges.top + border_, edges.right - border_, edges.bottom - border_};
    }

    void paint(const DeviceRect& seen, const DeviceRect& part, PixelRows rows) const {
        // Columns between the corners are covered alike. Compared as floats: a far edge is no int.
        const float corner = std::max(radius_, border_) + 1;
        const auto column = [&](float x, int least) {
            return static_cast<int>(std::clamp(x, static_cast<float>(least), static_cast<float>(seen.right())));
        };
        const int first = column(std::ceil(edges_.left + corner), seen.x);
        const int last = column(std::floor(edges_.right - corner), first);
        std::vector<Colour> fills;
        if (box_.gradient) {
            fills.reserve(static_cast<std::size_t>(seen.width));
            for (int x = seen.x; x < seen.right(); ++x)
                fills.push_back(fill_at(x));
        }
        const auto fill_of = [&](int x) {
            return fills.empty() ? box_.fill : fills[static_cast<std::size_t>(x - seen.x)];
        };
        for (int y = seen.y; y < seen.bottom(); ++y) {
            std::uint32_t* row = rows.row(y - part.y);
            const auto put = [&](const Coverage& coverage, int x, int length) {
                const Ink ink = mixed(fill_of(x), coverage.fill, box_.border, coverage.border);
                if (ink.alpha != 0) blend_run(row + (x - part.x), length, ink.pixel, ink.alpha);
            };
            for (int x = seen.x; x < first; ++x)
                put(at(x, y), x, 1);
            if (first < last) {
                const Coverage between = at(first, y);
                if (fills.empty()) {
                    put(between, first, last - first);
                } else if (between.border > 0) {
                    for (int x = first; x < last; ++x)
                        put(between, x, 1);
                } else {
                    const unsigned coverage = byte_of(between.fill);
                    for (int x = first; x < last; ++x) {
                        std::uint32_t& pixel = row[x - part.x];
                        const Colour fill = fill_of(x);
                        pixel = blended(pixel, opaque_pixel(fill), share_of(fill.a, coverage));
                    }
                }
            }
            for (int x = last; x < seen.right(); ++x)
                put(at(x, y), x, 1);
        }
    }

  private:
    struct Coverage {
        float fill = 0, border = 0;
    };

    [[nodiscard]] Coverage at(int column, int line) const {
        const float x = static_cast<float>(column) + 0.5F, y = static_cast<float>(line) + 0.5F;
        const float whole = coverage_at(x, y, edges_, radius_);
        if (border_ <= 0) return {whole, 0};
        if (all_border_) return {0, whole};
        const float inner = coverage_at(x, y, inner_, std::max(radius_ - border_, 0.F));
        return {inner, std::max(whole - inner, 0.F)};
    }

    [[nodiscard]] Colour fill_at(int column) const {
        const float along = (static_cast<float>(column) + 0.5F - edges_.left) / (edges_.right - edges_.left);
        const float t = std::clamp(along, 0.F, 1.F);
        const auto mix = [t](float a, float b) { return a + (b - a) * t; };
        // Premultiplied, so that what is transparent has no say in the colour.
        const float from = box_.fill.a, to = box_.fill_right.a, alpha = mix(from, to);
        if (!(alpha > 0)) return {0, 0, 0, 0};
        const auto channel = [&](std::uint8_t a, std::uint8_t b) {
            return static_cast<std::uint8_t>(mix(static_cast<float>(a) * from, static_cast<float>(b) * to) / alpha +
                                             0.5F);
        };
        return {channel(box_.fill.r, box_.fill_right.r), channel(box_.fill.g, box_.fill_right.g),
                channel(box_.fill.b, box_.fill_right.b), static_cast<std::uint8_t>(alpha + 0.5F)};
    }

    const Box& box_;
    Edges edges_, inner_;  // of the box, of what its border leaves
    float radius_ = 0, border_ = 0;
    bool all_border_ = false;  // it leaves nothing
};

}  // namespace

void paint_bar(const Bar& bar, float scale, const DeviceRect& part, PixelRows rows) {
    if (const std::optional<Edges> edges = edges_of(bar.rect, scale); edges && bar.colour.a > 0)
        paint_plain(*edges, bar.colour, part, rows);
}

void paint_box(const Box& box, float scale, const DeviceRect& part, PixelRows rows) {
    const std::optional<Edges> edges = edges_of(box.rect, scale);
    if (!edges) return;
    const bool has_border = box.border.a > 0 && box.border_width > 0;
    if (!has_border && !(box.radius > 0) && !box.gradient) {
        if (box.fill.a > 0) paint_plain(*edges, box.fill, part, rows);
        return;
    }
    // Round edges reach half a pixel beyond.
    const Edges around{edges->left - 1, edges->top - 1, edges->right + 1, edges->bottom + 1};
    const DeviceRect seen = pixels_of(around, part);
    if (!seen.is_empty()) RichBox(box, *edges, scale).paint(seen, part, rows);
}

}  // namespace briefmap
