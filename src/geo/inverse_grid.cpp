#include "geo/inverse_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace briefmap {
namespace {

constexpr int cell_size = 32;        // pixels; a power of two
constexpr int sure_nothing = 8;      // a cell as small as this with nothing at its corners and middle holds nothing
constexpr double tolerance = 0.125;  // pixels of the picture
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

using Corner = std::optional<PixelPoint>;
using Corners = std::array<Corner, 4>;  // left upper, right upper, left lower, right lower

PixelPoint mean(const PixelPoint& a, const PixelPoint& b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

class GridFiller {
  public:
    GridFiller(const PictureTile& tile, const PointToPixel& exact) : tile_(tile), exact_(exact) {
        grid_.width = tile.width;
        grid_.height = tile.height;
        grid_.points.assign(static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height), {nothing, 0});
    }

    InverseGrid run() {
        const int columns = (tile_.width + cell_size - 1) / cell_size;
        std::vector<Corner> above = corners_of_row(0, columns), below;
        for (int y = 0; y < tile_.height; y += cell_size) {
            below = corners_of_row(y + cell_size, columns);
            for (int c = 0; c < columns; ++c) {
                const auto i = static_cast<std::size_t>(c);
                fill(c * cell_size, y, cell_size, {above[i], above[i + 1], below[i], below[i + 1]});
            }
            above.swap(below);
        }
        if (steps_x_.empty()) compare_neighbours();
        settle(steps_x_, grid_.step_x);
        settle(steps_y_, grid_.step_y);
        return std::move(grid_);
    }

  private:
    [[nodiscard]] Corner at(double x, double y) const { return exact_(tile_.x + x, tile_.y + y); }

    [[nodiscard]] std::vector<Corner> corners_of_row(int y, int columns) const {
        std::vector<Corner> row;
        for (int c = 0; c <= columns; ++c)
            row.push_back(at(c * cell_size, y));
        return row;
    }

    void settle(std::vector<double>& steps, double& step) {
        if (steps.empty()) return;
        const auto at = [&](double share) {
            const auto place =
                steps.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(steps.size() - 1));
            std::ranges::nth_element(steps, place);
            return *place;
        };
        step = at(0.25);
        constexpr double much = 4;
        // Finer than the raster is as good as its own pixels.
        if (std::max(at(0.95), 1.0) > much * std::max(at(0.05), 1.0)) grid_.is_even = false;
    }

    /// Where every pixel had to be found by itself.
    void compare_neighbours() {
        const auto width = static_cast<std::size_t>(tile_.width);
        for (std::size_t i = width; i + 1 < grid_.points.size(); ++i) {
            const PixelPoint a = grid_.points[i], b = grid_.points[i + 1], c = grid_.points[i - width];
            const double x = std::hypot(b.x - a.x, c.x - a.x), y = std::hypot(b.y - a.y, c.y - a.y);
            if (!std::isfinite(x + y)) continue;
            steps_x_.push_back(x);
            steps_y_.push_back(y);
        }
    }

    void fill(int x, int y, int size, const Corners& corners) {
        if (x >= tile_.width || y >= tile_.height) return;
        const double half = size / 2.0;
        const Corner middle = at(x + half, y + half);
        if (size == 1) {
            if (middle) point(x, y) = *middle;
            return;
        }
        const auto held = std::ranges::count_if(corners, [](const Corner& c) { return c.has_value(); });
        if (held == 4 && middle && is_straight(corners, *middle, size)) {
            interpolate(x, y, size, corners);
            return;
        }
        if (held == 0 && !middle && size <= sure_nothing) return;
        const int next = size / 2;
        const Corner top = at(x + half, y), left = at(x, y + half), right = at(x + size, y + half),
                     bottom = at(x + half, y + size);
        fill(x, y, next, {corners[0], top, left, middle});
        fill(x + next, y, next, {top, corners[1], middle, right});
        fill(x, y + next, next, {left, middle, corners[2], bottom});
        fill(x + next, y + next, next, {middle, right, bottom, corners[3]});
    }

    /// Pixels of the raster in one of the picture, each way.
    [[nodiscard]] static PixelPoint step_of(const Corners& c, int size) {
        return {std::hypot(c[1]->x - c[0]->x, c[2]->x - c[0]->x) / size,
                std::hypot(c[1]->y - c[0]->y, c[2]->y - c[0]->y) / size};
    }

    [[nodiscard]] static bool is_straight(const Corners& c, const PixelPoint& middle, int size) {
        const PixelPoint step = step_of(c, size);
        const PixelPoint guess = mean(mean(*c[0], *c[3]), mean(*c[1], *c[2]));
        // A cell may be bent so that its middle stays where it is; then its diagonals part.
        const PixelPoint one = mean(*c[0], *c[3]), other = mean(*c[1], *c[2]);
        const double floor = 1e-9;
        const auto strays = [&](const PixelPoint& a, const PixelPoint& b) {
            return std::hypot((a.x - b.x) / std::max(step.x, floor), (a.y - b.y) / std::max(step.y, floor));
        };
        return strays(guess, middle) <= tolerance && strays(one, other) <= size / 4.0;
    }

    void interpolate(int x, int y, int size, const Corners& c) {
        const PixelPoint step = step_of(c, size);
        // By area, so that the many small cells along an edge do not decide.
        const auto weight = static_cast<std::size_t>(std::max(1, size * size / 64));
        steps_x_.insert(steps_x_.end(), weight, step.x);
        steps_y_.insert(steps_y_.end(), weight, step.y);
        const int right = std::min(x + size, tile_.width), bottom = std::min(y + size, tile_.height);
        for (int py = y; py < bottom; ++py) {
            const double t = (py - y + 0.5) / size;
            const PixelPoint from{c[0]->x + t * (c[2]->x - c[0]->x), c[0]->y + t * (c[2]->y - c[0]->y)};
            const PixelPoint to{c[1]->x + t * (c[3]->x - c[1]->x), c[1]->y + t * (c[3]->y - c[1]->y)};
            for (int px = x; px < right; ++px) {
                const double s = (px - x + 0.5) / size;
                point(px, py) = {from.x + s * (to.x - from.x), from.y + s * (to.y - from.y)};
            }
        }
    }

    PixelPoint& point(int x, int y) {
        return grid_
            .points[static_cast<std::size_t>(y) * static_cast<std::size_t>(tile_.width) + static_cast<std::size_t>(x)];
    }

    const PictureTile tile_;
    const PointToPixel& exact_;
    InverseGrid grid_;
    std::vector<double> steps_x_, steps_y_;
};

}  // namespace

InverseGrid inverse_grid(const PictureTile& tile, const PointToPixel& exact) { return GridFiller(tile, exact).run(); }

}  // namespace briefmap
