#include "scene/arcs.hpp"

#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace briefmap {

namespace {

constexpr int steps = 64;

float distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

PagePoint between(PagePoint a, PagePoint b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

bool is_clear_of(const ArcEnd& end, PagePoint p) {
    if (end.box.width > 0 && grown(end.box, 3).contains(p)) return false;
    return distance(p, end.at) >= end.clearance;
}

}  // namespace

std::optional<Arc> make_arc(const ArcEnd& from, const ArcEnd& to, const ArcOptions& options) {
    const float dx = to.at.x - from.at.x;
    const float dy = to.at.y - from.at.y;
    const PagePoint half = between(from.at, to.at, 0.5F);
    // The curve's height is half its control point's.
    const PagePoint control = {half.x + dy * 2 * options.bend, half.y - dx * 2 * options.bend};
    const auto at = [&](float t) { return between(between(from.at, control, t), between(control, to.at, t), t); };

    std::vector<PagePoint> curve;
    for (int i = 0; i <= steps; ++i)
        curve.push_back(at(static_cast<float>(i) / steps));

    // Cut to the nearest clear point, found by halving between the last covered sample and the first clear one.
    const auto cut = [&](const ArcEnd& end, float covered, float clear) {
        for (int i = 0; i < 12; ++i) {
            const float middle = (covered + clear) / 2;
            (is_clear_of(end, at(middle)) ? clear : covered) = middle;
        }
        return clear;
    };
    int first = 0;
    while (first <= steps && !is_clear_of(from, curve[static_cast<std::size_t>(first)]))
        ++first;
    int last = steps;
    while (last >= 0 && !is_clear_of(to, curve[static_cast<std::size_t>(last)]))
        --last;
    if (first >= last) return std::nullopt;
    const float begin =
        first == 0 ? 0 : cut(from, static_cast<float>(first - 1) / steps, static_cast<float>(first) / steps);
    const float end =
        last == steps ? 1 : cut(to, static_cast<float>(last + 1) / steps, static_cast<float>(last) / steps);

    const PagePoint tip = at(end);
    float foot_t = end;
    while (foot_t > begin && distance(at(foot_t), tip) < options.head_length)
        foot_t -= 0.25F / steps;
    if (foot_t <= begin) return std::nullopt;
    const PagePoint foot = at(foot_t);

    Arc arc;
    arc.line.push_back(at(begin));
    for (int i = first; i <= last; ++i) {
        const float t = static_cast<float>(i) / steps;
        if (t > begin && t < foot_t) arc.line.push_back(curve[static_cast<std::size_t>(i)]);
    }
    arc.line.push_back(foot);
    const float length = distance(foot, tip);
    const PagePoint across = {-(tip.y - foot.y) / length * options.head_width / 2,
                              (tip.x - foot.x) / length * options.head_width / 2};
    arc.head = {tip, {foot.x + across.x, foot.y + across.y}, {foot.x - across.x, foot.y - across.y}};
    arc.middle = at((begin + end) / 2);
    return arc;
}

float bend_of_parallel(std::size_t n) { return 0.16F + 0.09F * static_cast<float>(n % 5); }

float distance_to_line(PagePoint p, std::span<const PagePoint> line) {
    float nearest = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const PagePoint a = line[i];
        const PagePoint b = line[i + 1];
        const float length = distance(a, b);
        const float along =
            length > 0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / (length * length) : 0;
        nearest = std::min(nearest, distance(p, between(a, b, std::clamp(along, 0.0F, 1.0F))));
    }
    return nearest;
}

}  // namespace briefmap
