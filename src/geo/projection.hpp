// From longitude and latitude to the plane and back, by PROJ. A projection belongs to one thread: a job makes its own
// from the same definition.
#pragma once

#include "core/lon_lat.hpp"
#include "core/result.hpp"

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

/// Metres on the projected plane, x right, y up (units other than metres are converted).
struct MapPoint {
    double x = 0;
    double y = 0;

    bool operator==(const MapPoint&) const = default;
};

struct MapBox {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    void add(MapPoint p);
    [[nodiscard]] bool is_empty() const { return !(min_x <= max_x && min_y <= max_y); }
    [[nodiscard]] double width() const { return max_x - min_x; }
    [[nodiscard]] double height() const { return max_y - min_y; }
    [[nodiscard]] MapPoint centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
};

/// The part of the globe that a projection shows without tearing: what lies between two meridians and two parallels,
/// within a distance of a centre.
struct Domain {
    double central_meridian = 0;  // shapes are cut at the meridian opposite
    double half_width = 180;      // degrees either side of the central meridian
    double south = -90, north = 90;
    LonLat centre;        // of the cap
    double radius = 180;  // degrees of arc; 180 is no limit, and then the meridians and parallels count

    /// A cap round `centre`, or else a window of meridians and parallels.
    [[nodiscard]] bool is_cap() const { return radius < 180; }
    [[nodiscard]] bool contains(LonLat p) const;
};

class Projection;
using ProjectionPtr = std::shared_ptr<const Projection>;

class Projection {
  public:
    /// `definition` is a PROJ string, a CRS code ("EPSG:32630"), WKT, or one of projection_names(). Errors say what
    /// PROJ said.
    [[nodiscard]] static Result<ProjectionPtr> make(std::string_view definition);
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;
    ~Projection();

    /// Absent where the projection has no such point or the place lies outside its domain.
    [[nodiscard]] std::optional<MapPoint> forward(LonLat p) const;
    [[nodiscard]] std::optional<LonLat> inverse(MapPoint p) const;
    /// Many at once; NaN where there is none. Does not look at the domain. `out` is as long as `in`.
    void forward(std::span<const LonLat> in, std::span<MapPoint> out) const;

    /// As it was given to make().
    [[nodiscard]] const std::string& definition() const { return definition_; }
    [[nodiscard]] const Domain& domain() const { return domain_; }
    /// Around everything the domain holds.
    [[nodiscard]] const MapBox& extent() const { return extent_; }
    /// The domain's outline, closed, for the sphere's edge and the sea's fill.
    [[nodiscard]] const std::vector<MapPoint>& outline() const { return outline_; }
    /// For the status bar: "Equal Earth", "Lambert azimuthal equal-area, centred on 15° N 0°".
    [[nodiscard]] const std::string& title() const { return title_; }
    /// True distance over plane distance at a place, along the parallel: what a scale bar there needs.
    [[nodiscard]] double metres_per_unit_at(LonLat p) const;

  private:
    struct Impl;
    explicit Projection(std::unique_ptr<Impl> impl);
    void trace_outline();
    std::unique_ptr<Impl> impl_;
    std::string definition_, title_;
    Domain domain_;
    MapBox extent_;
    std::vector<MapPoint> outline_;
};

/// What --projection takes by name, beside "auto": "equal-earth", "mercator", "equirectangular", …
[[nodiscard]] std::span<const std::string_view> projection_names();

/// The definition for `choice` ("auto", a name, or a definition) when the map shows `box`. "auto": Equal Earth for the
/// world, Lambert azimuthal equal-area centred on whole degrees otherwise. Of the world, projections that have a centre
/// or a cone are put round `middle`, where one is given.
[[nodiscard]] std::string resolve_projection(std::string_view choice, const LonLatBox& box,
                                             std::optional<LonLat> middle = std::nullopt);

}  // namespace briefmap
