#include "paint_cairo/shapes.hpp"

#include "scene/marks.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

float within(double value, double low, double high) { return static_cast<float>(std::clamp(value, low, high)); }

}  // namespace

std::optional<PageRect> seen_part(const PageRect& r, const Bounds& visible) {
    if (!std::isfinite(r.x + r.y + r.width + r.height) || !(r.width > 0 && r.height > 0)) return std::nullopt;
    const Bounds asked{r.x, r.y, static_cast<double>(r.x) + r.width, static_cast<double>(r.y) + r.height};
    if (asked.intersected(visible).is_empty()) return std::nullopt;
    const Bounds room = visible.grown(1000);
    const float x = within(asked.min_x, room.min_x, room.max_x), y = within(asked.min_y, room.min_y, room.max_y);
    return PageRect{x, y, within(asked.max_x, room.min_x, room.max_x) - x,
                    within(asked.max_y, room.min_y, room.max_y) - y};
}

std::optional<BoxShape> shape_of(const Box& box, const Bounds& visible) {
    const auto seen = seen_part(box.rect, visible);
    if (!seen) return std::nullopt;
    const double shorter = std::min(box.rect.width, box.rect.height);
    const double radius = box.radius > 0 ? std::min<double>(box.radius, shorter / 2) : 0;
    const double line = box.border.a > 0 && box.border_width > 0 ? std::min<double>(box.border_width, shorter / 2) : 0;
    BoxShape shape;
    shape.fill = *seen;
    shape.fill_radius = std::min<double>(radius, std::min(shape.fill.width, shape.fill.height) / 2);
    shape.border_width = line;
    const auto inset = static_cast<float>(line / 2);
    shape.border = {shape.fill.x + inset, shape.fill.y + inset, shape.fill.width - 2 * inset,
                    shape.fill.height - 2 * inset};
    shape.border_radius = std::max(0.0, shape.fill_radius - line / 2);
    return shape;
}

std::optional<MarkerGeometry> shape_of(const Marker& marker, const Bounds& visible) {
    constexpr double largest = 20'000;  // page pixels
    if (!std::isfinite(marker.at.x) || !std::isfinite(marker.at.y) || !(marker.size > 0 && marker.size <= largest)) {
        return std::nullopt;
    }
    MarkerGeometry shape;
    shape.at = {marker.at.x, marker.at.y};
    shape.radius = marker.size / 2.0;
    const double outline = marker.outline_width > 0 ? std::min<double>(marker.outline_width, largest) : 0;
    if (!visible.grown(shape.radius + outline).contains(shape.at)) return std::nullopt;
    if (marker.shape == MarkerShape::ring) {
        shape.line = marker.fill;
        shape.line_width = static_cast<double>(ring_width) * shape.radius;
        shape.fill = {0, 0, 0, 0};
        shape.radius -= shape.line_width / 2;
        return shape;
    }
    shape.fill = marker.fill;
    shape.line = outline > 0 ? marker.outline : Colour{0, 0, 0, 0};
    shape.line_width = outline;
    for (const PagePoint corner : marker_outline(marker.shape)) {
        shape.corners.push_back({shape.at.x + corner.x * shape.radius, shape.at.y + corner.y * shape.radius});
    }
    return shape;
}

std::vector<double> usable_dash(const std::vector<float>& dash) {
    double sum = 0;
    for (const float length : dash) {
        if (!std::isfinite(length) || length < 0) return {};
        sum += length;
    }
    // Dashes finer than a tenth of a pixel look like a thin solid line and take for ever.
    if (dash.empty() || sum / static_cast<double>(dash.size()) < 0.1) return {};
    return {dash.begin(), dash.end()};
}

PageRect page_rect(const Bounds& bounds) {
    return {static_cast<float>(bounds.min_x), static_cast<float>(bounds.min_y),
            static_cast<float>(bounds.max_x - bounds.min_x), static_cast<float>(bounds.max_y - bounds.min_y)};
}

PagePoint top_left(const Label& label, const TextExtent& extent) {
    const auto anchor = [](float a) { return std::isfinite(a) ? a : 0; };
    return {label.at.x - anchor(label.anchor_x) * extent.width, label.at.y - anchor(label.anchor_y) * extent.height};
}

}  // namespace briefmap
