// Rings and lines cut to a box before a painter sees them, so that no coordinate is too large for Cairo's 24.8 fixed
// point and no time goes into what lies off the page. Page pixels in doubles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

struct Bounds {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;

    [[nodiscard]] bool is_empty() const { return !(min_x < max_x && min_y < max_y); }
    [[nodiscard]] bool contains(Point p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
    [[nodiscard]] Bounds grown(double by) const { return {min_x - by, min_y - by, max_x + by, max_y + by}; }
    [[nodiscard]] Bounds intersected(const Bounds& o) const;
};

/// Rings or lines, one after the other.
struct Paths {
    std::vector<Point> points;
    std::vector<std::uint32_t> begin = {0};  // paths + 1 entries, into points

    [[nodiscard]] std::size_t size() const { return begin.size() - 1; }
    [[nodiscard]] std::span<const Point> path(std::size_t i) const {
        return std::span(points).subspan(begin[i], begin[i + 1] - begin[i]);
    }
    /// Makes one path of the points added since the last; forgets them when they are fewer than `fewest`.
    void end_path(std::size_t fewest);
};

/// Sutherland & Hodgman 1974. Where a ring leaves and comes back it follows the box's edge. Adds nothing when all lies
/// outside.
void clip_ring(std::span<const Point> ring, const Bounds& box, Paths& out);

/// Liang & Barsky 1984, segment by segment: each stretch inside becomes a line of its own.
void clip_line(std::span<const Point> line, const Bounds& box, Paths& out);

}  // namespace briefmap
