#include "paint_cpu/boxes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace briefmap {

namespace {

/// From the edges, in device pixels.
struct Edges {
    float left = 0, top = 0, right = 0, bottom = 0;
};

std::optional<Edges> edges_of(const PageRect& rect, float scale) {
    const Edges edges{rect.x * scale, rect.y * scale, rect.right() * scale, rect.bottom() * scale};
    if (!(edges.right > edges.left && edges.bottom > edges.top)) return std::nullopt;  // not a number is not greater
    return edges;
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

/// A box with straight corners and one colour.
void paint_plain(const Edges& edges, Colour colour, const DeviceRect& part, PixelRows rows) {
    const DeviceRect seen = pixels_of(edges, part);
    const std::uint32_t ink = opaque_pixel(colour);
    const int last = seen.right() - 1;
    for (int y = seen.y; y < seen.bottom(); ++y) {
        const float row = covered(y, edges.top, edges.bottom);
        std::uint32_t* at = rows.row(y - part.y) + (seen.x - part.x);
        const auto alpha = [&](int x) {
            return share_of(colour.a, byte_of(row * covered(x, edges.left, edges.right)));
        };
        at[0] = blended(at[0], ink, alpha(seen.x));
        if (seen.width < 2) continue;
        blend_run(at + 1, seen.width - 2, ink, share_of(colour.a, byte_of(row)));
        at[seen.width - 1] = blended(at[seen.width - 1], ink, alpha(last));
    }
}

/// Coverage of a box around (0, 0) at a point: exact with straight corners, by distance with round ones.
float coverage_at(float x, float y, float half_width, float half_height, float radius) {
    if (radius > 0) {
        const float out_x = std::abs(x) - half_width + radius, out_y = std::abs(y) - half_height + radius;
        const float distance =
            std::hypot(std::max(out_x, 0.F), std::max(out_y, 0.F)) + std::min(std::max(out_x, out_y), 0.F) - radius;
        return std::clamp(0.5F - distance, 0.F, 1.F);
    }
    const auto along = [](float at, float half) {
        return std::clamp(std::min(at + 0.5F, half) - std::max(at - 0.5F, -half), 0.F, 1.F);
    };
    return along(x, half_width) * along(y, half_height);
}

/// Round corners, a border, a gradient: pixel by pixel where these matter, else by runs.
class RichBox {
  public:
    RichBox(const Box& box, const Edges& edges, float scale)
        : box_(box),
          x_((edges.left + edges.right) / 2),
          y_((edges.top + edges.bottom) / 2),
          half_width_((edges.right - edges.left) / 2),
          half_height_((edges.bottom - edges.top) / 2),
          radius_(box.radius > 0 ? std::min({box.radius * scale, half_width_, half_height_}) : 0),
          border_(box.border.a > 0 && box.border_width > 0 ? box.border_width * scale : 0) {}

    void paint(const DeviceRect& seen, const DeviceRect& part, PixelRows rows) const {
        // Columns between the corners are alike.
        const float edge = std::max(radius_, border_) + 1;
        const int first = std::clamp(static_cast<int>(std::ceil(x_ - half_width_ + edge)), seen.x, seen.right());
        const int last = std::clamp(static_cast<int>(std::floor(x_ + half_width_ - edge)), first, seen.right());
        for (int y = seen.y; y < seen.bottom(); ++y) {
            std::uint32_t* row = rows.row(y - part.y);
            const auto each = [&](int from, int to) {
                for (int x = from; x < to; ++x)
                    ink(at(x, y), box_.gradient ? fill_at(x) : box_.fill, row + (x - part.x), 1);
            };
            each(seen.x, first);
            if (first < last) {
                if (box_.gradient)
                    each(first, last);
                else
                    ink(at(first, y), box_.fill, row + (first - part.x), last - first);
            }
            each(last, seen.right());
        }
    }

  private:
    struct Coverage {
        float fill = 0, border = 0;
    };

    [[nodiscard]] Coverage at(int column, int line) const {
        const float x = static_cast<float>(column) + 0.5F - x_, y = static_cast<float>(line) + 0.5F - y_;
        const float whole = coverage_at(x, y, half_width_, half_height_, radius_);
        if (border_ <= 0) return {whole, 0};
        if (half_width_ < border_ || half_height_ < border_) return {0, whole};
        const float inner =
            coverage_at(x, y, half_width_ - border_, half_height_ - border_, std::max(radius_ - border_, 0.F));
        return {inner, std::max(whole - inner, 0.F)};
    }

    [[nodiscard]] Colour fill_at(int column) const {
        const float share = (static_cast<float>(column) + 0.5F - x_ + half_width_) / (2 * half_width_);
        const float t = std::clamp(share, 0.F, 1.F);
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

    void ink(Coverage coverage, Colour fill, std::uint32_t* at, int length) const {
        const unsigned alpha = share_of(fill.a, byte_of(coverage.fill));
        if (alpha != 0) blend_run(at, length, opaque_pixel(fill), alpha);
        const unsigned line = share_of(box_.border.a, byte_of(coverage.border));
        if (line != 0) blend_run(at, length, opaque_pixel(box_.border), line);
    }

    const Box& box_;
    float x_, y_, half_width_, half_height_, radius_, border_;
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
