#include "scene/map_points.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace briefmap {

namespace {

constexpr double steps = 256;             // of a device pixel
constexpr double farthest = 1 << 24;      // device pixels: beyond, a 32-bit place is none
constexpr float largest_marker = 20'000;  // page pixels, as every painter has it, and of its outline

/// The middle of a step, so that no place lies where painters round one way or the other. Within `farthest`.
double stepped(double device) {
    return (static_cast<double>(static_cast<std::int64_t>((device + farthest) * steps)) + 0.5) / steps - farthest;
}

/// From a layer's own metres to device pixels.
class ToDevice {
  public:
    ToDevice(MapPoint origin, const PointWindow& window)
        : pixels_(window.map.pixels_per_metre * static_cast<double>(window.scale)),
          x_(whole(static_cast<double>(window.map.page_centre.x) * static_cast<double>(window.scale) +
                   (origin.x - window.map.centre.x) * pixels_)),
          y_(whole(static_cast<double>(window.map.page_centre.y) * static_cast<double>(window.scale) -
                   (origin.y - window.map.centre.y) * pixels_)) {}

    [[nodiscard]] bool is_usable() const { return std::isfinite(x_ + y_ + pixels_) && pixels_ > 0; }
    [[nodiscard]] double x(LocalPoint p) const { return x_ + static_cast<double>(p.x) * pixels_; }
    [[nodiscard]] double y(LocalPoint p) const { return y_ - static_cast<double>(p.y) * pixels_; }

  private:
    static double whole(double device) { return std::round(device * steps) / steps; }

    double pixels_, x_, y_;
};

}  // namespace

Markers markers_of(const MarkPoints& item, const PointWindow& window) {
    Markers found;
    if (!item.layer || !(item.look.size > 0 && item.look.size <= largest_marker) || !(window.scale > 0)) return found;
    const float outline = item.look.outline_width > 0 ? std::min(item.look.outline_width, largest_marker) : 0;
    const float reach = item.look.size / 2 + outline + 2;
    const std::vector<LocalPoint>& points = item.layer->points;
    const ToDevice to_device(item.layer->origin, window);
    if (!to_device.is_usable()) return found;

    const double scale = static_cast<double>(window.scale), page = 1 / scale;
    const PageRect& seen = window.visible;
    const double left = std::max(static_cast<double>(seen.x - reach) * scale, -farthest);
    const double right = std::min(static_cast<double>(seen.right() + reach) * scale, farthest);
    const double top = std::max(static_cast<double>(seen.y - reach) * scale, -farthest);
    const double bottom = std::min(static_cast<double>(seen.bottom() + reach) * scale, farthest);
    // Room for a page full of them at once; of more than that, most lie off the page.
    constexpr std::size_t page_full = 16'384;
    found.markers.reserve(std::min(item.points.empty() ? points.size() : item.points.size(), page_full));
    const auto add = [&](LocalPoint p) {
        const double x = to_device.x(p), y = to_device.y(p);
        if (!(x >= left && x <= right && y >= top && y <= bottom)) return;  // nor is what is not a number
        found.markers.push_back(item.look);
        found.markers.back().at = {static_cast<float>(stepped(x) * page), static_cast<float>(stepped(y) * page)};
    };
    if (item.points.empty()) {
        for (const LocalPoint p : points)
            add(p);
    } else {
        for (const std::uint32_t i : item.points) {
            if (i < points.size()) add(points[i]);
        }
    }
    return found;
}

}  // namespace briefmap
