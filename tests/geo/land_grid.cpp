#include "geo/land_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap::testing {
namespace {

constexpr std::size_t rows_per_degree = 10;
constexpr double grid_margin = 0.02;  // of the extent, on every side: fills that leave the map are seen there

double latitude_of(std::size_t row) { return (static_cast<double>(row) + 0.5) / rows_per_degree - 90; }

/// Where the edge from `a` to `b` meets the height `y`, by the rule that counts each end once.
template <class Add>
void meet(MapPoint a, MapPoint b, double y, const Add& add) {
    if ((a.y > y) != (b.y > y)) add(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
}

}  // namespace

LandIndex::LandIndex(const FeatureLayer& countries) : rows_(180 * rows_per_degree) {
    std::vector<std::vector<double>> crossings(rows_.size());
    for (std::size_t f = 0; f < countries.size(); ++f) {
        std::size_t lowest = rows_.size(), highest = 0;
        for (std::uint32_t r = countries.feature_begin[f]; r < countries.feature_begin[f + 1]; ++r) {
            const auto ring = countries.ring(r);
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
                const double south = std::min(a.lat, b.lat), north = std::max(a.lat, b.lat);
                const auto first = static_cast<std::size_t>(std::max(0.0, std::floor((south + 90) * rows_per_degree)));
                for (std::size_t row = first; row < rows_.size() && latitude_of(row) <= north; ++row) {
                    meet({a.lon, a.lat}, {b.lon, b.lat}, latitude_of(row),
                         [&](double lon) { crossings[row].push_back(lon); });
                    lowest = std::min(lowest, row);
                    highest = std::max(highest, row);
                }
            }
        }
        for (std::size_t row = lowest; row <= highest && row < rows_.size(); ++row) {
            std::ranges::sort(crossings[row]);
            for (std::size_t i = 0; i + 1 < crossings[row].size(); i += 2)
                rows_[row].push_back({crossings[row][i], crossings[row][i + 1]});
            crossings[row].clear();
        }
    }
}

bool LandIndex::is_land(LonLat p) const {
    const double row = std::clamp((p.lat + 90) * rows_per_degree, 0.0, static_cast<double>(rows_.size() - 1));
    return std::ranges::any_of(rows_[static_cast<std::size_t>(row)],
                               [&](const Span& span) { return p.lon >= span.west && p.lon < span.east; });
}

PlaneGrid::PlaneGrid(const MapBox& extent, std::size_t columns) {
    const double margin = std::max(extent.width(), extent.height()) * grid_margin;
    step_ = std::max(extent.width(), extent.height()) * (1 + 2 * grid_margin) / static_cast<double>(columns);
    origin_ = {extent.min_x - margin, extent.min_y - margin};
    columns_ = static_cast<std::size_t>(std::ceil((extent.width() + 2 * margin) / step_));
    rows_ = static_cast<std::size_t>(std::ceil((extent.height() + 2 * margin) / step_));
}

MapPoint PlaneGrid::at(std::size_t column, std::size_t row) const {
    return {origin_.x + (static_cast<double>(column) + 0.5) * step_,
            origin_.y + (static_cast<double>(row) + 0.5) * step_};
}

namespace {

/// Fills rows between crossings, first to second, third to fourth.
class RowFiller {
  public:
    RowFiller(const PlaneGrid& grid, MapPoint first, double step) : grid_(grid), first_(first), step_(step) {
        crossings_.resize(grid.rows());
    }
    void add_edge(MapPoint a, MapPoint b) {
        const double south = std::min(a.y, b.y), north = std::max(a.y, b.y);
        const double from = std::ceil((south - first_.y) / step_);
        for (auto row = static_cast<std::size_t>(std::max(0.0, from)); row < grid_.rows(); ++row) {
            const double y = grid_.at(0, row).y;
            if (y > north) break;
            meet(a, b, y, [&](double x) { crossings_[row].push_back(x); });
            lowest_ = std::min(lowest_, row);
            highest_ = std::max(highest_, row);
        }
    }
    void fill(std::vector<int>& counts) {
        for (std::size_t row = lowest_; row <= highest_ && row < grid_.rows(); ++row) {
            std::ranges::sort(crossings_[row]);
            for (std::size_t i = 0; i + 1 < crossings_[row].size(); i += 2)
                fill_row(row, crossings_[row][i], crossings_[row][i + 1], counts);
            crossings_[row].clear();
        }
        lowest_ = grid_.rows();
        highest_ = 0;
    }

  private:
    void fill_row(std::size_t row, double from, double to, std::vector<int>& counts) const {
        const double first = std::max(0.0, std::ceil((from - first_.x) / step_));
        for (auto column = static_cast<std::size_t>(first); column < grid_.columns(); ++column) {
            if (grid_.at(column, row).x >= to) break;
            ++counts[row * grid_.columns() + column];
        }
    }

    const PlaneGrid& grid_;
    MapPoint first_;
    double step_;
    std::vector<std::vector<double>> crossings_;
    std::size_t lowest_ = static_cast<std::size_t>(-1), highest_ = 0;
};

MapPoint global(const ProjectedLayer& layer, std::uint32_t i) {
    return {double{layer.points[i].x} + layer.origin.x, double{layer.points[i].y} + layer.origin.y};
}

}  // namespace

std::vector<int> PlaneGrid::count_of_triangles(const ProjectedLayer& layer) const {
    std::vector<int> counts(size());
    RowFiller filler(*this, at(0, 0), step_);
    for (std::size_t t = 0; t + 2 < layer.triangles.size(); t += 3) {
        for (std::size_t i = 0; i < 3; ++i)
            filler.add_edge(global(layer, layer.triangles[t + i]), global(layer, layer.triangles[t + (i + 1) % 3]));
        filler.fill(counts);
    }
    return counts;
}

std::vector<int> PlaneGrid::count_of_rings(const ProjectedLayer& layer) const {
    std::vector<int> counts(size());
    RowFiller filler(*this, at(0, 0), step_);
    for (std::size_t f = 0; f < layer.size(); ++f) {
        for (std::uint32_t r = layer.feature_begin[f]; r < layer.feature_begin[f + 1]; ++r) {
            const std::uint32_t end = layer.ring_begin[r + 1];
            for (std::uint32_t i = layer.ring_begin[r]; i < end; ++i)
                filler.add_edge(global(layer, i), global(layer, i + 1 < end ? i + 1 : layer.ring_begin[r]));
        }
        filler.fill(counts);
    }
    return counts;
}

std::vector<int> PlaneGrid::in_ring(const std::vector<MapPoint>& ring) const {
    std::vector<int> counts(size());
    RowFiller filler(*this, at(0, 0), step_);
    for (std::size_t i = 0; i < ring.size(); ++i)
        filler.add_edge(ring[i], ring[(i + 1) % ring.size()]);
    filler.fill(counts);
    return counts;
}

std::vector<Shown> shown_by(const Projection& projection, const PlaneGrid& grid, const LandIndex& land) {
    std::vector<Shown> shown(grid.size(), Shown::nothing);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            if (const auto p = projection.inverse(grid.at(column, row)))
                shown[row * grid.columns() + column] = land.is_land(*p) ? Shown::land : Shown::sea;
        }
    }
    return shown;
}

}  // namespace briefmap::testing
