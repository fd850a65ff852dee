// The map data that ships with the program, and measures of projected shapes, for tests.
#pragma once

#include "geo/geodata.hpp"
#include "geo/projected_layer.hpp"

#include <filesystem>

namespace briefmap::testing {

[[nodiscard]] std::filesystem::path geodata_path();

/// The shipped countries; fails the test where they cannot be read.
[[nodiscard]] FeatureLayer world(Detail detail);

[[nodiscard]] ProjectionPtr projection(std::string_view definition);

/// One area: a ring of places.
[[nodiscard]] FeatureLayer area_of(std::vector<std::vector<LonLat>> rings);
[[nodiscard]] FeatureLayer lines_of(std::vector<std::vector<LonLat>> lines);

/// Square metres.
[[nodiscard]] double triangle_area(const ProjectedLayer& layer, std::size_t feature);
[[nodiscard]] double triangle_area(const ProjectedLayer& layer);
[[nodiscard]] bool covers(const ProjectedLayer& layer, std::size_t feature, MapPoint p);  // by its rings, even-odd
[[nodiscard]] double longest_line_edge(const ProjectedLayer& layer);
[[nodiscard]] double longest_ring_edge(const ProjectedLayer& layer);

}  // namespace briefmap::testing
