// Large areas in small parts. GLU's tessellator walks round a whole outline for every corner of it, so that what a part
// takes grows with the square of its corners. Private to geo.
#pragma once

#include "geo/projected_layer.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace briefmap {

/// Rings as indices into a layer's points, even-odd.
using IndexRings = std::vector<std::vector<std::uint32_t>>;

/// A feature's rings, cut along upright and level lines into parts of a few hundred corners that meet without a gap and
/// fill what the rings fill. Adds to layer.points where edges are cut: parts on both sides of a line share those.
[[nodiscard]] std::vector<IndexRings> parts_of(ProjectedLayer& layer, std::size_t feature);

}  // namespace briefmap
