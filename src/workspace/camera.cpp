#include "workspace/camera.hpp"

#include <cmath>
#include <numbers>
#include <utility>

namespace briefmap {
namespace {

constexpr double equator_metres = 2 * std::numbers::pi * 6'378'137.0;
constexpr double tile_pixels = 256;

MapPoint middle_of(const Projection& projection, LonLat centre) {
    if (const auto p = projection.forward(centre)) return *p;
    const MapBox& extent = projection.extent();
    return extent.is_empty() ? MapPoint{} : extent.centre();
}

}  // namespace

double metres_per_pixel(double zoom) { return equator_metres / (tile_pixels * std::exp2(zoom)); }

double zoom_of(double metres) { return std::log2(equator_metres / (tile_pixels * metres)); }

Camera::Camera(ProjectionPtr projection, LonLat centre, double zoom, ViewSize size)
    : projection_(std::move(projection)),
      centre_(middle_of(*projection_, centre)),
      pixels_per_metre_(1 / metres_per_pixel(zoom)),
      size_(size) {}

std::optional<ViewPoint> Camera::to_view(LonLat p) const {
    const auto plane = projection_->forward(p);
    if (!plane) return std::nullopt;
    return to_view(*plane);
}

ViewPoint Camera::to_view(MapPoint p) const {
    return {size_.width / 2 + (p.x - centre_.x) * pixels_per_metre_,
            size_.height / 2 - (p.y - centre_.y) * pixels_per_metre_};
}

MapPoint Camera::to_map(ViewPoint p) const {
    return {centre_.x + (p.x - size_.width / 2) / pixels_per_metre_,
            centre_.y - (p.y - size_.height / 2) / pixels_per_metre_};
}

std::optional<LonLat> Camera::lon_lat_at(ViewPoint p) const { return projection_->inverse(to_map(p)); }

MapBox Camera::visible() const {
    MapBox box;
    box.add(to_map({0, 0}));
    box.add(to_map({size_.width, size_.height}));
    return box;
}

}  // namespace briefmap
