#include "paint_cpu/frame.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

DeviceRect DeviceRect::intersection(const DeviceRect& o) const {
    const int left = std::max(x, o.x), top = std::max(y, o.y);
    const int w = std::min(right(), o.right()) - left, h = std::min(bottom(), o.bottom()) - top;
    return w > 0 && h > 0 ? DeviceRect{left, top, w, h} : DeviceRect{};
}

std::optional<LayerPlacing> Frame::place(const ProjectedLayer& layer, float margin) const {
    const double pixels = map.pixels_per_metre * static_cast<double>(target.scale);
    if (!std::isfinite(pixels) || pixels <= 0) return std::nullopt;
    LayerPlacing placing;
    placing.pixels = static_cast<float>(pixels);
    placing.reference_x = static_cast<float>(map.centre.x - layer.origin.x);
    placing.reference_y = static_cast<float>(map.centre.y - layer.origin.y);
    const double beside_x = layer.origin.x + static_cast<double>(placing.reference_x) - map.centre.x;
    const double beside_y = layer.origin.y + static_cast<double>(placing.reference_y) - map.centre.y;
    const double scale = static_cast<double>(target.scale);
    const double device_x = static_cast<double>(map.page_centre.x) * scale + beside_x * pixels;
    const double device_y = static_cast<double>(map.page_centre.y) * scale - beside_y * pixels;
    placing.device_x = static_cast<float>(device_x);
    placing.device_y = static_cast<float>(device_y);
    const auto local_x = [&](double x) {
        return static_cast<float>(static_cast<double>(placing.reference_x) + (x - device_x) / pixels);
    };
    const auto local_y = [&](double y) {
        return static_cast<float>(static_cast<double>(placing.reference_y) - (y - device_y) / pixels);
    };
    const double m = static_cast<double>(margin) + 1;
    placing.seen = {local_x(visible.x - m), local_y(visible.bottom() + m), local_x(visible.right() + m),
                    local_y(visible.y - m)};
    const bool finite = std::isfinite(placing.device_x) && std::isfinite(placing.device_y) &&
                        std::isfinite(placing.reference_x) && std::isfinite(placing.reference_y);
    return finite ? std::optional(placing) : std::nullopt;
}

PointWindow Frame::point_window() const {
    const auto page = [this](int device) { return static_cast<float>(device) / target.scale; };
    return {map, {page(visible.x), page(visible.y), page(visible.width), page(visible.height)}, target.scale};
}

DeviceRect to_device(const PageRect& rect, float scale) {
    constexpr float far = 1 << 24;
    const float left = rect.x * scale, top = rect.y * scale;
    const float right = rect.right() * scale, bottom = rect.bottom() * scale;
    if (!(left <= right && top <= bottom)) return {};
    const int x = static_cast<int>(std::lround(std::clamp(left, -far, far)));
    const int y = static_cast<int>(std::lround(std::clamp(top, -far, far)));
    const int x_end = static_cast<int>(std::lround(std::clamp(right, -far, far)));
    const int y_end = static_cast<int>(std::lround(std::clamp(bottom, -far, far)));
    return {x, y, x_end - x, y_end - y};
}

}  // namespace briefmap
