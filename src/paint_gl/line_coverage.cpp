#include "paint_gl/line_coverage.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace briefmap {

namespace {

constexpr float thin = 1.5F;  // device pixels; joints of thinner lines need no roundness

PagePoint operator+(PagePoint a, PagePoint b) { return {a.x + b.x, a.y + b.y}; }
PagePoint operator-(PagePoint a, PagePoint b) { return {a.x - b.x, a.y - b.y}; }
PagePoint operator*(PagePoint a, float s) { return {a.x * s, a.y * s}; }

class Stroker {
  public:
    Stroker(CoverageGrid& grid, const Pen& pen) : grid_(grid), pen_(pen), half_(pen.width / 2) {}

    void solid(std::span<const PagePoint> line) {
        const bool closed = line.size() > 3 && line.front() == line.back();
        PagePoint first_across, across;
        bool any = false;
        PagePoint from = line.front();
        for (std::size_t i = 1; i < line.size(); ++i) {
            const PagePoint way = line[i] - from;
            const float squared = way.x * way.x + way.y * way.y;
            if (squared < 1.0F / 16 && i + 1 < line.size()) continue;
            if (!(squared > 0)) continue;
            const float stretch = half_ / std::sqrt(squared);
            const PagePoint next{-way.y * stretch, way.x * stretch};
            if (pen_.width > thin) {
                if (any) disc(from);
                segment(from, line[i], next);
            } else {
                // One outline along both sides, bevelled: overlaps on the inside of a bend cancel by themselves.
                if (any) turn(from, across, next);
                if (!any) cap(from, PagePoint{} - next);
                sides(from, line[i], next);
            }
            if (!any) first_across = next;
            any = true;
            across = next;
            from = line[i];
        }
        if (!any) {
            if (pen_.round_ends) disc(from);
        } else if (pen_.width <= thin) {
            cap(from, closed ? first_across : across);  // closed: takes the first cap back
            if (closed) turn(from, across, first_across);
        } else if (closed) {
            disc(from);
        } else if (pen_.round_ends) {
            disc(line.front());
            disc(from);
        }
    }

    void dashed(std::span<const PagePoint> line) {
        std::size_t dash = 0;
        float left = pen_.dash[0];
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            PagePoint from = line[i];
            const PagePoint way = line[i + 1] - from;
            const float length = std::hypot(way.x, way.y);
            if (!(length > 0)) continue;
            const PagePoint across{-way.y / length * half_, way.x / length * half_};
            float done = 0;
            while (done < length) {
                const float step = std::min(left, length - done);
                const PagePoint to = line[i] + way * ((done + step) / length);
                if (dash % 2 == 0) segment(from, to, across);
                from = to;
                done += step;
                left -= step;
                if (left > 0) break;
                dash = (dash + 1) % pen_.dash.size();
                left = std::max(pen_.dash[dash], 0.01F);
            }
        }
    }

  private:
    void segment(PagePoint a, PagePoint b, PagePoint across) {
        polygon(std::array{a + across, b + across, b - across, a - across});
    }

    void edge(PagePoint a, PagePoint b) { grid_.add_edge(a.x, a.y, b.x, b.y); }
    void sides(PagePoint a, PagePoint b, PagePoint across) {
        edge(a + across, b + across);
        edge(b - across, a - across);
    }
    void cap(PagePoint at, PagePoint across) { edge(at + across, at - across); }
    void turn(PagePoint at, PagePoint before, PagePoint after) {
        edge(at + before, at + after);
        edge(at - after, at - before);
    }

    void disc(PagePoint at) {
        std::array<PagePoint, 16> corners;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const float angle = -2 * std::numbers::pi_v<float> * static_cast<float>(i) / 16;
            corners[i] = at + PagePoint{std::cos(angle), std::sin(angle)} * half_;
        }
        polygon(corners);
    }

    template <std::size_t N>
    void polygon(const std::array<PagePoint, N>& corners) {
        for (std::size_t i = 0; i < N; ++i) {
            const PagePoint a = corners[i], b = corners[(i + 1) % N];
            grid_.add_edge(a.x, a.y, b.x, b.y);
        }
    }

    CoverageGrid& grid_;
    const Pen& pen_;
    float half_;
};

}  // namespace

void add_line(CoverageGrid& grid, std::span<const PagePoint> line, const Pen& pen) {
    if (line.empty() || !(pen.width > 0)) return;
    Stroker stroker(grid, pen);
    if (pen.dash.empty()) {
        stroker.solid(line);
    } else {
        stroker.dashed(line);
    }
}

}  // namespace briefmap
