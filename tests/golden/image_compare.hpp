// Two pictures held against each other, as an eye would: both softened a little, so that an edge antialiased in another
// way counts for little and a shape in another place for much.
#pragma once

#include "paint_cairo/image.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace briefmap::golden {

struct Difference {
    bool same_size = false;
    int largest = 0;               // of any channel of any pixel, 0..255
    double mean = 0;               // of all channels of all pixels
    double part_over = 1;          // of the pixels, whose largest channel differs by more than the threshold
    int worst_x = 0, worst_y = 0;  // where the largest lies
};

namespace detail {

using Channels = std::array<int, 4>;

inline std::vector<Channels> softened(const Image& image) {
    std::vector<Channels> out(image.pixels.size());
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            Channels sum{};
            int count = 0;
            for (int v = std::max(0, y - 1); v <= std::min(image.height - 1, y + 1); ++v) {
                for (int u = std::max(0, x - 1); u <= std::min(image.width - 1, x + 1); ++u) {
                    const std::uint32_t p = image.at(u, v);
                    for (std::size_t c = 0; c < 4; ++c)
                        sum[c] += static_cast<int>(p >> (8 * c) & 0xff);
                    ++count;
                }
            }
            Channels& to =
                out[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)];
            for (std::size_t c = 0; c < 4; ++c)
                to[c] = (sum[c] + count / 2) / count;
        }
    }
    return out;
}

}  // namespace detail

/// Both pictures are averaged over 3 × 3 pixels first. `threshold` is in steps of a channel, 0..255.
[[nodiscard]] inline Difference compare(const Image& a, const Image& b, int threshold) {
    Difference difference;
    difference.same_size = a.width == b.width && a.height == b.height && !a.pixels.empty();
    if (!difference.same_size) return difference;
    const std::vector<detail::Channels> left = detail::softened(a), right = detail::softened(b);
    std::size_t over = 0;
    double sum = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        int largest = 0;
        for (std::size_t c = 0; c < 4; ++c) {
            const int step = std::abs(left[i][c] - right[i][c]);
            largest = std::max(largest, step);
            sum += step;
        }
        if (largest > threshold) ++over;
        if (largest > difference.largest) {
            difference.largest = largest;
            difference.worst_x = static_cast<int>(i % static_cast<std::size_t>(a.width));
            difference.worst_y = static_cast<int>(i / static_cast<std::size_t>(a.width));
        }
    }
    difference.part_over = static_cast<double>(over) / static_cast<double>(left.size());
    difference.mean = sum / (4 * static_cast<double>(left.size()));
    return difference;
}

}  // namespace briefmap::golden
