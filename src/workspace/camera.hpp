// Where the map is looked at from: a projection, the place at the middle of the map's rectangle, a zoom.
#pragma once

#include "core/lon_lat.hpp"
#include "geo/projection.hpp"

#include <optional>

namespace briefmap {

/// Page pixels from the top left of the map's rectangle, y down.
struct ViewPoint {
    double x = 0;
    double y = 0;
};

struct ViewSize {
    double width = 0;  // page pixels
    double height = 0;

    bool operator==(const ViewSize&) const = default;
};

/// Zoom as web maps count it: 256 · 2^zoom page pixels to the length of the equator.
[[nodiscard]] double metres_per_pixel(double zoom);
[[nodiscard]] double zoom_of(double metres_per_pixel);
inline constexpr double min_zoom = -2;
inline constexpr double max_zoom = 20;

/// One view, resolved: cheap to make for each frame.
class Camera {
  public:
    Camera(ProjectionPtr projection, LonLat centre, double zoom, ViewSize size);

    [[nodiscard]] const Projection& projection() const { return *projection_; }
    [[nodiscard]] const ProjectionPtr& projection_ptr() const { return projection_; }
    [[nodiscard]] ViewSize size() const { return size_; }
    [[nodiscard]] MapPoint centre() const { return centre_; }
    [[nodiscard]] double pixels_per_metre() const { return pixels_per_metre_; }

    [[nodiscard]] std::optional<ViewPoint> to_view(LonLat p) const;
    [[nodiscard]] ViewPoint to_view(MapPoint p) const;
    [[nodiscard]] MapPoint to_map(ViewPoint p) const;
    /// Absent off the map.
    [[nodiscard]] std::optional<LonLat> lon_lat_at(ViewPoint p) const;
    /// The plane that the view shows.
    [[nodiscard]] MapBox visible() const;

  private:
    ProjectionPtr projection_;
    MapPoint centre_;
    double pixels_per_metre_;
    ViewSize size_;
};

}  // namespace briefmap
