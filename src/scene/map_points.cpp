#include "scene/map_points.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace briefmap {

namespace {

constexpr double steps = 256;            // of a device pixel
constexpr double farthest = 1 << 24;     // device pixels: beyond, a 32-bit place is none
constexpr float largest_reach = 40'000;  // page pixels; painters leave out markers that large

/// The middle of a step, so that no place lies where painters round one way or the other.
double stepped(double device) { return (std::floor(device * steps) + 0.5) / steps; }

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
    [[nodiscard]] double x(LocalPoint p) const { return x_ + stepped(static_cast<double>(p.x) * pixels_); }
    [[nodiscard]] double y(LocalPoint p) const { return y_ - stepped(static_cast<double>(p.y) * pixels_); }

  private:
    static double whole(double device) { return std::round(device * steps) / steps; }

    double pixels_, x_, y_;
};

}  // namespace

Markers markers_of(const MarkPoints& item, const PointWindow& window) {
    Markers found;
    const float reach = item.look.size / 2 + std::max(item.look.outline_width, 0.0F) + 2;
    if (!item.layer || !(reach > 2 && reach <= largest_reach) || !(window.scale > 0)) return found;
    const std::vector<LocalPoint>& points = item.layer->points;
    const ToDevice to_device(item.layer->origin, window);
    if (!to_device.is_usable()) return found;

    const double scale = static_cast<double>(window.scale);
    const PageRect& seen = window.visible;
    const double left = std::max(static_cast<double>(seen.x - reach) * scale, -farthest);
    const double right = std::min(static_cast<double>(seen.right() + reach) * scale, farthest);
    const double top = std::max(static_cast<double>(seen.y - reach) * scale, -farthest);
    const double bottom = std::min(static_cast<double>(seen.bottom() + reach) * scale, farthest);
    const auto add = [&](LocalPoint p) {
        const double x = to_device.x(p), y = to_device.y(p);
        if (!(x >= left && x <= right && y >= top && y <= bottom)) return;  // nor is what is not a number
        found.markers.push_back(item.look);
        found.markers.back().at = {static_cast<float>(x / scale), static_cast<float>(y / scale)};
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
