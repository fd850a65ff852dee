#include "paint_cairo/clip.hpp"

#include <algorithm>
#include <optional>

namespace briefmap {
namespace {

/// Keeps what lies at `edge` or on its side towards `sign` along an axis.
void clip_to_side(const std::vector<Point>& in, std::vector<Point>& out, double Point::*axis, double edge,
                  double sign) {
    out.clear();
    if (in.empty()) return;
    Point from = in.back();
    double from_depth = sign * (from.*axis - edge);
    for (const Point to : in) {
        const double to_depth = sign * (to.*axis - edge);
        if ((from_depth < 0) != (to_depth < 0)) {
            const double t = from_depth / (from_depth - to_depth);
            Point crossing{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
            crossing.*axis = edge;  // exactly, however far the ends are
            out.push_back(crossing);
        }
        if (to_depth >= 0) out.push_back(to);
        from = to;
        from_depth = to_depth;
    }
}

struct Part {
    Point from, to;
    bool leaves = false;  // the end lies on the box's edge, not at the segment's own end
};

std::optional<Part> clip_segment(Point a, Point b, const Bounds& box) {
    double enter = 0, leave = 1;
    const auto narrow = [&](double toward, double room) {  // keeps t where toward * t <= room
        if (toward == 0) return room >= 0;
        const double t = room / toward;
        if (toward < 0) {
            enter = std::max(enter, t);
        } else {
            leave = std::min(leave, t);
        }
        return enter <= leave;
    };
    const double dx = b.x - a.x, dy = b.y - a.y;
    if (!narrow(-dx, a.x - box.min_x) || !narrow(dx, box.max_x - a.x) || !narrow(-dy, a.y - box.min_y) ||
        !narrow(dy, box.max_y - a.y)) {
        return std::nullopt;
    }
    // Rounding at 1e30 must not put the cut outside again.
    const auto at = [&](double t) {
        return Point{std::clamp(a.x + dx * t, box.min_x, box.max_x), std::clamp(a.y + dy * t, box.min_y, box.max_y)};
    };
    return Part{enter > 0 ? at(enter) : a, leave < 1 ? at(leave) : b, leave < 1};
}

}  // namespace

Bounds Bounds::intersected(const Bounds& o) const {
    return {std::max(min_x, o.min_x), std::max(min_y, o.min_y), std::min(max_x, o.max_x), std::min(max_y, o.max_y)};
}

void Paths::end_path(std::size_t fewest) {
    if (points.size() - begin.back() < std::max<std::size_t>(fewest, 1)) {
        points.resize(begin.back());
    } else {
        begin.push_back(static_cast<std::uint32_t>(points.size()));
    }
}

void clip_ring(std::span<const Point> ring, const Bounds& box, Paths& out) {
    std::vector<Point> kept(ring.begin(), ring.end()), next;
    clip_to_side(kept, next, &Point::x, box.min_x, 1);
    clip_to_side(next, kept, &Point::x, box.max_x, -1);
    clip_to_side(kept, next, &Point::y, box.min_y, 1);
    clip_to_side(next, kept, &Point::y, box.max_y, -1);
    for (const Point p : kept) {
        out.points.push_back({std::clamp(p.x, box.min_x, box.max_x), std::clamp(p.y, box.min_y, box.max_y)});
    }
    out.end_path(3);
}

void clip_line(std::span<const Point> line, const Bounds& box, Paths& out) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const std::optional<Part> part = clip_segment(line[i - 1], line[i], box);
        if (!part) {
            out.end_path(2);
            continue;
        }
        const bool goes_on = out.points.size() > out.begin.back() && out.points.back() == part->from;
        if (!goes_on) {
            out.end_path(2);
            out.points.push_back(part->from);
        }
        out.points.push_back(part->to);
        if (part->leaves) out.end_path(2);
    }
    out.end_path(2);
}

}  // namespace briefmap
