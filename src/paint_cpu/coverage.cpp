#include "paint_cpu/coverage.hpp"

namespace briefmap {

CoverageGrid::CoverageGrid(int left, int top, int width, int height) { reset(left, top, width, height); }

void CoverageGrid::reset(int left, int top, int width, int height) {
    left_ = left;
    top_ = top;
    width_ = std::max(width, 0);
    height_ = std::max(height, 0);
    columns_ = static_cast<std::size_t>(width_) + 3;
    words_per_row_ = (columns_ + 63) / 64 + 1;
    const auto rows = static_cast<std::size_t>(height_);
    if (sums_.size() < columns_ * rows) sums_.resize(columns_ * rows);
    if (words_.size() < words_per_row_ * rows) words_.resize(words_per_row_ * rows);
    forget_extent();
}

void CoverageGrid::add_edge(float ax, float ay, float bx, float by) {
    const float x0 = ax - static_cast<float>(left_), y0 = ay - static_cast<float>(top_);
    const float x1 = bx - static_cast<float>(left_), y1 = by - static_cast<float>(top_);
    const auto w = static_cast<float>(width_), h = static_cast<float>(height_);
    // Most edges lie within the window or, when it is small, beside it: both are told before any other arithmetic.
    if (x0 >= 0 && x1 >= 0 && x0 <= w && x1 <= w && y0 >= 0 && y1 >= 0 && y0 <= h && y1 <= h) {
        add_inside(x0, y0, x1, y1);
        return;
    }
    if ((y0 <= 0 && y1 <= 0) || (y0 >= h && y1 >= h) || (x0 >= w && x1 >= w)) return;
    add_clipped(static_cast<double>(ax) - left_, static_cast<double>(ay) - top_, static_cast<double>(bx) - left_,
                static_cast<double>(by) - top_);
}

void CoverageGrid::add_clipped(double x0, double y0, double x1, double y1) {
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
    const auto add = [&](double ax, double ay, double bx, double by) {
        add_inside(static_cast<float>(ax), static_cast<float>(ay), static_cast<float>(bx), static_cast<float>(by));
    };
    if (x0 >= w && x1 >= w) return;
    if (x0 <= 0 && x1 <= 0) {
        add(0, y0, 0, y1);
        return;
    }
    const auto y_where = [&](double x) {
        return std::clamp(y0 + (x - x0) / slope, std::min(y0, y1), std::max(y0, y1));
    };
    if (x0 < 0) {
        const double y = y_where(0);
        add(0, y0, 0, y);
        x0 = 0, y0 = y;
    } else if (x1 < 0) {
        const double y = y_where(0);
        add(0, y, 0, y1);
        x1 = 0, y1 = y;
    }
    if (x0 > w) {
        y0 = y_where(w), x0 = w;
    } else if (x1 > w) {
        y1 = y_where(w), x1 = w;
    }
    add(x0, y0, x1, y1);
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
        touch(row, first, 3);
        return;
    }
    const float rise = height / (xb - xa);
    if (xb <= first_edge + 2) {  // two pixels, by far the most frequent of the rest
        const float in = first_edge + 1 - xa, out = xb - first_edge - 1;
        const float here = rise * in * in / 2, next = height - rise * out * out / 2;
        sums[first] += here;
        sums[first + 1] += next - here;
        sums[first + 2] += height - next;
        touch(row, first, 7);
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
        touch(row, column, 1);
        before = here;
    }
}

void CoverageGrid::add_inside(float ax, float ay, float bx, float by) {
    if (ay == by || width_ == 0 || height_ == 0) return;
    const float sign = by > ay ? 1.0F : -1.0F;
    if (by < ay) {
        std::swap(ax, bx);
        std::swap(ay, by);
    }
    const float least = std::min(ax, bx), most = std::max(ax, bx);
    const int first = std::min(static_cast<int>(ay), height_ - 1);
    int last = static_cast<int>(by);
    if (static_cast<float>(last) == by) --last;  // an edge that ends between two rows does not touch the lower one
    last = std::clamp(last, first, height_ - 1);
    first_row_ = std::min(first_row_, first);
    last_row_ = std::max(last_row_, last);
    least_x_ = std::min(least_x_, least);
    most_x_ = std::max(most_x_, most);
    if (first == last) {
        add_row(first, ax, bx, sign * (by - ay));
        return;
    }
    const float slope = (bx - ax) / (by - ay);
    float x = ax, y = ay;
    for (int row = first; row < last; ++row) {
        const float next_y = static_cast<float>(row + 1);
        const float next_x = std::clamp(ax + (next_y - ay) * slope, least, most);
        add_row(row, x, next_x, sign * (next_y - y));
        x = next_x;
        y = next_y;
    }
    add_row(last, x, bx, sign * (by - y));
}

}  // namespace briefmap
