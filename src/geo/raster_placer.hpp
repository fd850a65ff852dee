// Between places on the globe and the pixels of a raster. Private to geo.
#pragma once

#include "core/lon_lat.hpp"
#include "core/result.hpp"
#include "geo/handle.hpp"
#include "geo/raster_source.hpp"

#include <gdal_alg.h>
#include <gdal_priv.h>

#include <array>
#include <memory>
#include <optional>

namespace briefmap {

/// From the raster's left upper corner; a pixel's middle lies at a half.
struct PixelPoint {
    double x = 0, y = 0;
};

/// Belongs to one thread, and to the dataset where that lies by control points.
class RasterPlacer {
  public:
    [[nodiscard]] static Result<RasterPlacer> make(const RasterSource& source, GDALDataset& dataset);

    /// May lie outside of the raster; absent where its reference system has no such place.
    [[nodiscard]] std::optional<PixelPoint> pixel_of(LonLat place) const;
    [[nodiscard]] std::optional<LonLat> place_of(PixelPoint pixel) const;

  private:
    RasterPlacer() = default;
    [[nodiscard]] std::optional<PixelPoint> by_control_points(PixelPoint from, bool to_pixels) const;

    bool is_lon_lat_ = false, is_geographic_ = false;
    double middle_ = 0;  // longitude of the raster's middle, where its coordinates are degrees
    std::array<double, 6> to_crs_ = {}, to_pixels_ = {};
    std::shared_ptr<OGRCoordinateTransformation> from_lon_lat_, to_lon_lat_;
    std::shared_ptr<void> control_points_;
    std::optional<LonLatBox> bounds_;  // beyond them control points tell nothing
};

/// Around the whole raster.
[[nodiscard]] std::optional<LonLatBox> box_of(const RasterPlacer& placer, int width, int height);

}  // namespace briefmap
