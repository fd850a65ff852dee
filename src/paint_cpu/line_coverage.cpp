#include "paint_cpu/line_coverage.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace briefmap {

namespace {

constexpr float least_dash = 0.01F;  // device pixels: what a length of 0 counts as
constexpr double least_step = 1e-6;  // device pixels: what is left of a dash by rounding alone
constexpr float thin = 1.5F;         // device pixels; joints and ends of thinner lines need no roundness
constexpr float gentle = 0.9F;       // cosine of a turn at which a mitre cannot be told from an arc
constexpr float arc_step = std::numbers::pi_v<float> / 10;

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
                if (last.length_squared > 0) finish(from, last.across);
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
            if (!any) {
                first = next;
                open(from, next.across, !closed);
            } else {
                turn(from, last, next);
            }
            any = true;
            last = next;
            from = line[i];
        }
        if (!any) {
            if (pen_.round_ends) disc(from);
        } else if (last.length_squared > 0) {
            finish(from, last.across);
            if (closed && first.length_squared > 0) {
                edge(from + first.across, from - first.across);  // takes the first end back
                bend(from, last.across, first.across);
            } else {
                end(from, last.across, !closed);
            }
        }
    }

    void dashed(std::span<const PagePoint> line) {
        std::size_t dash = 0;
        double left = pen_.dash[0];
        double period = 0;
        for (const float length : pen_.dash)
            period += std::max(length, least_dash);
        const auto next_dash = [&] {
            dash = (dash + 1) % pen_.dash.size();
            left = std::max(pen_.dash[dash], least_dash);
        };
        // What cannot be seen takes its part of the pattern, but no work, however long it is.
        const auto pass_over = [&](double way) {
            for (way = std::fmod(way, period); way >= left; next_dash())
                way -= left;
            left -= way;
        };
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const double way_x = static_cast<double>(line[i + 1].x) - static_cast<double>(line[i].x);
            const double way_y = static_cast<double>(line[i + 1].y) - static_cast<double>(line[i].y);
            const double length = std::hypot(way_x, way_y);
            if (!(length > 0) || !std::isfinite(length)) continue;
            const PagePoint across{static_cast<float>(-way_y / length) * half_,
                                   static_cast<float>(way_x / length) * half_};
            const auto [begin, end] = seen_part(line[i], way_x / length, way_y / length, length);
            pass_over(begin);
            // From where it comes into view on: far away, a dash would be lost in what a number can tell apart.
            const double x = line[i].x + way_x * (begin / length), y = line[i].y + way_y * (begin / length);
            const double seen = std::min(end - begin, widest_view());
            const auto at = [&](double done) {
                return PagePoint{static_cast<float>(x + way_x / length * done),
                                 static_cast<float>(y + way_y / length * done)};
            };
            for (double done = 0; done < seen;) {
                const double to = std::min(done + left, seen);
                if (dash % 2 == 0) segment(at(done), at(to), across);
                left -= to - done;
                done = to;
                if (left <= least_step) next_dash();
            }
            pass_over(length - end);
        }
    }

  private:
    /// No straight line is seen for longer.
    [[nodiscard]] double widest_view() const {
        return static_cast<double>(grid_.width()) + grid_.height() + 4 * (pen_.width + 2);
    }

    /// From where to where, in pixels along it, a segment may touch the grid: from `from` on in a direction of
    /// length 1.
    [[nodiscard]] std::pair<double, double> seen_part(PagePoint from, double along_x, double along_y,
                                                      double length) const {
        double begin = 0, end = length;
        const auto cut = [&](double at, double along, double low, double high) {
            if (along == 0) {
                if (at < low || at > high) end = begin;
                return;
            }
            const double a = (low - at) / along, b = (high - at) / along;
            begin = std::clamp(std::min(a, b), begin, end);
            end = std::clamp(std::max(a, b), begin, end);
        };
        cut(from.x, along_x, static_cast<double>(grid_.left()) - pen_.width - 1,
            static_cast<double>(grid_.left()) + grid_.width() + pen_.width + 1);
        cut(from.y, along_y, above_, below_);
        return {begin, end};
    }

    void segment(PagePoint a, PagePoint b, PagePoint across) {
        polygon(std::array{a + across, b + across, b - across, a - across});
    }

    void edge(PagePoint a, PagePoint b) { grid_.add_edge(a.x, a.y, b.x, b.y); }

    /// The way across a segment, to one side and as long as half the width; a length of 0 is none.
    struct Step {
        PagePoint across;
        float length_squared = 0;
    };

    [[nodiscard]] bool is_round() const { return pen_.width > thin; }

    void open(PagePoint at, PagePoint across, bool is_end) {
        const PagePoint other = across * -1;
        if (is_end && is_round() && pen_.round_ends)
            arc(at, other, across, std::numbers::pi_v<float>);
        else
            edge(at - across, at + across);
        begin(at, across);
    }
    void end(PagePoint at, PagePoint across, bool is_end) {
        if (is_end && is_round() && pen_.round_ends)
            arc(at, across, across * -1, std::numbers::pi_v<float>);
        else
            edge(at + across, at - across);
    }

    /// The outline runs along both sides of the line. A gentle turn between segments that are long enough shares its
    /// corners (a mitre, nearest to round there); any other bends.
    void turn(PagePoint at, const Step& before, const Step& after) {
        if (!(before.length_squared > 0)) return open(at, after.across, false);
        const float square = half_ * half_;
        const float cosine = (before.across.x * after.across.x + before.across.y * after.across.y) / square;
        const float shortest = std::min(before.length_squared, after.length_squared);
        if (cosine > (is_round() ? gentle : 0) && shortest * (1 + cosine) > square * (1 - cosine)) {
            const PagePoint corner = (before.across + after.across) * (1 / (1 + cosine));
            finish(at, corner);
            begin(at, corner);
        } else {
            finish(at, before.across);
            bend(at, before.across, after.across);
            begin(at, after.across);
        }
    }
    /// Outside the bend it is bevelled, or round where the line is wide; inside overlaps cancel.
    void bend(PagePoint at, PagePoint before, PagePoint after) {
        const float sine = before.x * after.y - before.y * after.x;
        const float cosine = before.x * after.x + before.y * after.y;
        const float angle = is_round() ? std::abs(std::atan2(sine, cosine)) : 0;
        if (sine < 0)
            arc(at, before, after, angle);
        else
            edge(at + before, at + after);
        if (sine > 0)
            arc(at, after * -1, before * -1, angle);
        else
            edge(at - after, at - before);
    }
    /// Edges around `at`, turning from one way to another by `angle`, against the direction that x turns to y.
    void arc(PagePoint at, PagePoint from, PagePoint to, float angle) {
        const int steps = std::max(1, static_cast<int>(std::ceil(angle / arc_step)));
        const float cosine = std::cos(angle / static_cast<float>(steps)),
                    sine = -std::sin(angle / static_cast<float>(steps));
        for (int i = 1; i < steps; ++i) {
            const PagePoint next{from.x * cosine - from.y * sine, from.x * sine + from.y * cosine};
            edge(at + from, at + next);
            from = next;
        }
        edge(at + from, at + to);
    }
    void begin(PagePoint at, PagePoint across) {
        left_ = at + across;
        right_ = at - across;
    }
    void finish(PagePoint at, PagePoint across) {
        edge(left_, at + across);
        edge(at - across, right_);
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
