// All names of a map, placed one after the other by importance, and drawn.
#pragma once

#include "scene/map_labels.hpp"
#include "scene/mark_numbers.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace briefmap {

struct SettledLabel {
    MapLabel label;
    PageRect box;  // on the frame
    std::optional<Leader> leader;
};

struct MapLabels {
    std::vector<SettledLabel> settled;

    /// Of a country's name with its tally, on the frame; empty when it was not placed.
    [[nodiscard]] PageRect box_of_country(std::span<const CountryMark> marks, std::uint32_t country) const;
};

struct Labelled {
    const EventMarks& marks;
    const PointLayout& points;
    std::span<const PointMark> named_marks;   // marks and ends of ways
    std::span<const MarkGroup> named_groups;  // members: into named_marks
    std::span<const MarkNumber> numbers = {};
};

[[nodiscard]] MapLabels lay_out_labels(const MapInput& input, const MapFrame& frame, const Labelled& labelled);

/// Items of the draw list that belong to a label but lie below the marks of events.
struct ItemRange {
    std::size_t begin = 0, end = 0;
};

/// Dots of towns that are named and leaders of names, below all marks of events; in the order of `labels.settled`.
std::vector<ItemRange> add_label_feet(MapScene& scene, const MapInput& input, const MapFrame& frame,
                                      const MapLabels& labels);
/// Labels that the view shows whole, tallies with their targets.
void add_labels(MapScene& scene, const MapInput& input, const MapFrame& frame, const MapLabels& labels,
                std::span<const CountryMark> countries, std::span<const ItemRange> feet);

/// Takes labels out of the scene again, with all that was drawn for them.
void drop_labels(MapScene& scene, const std::function<bool(const PlacedLabel&)>& is_dropped);

}  // namespace briefmap
