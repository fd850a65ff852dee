// A picture for the CPU painter with guard words all around it, so that a test sees any pixel written out of bounds.
#pragma once

#include "golden/scenes.hpp"
#include "paint_cairo/image.hpp"
#include "paint_cpu/painter.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace briefmap::pictures {

inline Pixel pixel_of(std::uint32_t word) {
    const auto part = [word](unsigned shift) { return static_cast<int>(word >> shift & 0xff); };
    return {part(16), part(8), part(0), part(24)};
}

class CpuPicture {
  public:
    CpuPicture(int width, int height, std::uint32_t ground = 0xffffffff)
        : width_(width), height_(height), words_(stride() * static_cast<std::size_t>(height + 2 * beside), guard) {
        for (int y = 0; y < height; ++y)
            std::fill_n(words_.begin() + static_cast<std::ptrdiff_t>(index(0, y)), width, ground);
    }

    [[nodiscard]] Canvas canvas() {
        return {{words_.data() + index(0, 0), static_cast<std::ptrdiff_t>(stride())}, width_, height_};
    }
    /// For a page that fills the picture.
    [[nodiscard]] Target target(float scale = 1) const { return {0, 0, width_, height_, height_, scale, {}}; }

    [[nodiscard]] std::uint32_t word(int x, int y) const { return words_[index(x, y)]; }
    [[nodiscard]] Pixel at(int x, int y) const { return pixel_of(word(x, y)); }

    /// Whether nothing was written but the picture.
    [[nodiscard]] bool is_kept_to() const {
        std::size_t guards = 0;
        for (int y = -beside; y < height_ + beside; ++y) {
            for (int x = -beside; x < width_ + beside; ++x) {
                if (x < 0 || y < 0 || x >= width_ || y >= height_) guards += words_[index(x, y)] == guard ? 1 : 0;
            }
        }
        return guards == words_.size() - static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
    }

    [[nodiscard]] Image image(float scale) const {
        Image image{width_, height_, scale, {}};
        for (int y = 0; y < height_; ++y) {
            const auto row = words_.begin() + static_cast<std::ptrdiff_t>(index(0, y));
            image.pixels.insert(image.pixels.end(), row, row + width_);
        }
        return image;
    }

    bool operator==(const CpuPicture&) const = default;
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    static constexpr int beside = 40;
    static constexpr std::uint32_t guard = 0x5ca1ab1e;

    [[nodiscard]] std::size_t stride() const { return static_cast<std::size_t>(width_ + 2 * beside); }
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y + beside) * stride() + static_cast<std::size_t>(x + beside);
    }

    int width_, height_;
    std::vector<std::uint32_t> words_;
};

/// The list as a fresh painter paints it on white.
inline CpuPicture paint(const DrawList& list, int width = 100, int height = 100, float scale = 1, int threads = 0) {
    static const Typesetter typesetter;
    CpuPicture picture(width, height);
    CpuPainter painter(threads);
    painter.paint(list, picture.target(scale), picture.canvas(), typesetter);
    CHECK(picture.is_kept_to());
    return picture;
}

/// A white page of 100 x 100 pixels with one thing on it.
inline DrawList with(DrawItem item) {
    DrawList list = page();
    list.items.push_back(std::move(item));
    return list;
}
inline CpuPicture painted(DrawItem item) { return paint(with(std::move(item))); }

/// Black ink on white, as parts of pixels.
inline double inked_area(const CpuPicture& picture) {
    double area = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            area += (255 - picture.at(x, y)[0]) / 255.0;
    }
    return area;
}

/// The largest difference in any part of any pixel.
inline int difference(const CpuPicture& a, const CpuPicture& b) {
    REQUIRE(a.width() == b.width());
    REQUIRE(a.height() == b.height());
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const Pixel p = a.at(x, y), q = b.at(x, y);
            for (std::size_t i = 0; i < p.size(); ++i)
                most = std::max(most, std::abs(p[i] - q[i]));
        }
    }
    return most;
}

/// Pixels that are not white.
inline int ink(const CpuPicture& picture, const DeviceRect& in) {
    int pixels = 0;
    for (int y = in.y; y < in.bottom(); ++y) {
        for (int x = in.x; x < in.right(); ++x)
            pixels += picture.word(x, y) != 0xffffffff ? 1 : 0;
    }
    return pixels;
}

}  // namespace briefmap::pictures
