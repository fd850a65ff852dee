// A dense grid over a projection's plane, against which projected land is held: what each point of the plane shows by
// going back to the globe (none of it, sea, land), and what a painter would fill there. The two come by different ways
// and must agree.
#pragma once

#include "geo/feature_layer.hpp"
#include "geo/projected_layer.hpp"

#include <cstddef>
#include <vector>

namespace briefmap::testing {

/// Which longitudes are land, along parallels a tenth of a degree apart.
class LandIndex {
  public:
    explicit LandIndex(const FeatureLayer& countries);
    [[nodiscard]] bool is_land(LonLat p) const;

  private:
    struct Span {
        double west = 0, east = 0;
    };
    std::vector<std::vector<Span>> rows_;
};

/// The middles of the grid's cells, row by row from the south-west, over the projection's extent and a little more.
class PlaneGrid {
  public:
    PlaneGrid(const MapBox& extent, std::size_t columns);
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t size() const { return columns_ * rows_; }
    [[nodiscard]] MapPoint at(std::size_t column, std::size_t row) const;
    [[nodiscard]] double cell_area() const { return step_ * step_; }
    /// How often each point lies in one of the layer's triangles.
    [[nodiscard]] std::vector<int> count_of_triangles(const ProjectedLayer& layer) const;
    /// How many of the layer's features hold each point, by their rings and the even-odd rule.
    [[nodiscard]] std::vector<int> count_of_rings(const ProjectedLayer& layer) const;
    /// Which points a ring holds.
    [[nodiscard]] std::vector<int> in_ring(const std::vector<MapPoint>& ring) const;

  private:
    MapPoint origin_;
    double step_ = 1;
    std::size_t columns_ = 0, rows_ = 0;
};

enum class Shown : unsigned char { nothing, sea, land };
[[nodiscard]] std::vector<Shown> shown_by(const Projection& projection, const PlaneGrid& grid, const LandIndex& land);

}  // namespace briefmap::testing
