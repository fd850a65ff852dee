// The features of a map layer that a picture shows, whatever its indices claim.
#pragma once

#include "geo/projected_layer.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace briefmap {

/// Features of the layer, 0 where its arrays make no sense.
[[nodiscard]] std::size_t feature_count(const ProjectedLayer& layer);
/// What [begins[i], begins[i + 1]) means within `limit` elements; empty where it makes no sense.
[[nodiscard]] std::pair<std::size_t, std::size_t> range_of(const std::vector<std::uint32_t>& begins, std::size_t i,
                                                           std::size_t limit);
/// Those of `features` (all, when none is named) that exist and touch `seen`, in ascending order without repeats.
[[nodiscard]] std::vector<std::uint32_t> seen_features(const ProjectedLayer& layer,
                                                       const std::vector<std::uint32_t>& features,
                                                       const LocalBox& seen);

}  // namespace briefmap
