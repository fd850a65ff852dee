#include "paint_gl/coverage.hpp"

namespace briefmap {

CoverageGrid::CoverageGrid(int left, int top, int width, int height) { reset(left, top, width, height); }

void CoverageGrid::reset(int left, int top, int width, int height) {
    left_ = left;
    top_ = top;
    width_ = std::max(width, 0);
    height_ = std::max(height, 0);
    columns_ = static_cast<std::size_t>(width_) + 3;
    words_per_row_ = (columns_ + 63) / 64;
    const auto rows = static_cast<std::size_t>(height_);
    if (sums_.size() < columns_ * rows) sums_.resize(columns_ * rows);
    if (words_.size() < words_per_row_ * rows) words_.resize(words_per_row_ * rows);
    first_row_ = height_;
    last_row_ = -1;
}

void CoverageGrid::add_edge(float ax, float ay, float bx, float by) {
    // Most edges of a map lie beside a small window: turn them away before any arithmetic.
    const float low_y = static_cast<float>(top_), high_y = static_cast<float>(top_ + height_);
    const float high_x = static_cast<float>(left_ + width_);
    if ((ay <= low_y && by <= low_y) || (ay >= high_y && by >= high_y) || (ax >= high_x && bx >= high_x)) return;
    double x0 = static_cast<double>(ax) - left_, y0 = static_cast<double>(ay) - top_;
    double x1 = static_cast<double>(bx) - left_, y1 = static_cast<double>(by) - top_;
    if (!std::isfinite(x0 + x1 + y0 + y1) || y0 == y1) return;
    const double low = std::min(y0, y1), high = std::max(y0, y1);
    if (high <= 0 || low >= height_ || width_ == 0) return;

    const double slope = (x1 - x0) / (y1 - y0);
    const auto cut_at = [&](double& x, double& y, double limit) {
        x += (limit - y) * slope;
        y = limit;
    };
    if (y0 < 0) cut_at(x0, y0, 0);
    if (y1 < 0) cut_at(x1, y1, 0);
    if (y0 > height_) cut_at(x0, y0, height_);
    if (y1 > height_) cut_at(x1, y1, height_);

    // What lies left of the window counts as if on its left side; what lies right of it is never seen.
    const double w = width_;
    if (x0 >= w && x1 >= w) return;
    if (x0 <= 0 && x1 <= 0) {
        add_inside(0, y0, 0, y1);
        return;
    }
    const auto y_where = [&](double x) {
        return std::clamp(y0 + (x - x0) / slope, std::min(y0, y1), std::max(y0, y1));
    };
    if (x0 < 0) {
        const double y = y_where(0);
        add_inside(0, y0, 0, y);
        x0 = 0, y0 = y;
    } else if (x1 < 0) {
        const double y = y_where(0);
        add_inside(0, y, 0, y1);
        x1 = 0, y1 = y;
    }
    if (x0 > w) {
        y0 = y_where(w), x0 = w;
    } else if (x1 > w) {
        y1 = y_where(w), x1 = w;
    }
    add_inside(x0, y0, x1, y1);
}

void CoverageGrid::add_inside(double ax, double ay, double bx, double by) {
    if (ay == by) return;
    const float sign = by > ay ? 1.0F : -1.0F;
    if (by < ay) {
        std::swap(ax, bx);
        std::swap(ay, by);
    }
    const double slope = (bx - ax) / (by - ay);
    const int first = std::clamp(static_cast<int>(ay), 0, height_ - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(by)) - 1, first, height_ - 1);
    first_row_ = std::min(first_row_, first);
    last_row_ = std::max(last_row_, last);
    double x = ax, y = ay;
    const double least = std::min(ax, bx), most = std::max(ax, bx);
    for (int row = first; row <= last; ++row) {
        const double next_y = row == last ? by : row + 1.0;
        const double next_x = row == last ? bx : std::clamp(x + (next_y - y) * slope, least, most);
        add_row(row, static_cast<float>(x), static_cast<float>(next_x), sign * static_cast<float>(next_y - y));
        x = next_x;
        y = next_y;
    }
}

void CoverageGrid::add_row(int row, float xa, float xb, float height) {
    if (xa > xb) std::swap(xa, xb);
    float* sums = sums_.data() + static_cast<std::size_t>(row) * columns_;
    const int first = std::min(static_cast<int>(xa), width_);
    const float first_edge = static_cast<float>(first);
    if (xb <= first_edge + 1) {
        const float right = height * ((xa + xb) / 2 - first_edge);
        sums[first] += height - right;
        sums[first + 1] += right;
        touch(row, first);
        touch(row, first + 1);
        return;
    }
    const float rise = height / (xb - xa);
    if (xb <= first_edge + 2) {  // two pixels, by far the most frequent of the rest
        const float in = first_edge + 1 - xa, out = xb - first_edge - 1;
        const float here = rise * in * in / 2, next = height - rise * out * out / 2;
        sums[first] += here;
        sums[first + 1] += next - here;
        sums[first + 2] += height - next;
        touch(row, first);
        touch(row, first + 1);
        touch(row, first + 2);
        return;
    }
    // The edge crosses several pixels: the area right of it grows by a triangle, by trapezoids, by a last triangle.
    const int last = std::min(static_cast<int>(std::ceil(xb)), width_ + 1);  // one past the last pixel crossed
    float before = 0;                                                        // coverage summed up to the pixel
    for (int column = first; column <= last; ++column) {
        const auto area_left_of = [&](float x) {  // integral of the covered height from -inf to x
            const float in = std::clamp(x, xa, xb) - xa;
            return rise * in * in / 2 + height * std::max(x - xb, 0.0F);
        };
        const float here =
            column == last ? height
                           : area_left_of(static_cast<float>(column + 1)) - area_left_of(static_cast<float>(column));
        sums[column] += here - before;
        touch(row, column);
        before = here;
    }
}

}  // namespace briefmap
