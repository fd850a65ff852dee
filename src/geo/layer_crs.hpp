// From the coordinates of a layer's own reference system to longitude and latitude. Private to geo.
#pragma once

#include "core/lon_lat.hpp"
#include "core/result.hpp"
#include "geo/handle.hpp"

#include <ogr_spatialref.h>

#include <cstddef>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

/// Around the coordinates as they stand in a file, x and y of whatever system.
struct RawRange {
    double min_x = std::numeric_limits<double>::infinity(), min_y = min_x, max_x = -min_x, max_y = -min_x;

    void add(double x, double y);
    void add(const RawRange& other);
    [[nodiscard]] bool is_empty() const { return !(min_x <= max_x); }
    /// Whether they can be degrees, with a little slack.
    [[nodiscard]] bool fits_degrees() const;
    [[nodiscard]] std::string text() const;  // "x from 166021 to 833978, y from 0 to 9329005"
};

inline void release_crs(OGRSpatialReference* crs) { crs->Release(); }
using CrsPtr = Handle<OGRSpatialReference, release_crs>;

/// What a user names: a PROJ string, an authority's code, WKT. Longitude or easting comes first.
[[nodiscard]] Result<CrsPtr> crs_from_text(const std::string& text);

/// "WGS 84 / UTM zone 30N".
[[nodiscard]] std::string crs_title(const OGRSpatialReference& crs);

/// Why coordinates in this range can hardly be meant in this system; "" where they can.
[[nodiscard]] std::string doubt_about(const OGRSpatialReference& crs, const RawRange& raw);

/// Belongs to one thread.
class LonLatTransform {
  public:
    /// Null for coordinates that are WGS 84 degrees already.
    [[nodiscard]] static Result<LonLatTransform> make(const OGRSpatialReference* from);

    [[nodiscard]] bool is_identity() const { return to_lon_lat_ == nullptr; }
    /// Straight edges are straight on the plane of this system, not in longitude and latitude.
    [[nodiscard]] bool is_projected() const { return is_projected_; }
    /// In place, NaN where there is no such place. Longitudes of an identity stay as they are, 190 too.
    void transform(std::span<LonLat> points) const;

  private:
    std::shared_ptr<OGRCoordinateTransformation> to_lon_lat_;
    bool is_projected_ = false;
    mutable std::vector<double> x_, y_;
    mutable std::vector<int> there_;
};

}  // namespace briefmap
