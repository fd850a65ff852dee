// Which part of the map's frame belongs to which country with events, in cells of four pixels: enough to tell whether a
// name stands in its own country, in another's, or beside both. Cells keep their places while the view pans.
#pragma once

#include "geo/projected_layer.hpp"
#include "scene/map_frame.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

class CountryAreas {
  public:
    /// `features` of the layer for each area; areas are numbered as they come.
    CountryAreas(const ProjectedLayer& layer, std::span<const std::vector<std::uint32_t>> features,
                 const MapFrame& frame);

    /// Of the area's parts, only those around the one nearest to `at` are where its name may stand: French Guiana is no
    /// place for the name of France. The rest stays the area's own for other names.
    void settle_home(std::size_t area, PagePoint at);

    /// How much of a box lies at an area's home and in the other ones; parts of 1.
    struct Shares {
        float own = 0;
        float other = 0;
    };
    [[nodiscard]] Shares shares_of(const PageRect& box, std::size_t area) const;
    /// Whether another area lies at a point of the frame.
    [[nodiscard]] bool is_other(PagePoint p, std::size_t area) const;
    /// Points spread over an area's home, well inside where it is thick enough; empty where the frame has nothing of
    /// it.
    [[nodiscard]] std::vector<PagePoint> points_in(std::size_t area) const;

    /// Of a cell, page pixels.
    static constexpr float cell = 4;

  private:
    using Owner = std::uint16_t;           // area + 1; 0 nobody's
    static constexpr Owner away = 0x8000;  // added to the owner of parts far from home

    void mark_corners(const ProjectedLayer& layer, std::uint32_t feature, Owner owner, const MapFrame& frame);
    void fill(const ProjectedLayer& layer, std::span<const std::uint32_t> features, Owner owner, const MapFrame& frame);
    [[nodiscard]] Owner at(int column, int row) const;

    int columns_, rows_;
    std::vector<Owner> owners_;
};

}  // namespace briefmap
