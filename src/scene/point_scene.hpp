// Markers of events at points: single, fanned out around a common place, gathered into a count, or, by the thousand,
// plain dots.
#pragma once

#include "scene/event_marks.hpp"
#include "scene/map_scene.hpp"
#include "scene/spread.hpp"

#include <span>
#include <vector>

namespace briefmap {

/// A marker on the frame.
struct PlacedMark {
    std::uint32_t mark = 0;  // into the marks given
    PagePoint at;            // where it is drawn
    PagePoint home;          // where it belongs
    float size = 0;
    std::uint32_t fan = none;  // into PointLayout::groups, for one that is fanned out with others

    static constexpr std::uint32_t none = 0xffff'ffff;
};

struct MarkCluster {
    PagePoint at;
    float size = 0;
    std::vector<std::uint32_t> marks;
};

struct PointLayout {
    std::vector<PlacedMark> placed;  // in order of drawing
    std::vector<MarkCluster> clusters;
    std::vector<MarkGroup> groups;  // members: into the marks; empty when there are too many to tell places apart
    bool dots = false;              // too many for outlines and shapes
    bool density = false;           // too many to be told apart: only what stands out is placed
};

/// Markers up to this many spread out; beyond, near ones are counted together.
inline constexpr std::size_t spread_limit = 400;
/// Beyond, they are squares of counts, or dots, one to a cell of the screen, where the state wants these.
inline constexpr std::size_t cluster_limit = 4'000;

[[nodiscard]] PointLayout lay_out_points(const MapInput& input, std::span<const PointMark> marks);

/// What labels must keep clear of, on the frame.
[[nodiscard]] std::vector<PageRect> covered_boxes(const PointLayout& layout);

/// Halos, leaders, markers, counts and their targets.
void add_points(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const PointMark> marks,
                const PointLayout& layout);

}  // namespace briefmap
