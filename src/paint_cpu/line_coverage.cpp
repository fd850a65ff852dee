#include "paint_cpu/line_coverage.hpp"

#include <algorithm>
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
    Stroker(CoverageGrid& grid, const Pen& pen)
        : grid_(grid),
          pen_(pen),
          half_(pen.width / 2),
          above_(static_cast<float>(grid.top()) - pen.width - 1),
          below_(static_cast<float>(grid.top() + grid.height()) + pen.width + 1) {}

    void solid(std::span<const PagePoint> line) {
        const bool closed = line.size() > 3 && line.front() == line.back();
        Step first, last;
        bool any = false;
        PagePoint from = line.front();
        for (std::size_t i = 1; i < line.size(); ++i) {
            // Only rows matter: an edge above or below the grid adds nothing, nor does what joins it there.
            if ((from.y < above_ && line[i].y < above_) || (from.y > below_ && line[i].y > below_)) {
                if (pen_.width <= thin && last.length_squared > 0) finish(from, last.across);
                last = {};
                any = true;
                from = line[i];
                continue;
            }
            const PagePoint way = line[i] - from;
            Step next{{}, way.x * way.x + way.y * way.y};
            if (next.length_squared < 1.0F / 16 && i + 1 < line.size()) continue;
            if (!(next.length_squared > 0)) continue;
            const float stretch = half_ / std::sqrt(next.length_squared);
            next.across = {-way.y * stretch, way.x * stretch};
            if (pen_.width > thin) {
                if (any) disc(from);
                segment(from, line[i], next.across);
            } else {
                turn(from, last, next);
            }
            if (!any) first = next;
            any = true;
            last = next;
            from = line[i];
        }
        if (!any) {
            if (pen_.round_ends) disc(from);
        } else if (pen_.width <= thin) {
            if (last.length_squared > 0) finish(from, last.across);
            if (closed && first.length_squared > 0 && last.length_squared > 0) {
                edge(from + first.across, from - first.across);  // takes the first cap back
                bevel(from, last.across, first.across);
            } else if (last.length_squared > 0) {
                edge(from + last.across, from - last.across);
            }
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

    /// A segment of a thin line: the way across it to its left, as long as half the width; a length of 0 is none.
    struct Step {
        PagePoint across;
        float length_squared = 0;
    };

    /// The outline runs along both sides of the line. A gentle turn between segments that are long enough shares its
    /// corners (a mitre, nearest to round there); any other is bevelled, where overlaps inside the bend cancel.
    void turn(PagePoint at, const Step& before, const Step& after) {
        if (!(before.length_squared > 0)) {
            edge(at - after.across, at + after.across);
            begin(at, after.across);
            return;
        }
        const float square = half_ * half_;
        const float cosine = (before.across.x * after.across.x + before.across.y * after.across.y) / square;
        const float shortest = std::min(before.length_squared, after.length_squared);
        if (cosine > 0 && shortest * (1 + cosine) > square * (1 - cosine)) {
            const PagePoint corner = (before.across + after.across) * (1 / (1 + cosine));
            finish(at, corner);
            begin(at, corner);
        } else {
            finish(at, before.across);
            bevel(at, before.across, after.across);
            begin(at, after.across);
        }
    }
    void begin(PagePoint at, PagePoint across) {
        left_ = at + across;
        right_ = at - across;
    }
    void finish(PagePoint at, PagePoint across) {
        edge(left_, at + across);
        edge(at - across, right_);
    }
    void bevel(PagePoint at, PagePoint before, PagePoint after) {
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
    float above_, below_;     // lines beyond these rows leave the grid untouched
    PagePoint left_, right_;  // where the sides of the current segment begin
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
