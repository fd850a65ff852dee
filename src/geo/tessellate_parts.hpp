// Large areas in small parts. GLU's tessellator walks round a whole outline for every corner of it, so that what a part
// takes grows with the square of its corners. Private to geo.
#pragma once

#include "geo/projected_layer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace briefmap {

/// Rings as indices into a layer's points, even-odd.
using IndexRings = std::vector<std::vector<std::uint32_t>>;

/// A layer's points, and after them those that cutting one feature adds: features can be cut side by side.
class CutPoints {
  public:
    explicit CutPoints(std::span<const LocalPoint> held) : held_(held) {}

    const LocalPoint& operator[](std::uint32_t i) const {
        return i < held_.size() ? held_[i] : added_[i - held_.size()];
    }
    /// Gives its index.
    std::uint32_t add(LocalPoint p) {
        added_.push_back(p);
        return static_cast<std::uint32_t>(held_.size() + added_.size() - 1);
    }
    [[nodiscard]] const std::vector<LocalPoint>& added() const { return added_; }

  private:
    std::span<const LocalPoint> held_;
    std::vector<LocalPoint> added_;
};

/// A feature's rings, cut along upright and level lines into parts of a few hundred corners that meet without a gap and
/// fill what the rings fill. Adds to `points`, which are the layer's, where edges are cut: parts on both sides of a
/// line share those.
[[nodiscard]] std::vector<IndexRings> parts_of(const ProjectedLayer& layer, std::size_t feature, CutPoints& points);

}  // namespace briefmap
