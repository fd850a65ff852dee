// From GDAL's geometries in any reference system to areas, lines and points in longitude and latitude. Private to geo.
#pragma once

#include "geo/layer_crs.hpp"
#include "geo/layer_file.hpp"

#include <ogr_geometry.h>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace briefmap {

/// Which longitudes a layer covers, so that its box can cross the antimeridian where that is narrower.
class LongitudeRange {
  public:
    LongitudeRange();
    void add(double west, double east);
    /// The same of longitudes that may lie beyond ±180.
    void add_wrapped(double west, double east);
    /// West exceeds east where the box crosses the antimeridian.
    void settle(LonLatBox& box) const;

  private:
    struct Bin {
        double west, east;
    };
    static constexpr std::size_t bins = 720;
    std::array<Bin, bins> held_;
};

/// What was found in the geometries of a layer.
struct GeometryCounts {
    std::size_t without_geometry = 0;  // features: null or empty
    std::size_t left_out = 0;          // features: with a geometry of which nothing could be shown
    std::size_t not_numbers = 0;       // points whose coordinates are no numbers
    std::size_t outside = 0;           // points where the reference system has no place on the globe
};

/// Adds features to `layer`, each of them to its areas, its lines and its points.
class GeometryPlacer {
  public:
    explicit GeometryPlacer(VectorLayer& layer) : layer_(layer) {}

    void add_feature(const OGRGeometry* geometry, const LonLatTransform& transform);

    [[nodiscard]] const GeometryCounts& counts() const { return counts_; }
    /// Around the coordinates as they stood in the file, since this was last asked.
    [[nodiscard]] RawRange take_raw_range() { return std::exchange(raw_range_, {}); }
    [[nodiscard]] std::size_t vertices() const {
        return layer_.areas.points.size() + layer_.lines.points.size() + layer_.points.size();
    }
    /// All zeroes where there is nothing.
    [[nodiscard]] LonLatBox box() const;

  private:
    void add_parts(const OGRGeometry& geometry);
    void add_point(const OGRPoint& point);
    void add_run(FeatureLayer& layer, const OGRSimpleCurve& curve);
    void finish(FeatureLayer& layer, std::size_t first_point);
    void read_raw(const OGRSimpleCurve& curve, bool closed);
    void keep_those_there();

    VectorLayer& layer_;
    const LonLatTransform* transform_ = nullptr;
    GeometryCounts counts_;
    RawRange raw_range_;
    LongitudeRange longitudes_;
    double south_ = 90, north_ = -90;
    // Scratch: a run as it stands in the file, and where that is.
    std::vector<LonLat> raw_, run_;
};

}  // namespace briefmap
