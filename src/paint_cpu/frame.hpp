// Where a picture goes and how the page and the map lie there. Device pixels count from the page's top left, y down.
#pragma once

#include "geo/projected_layer.hpp"
#include "scene/draw_list.hpp"
#include "scene/map_points.hpp"

#include <optional>

namespace briefmap {

/// Whole device pixels.
struct DeviceRect {
    int x = 0, y = 0, width = 0, height = 0;

    bool operator==(const DeviceRect&) const = default;
    [[nodiscard]] int right() const { return x + width; }
    [[nodiscard]] int bottom() const { return y + height; }
    [[nodiscard]] bool is_empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] DeviceRect intersection(const DeviceRect& o) const;
};

/// The rectangle of the bound framebuffer that a page fills; x and y of its top left, which may lie outside.
struct Target {
    int x = 0, y = 0, width = 0, height = 0;  // framebuffer pixels
    int framebuffer_height = 0;
    float scale = 1;                   // device pixels to the page pixel
    std::optional<DeviceRect> part{};  // of the page, device pixels: only this is painted
};

/// device = (device_x, device_y) + (p - reference) * (pixels, -pixels). The reference lies near the view: what is seen
/// keeps its precision in 32 bits however far it is from the layer's origin.
struct LayerPlacing {
    float reference_x = 0, reference_y = 0;
    float device_x = 0, device_y = 0;
    float pixels = 1;  // device pixels to the metre
    LocalBox seen;     // what may touch the visible part, with a margin for the pen
};

/// What every painter of ours needs to know about one picture.
struct Frame {
    Target target;
    MapTransform map;
    DeviceRect visible;  // after the target's part and any Clip

    /// Nothing when the transform is not a number or turns the map around. `margin` is in device pixels.
    [[nodiscard]] std::optional<LayerPlacing> place(const ProjectedLayer& layer, float margin) const;
    /// What is visible, for what the scene works out.
    [[nodiscard]] PointWindow point_window() const;
};

/// The pixels whose centres lie inside; empty when not a number.
[[nodiscard]] DeviceRect to_device(const PageRect& rect, float scale);

}  // namespace briefmap
