// Marks as large as a number of their events: the area of a mark is proportional to the number's absolute value.
#pragma once

#include "scene/map_scene.hpp"

#include <span>
#include <vector>

namespace briefmap {

class MarkSizes {
  public:
    /// Sizes for State::size_by; none where it names no number field of the dataset.
    explicit MarkSizes(const MapInput& input);

    [[nodiscard]] bool are_set() const { return field_ != nullptr; }
    [[nodiscard]] const NumberField& field() const { return *field_; }
    [[nodiscard]] bool has_value(EventIndex event) const;
    /// Page pixels across, of a circle; without a value, the least.
    [[nodiscard]] float of(EventIndex event) const;
    [[nodiscard]] float of_value(double value) const;

    /// Page pixels of the 99.5th percentile of all values: less where many events have one, so that they leave some of
    /// the map. Of the dataset, not of what is shown: a mark keeps its size while time moves.
    [[nodiscard]] float high() const;
    /// Page pixels of the smallest mark; no mark is larger than `most` times high().
    static constexpr float least = 4, most = 1.5F;

    /// What a marker's size is multiplied by so that all shapes have the circle's area.
    [[nodiscard]] static float equal_area(MarkerShape shape);

  private:
    const NumberField* field_ = nullptr;
};

/// Two to four round numbers, falling, whose marks can be told apart and that stand for what the field holds: where its
/// values lie within a factor of four, evenly between them; else each about a quarter of the one before.
[[nodiscard]] std::vector<double> legend_values(const MarkSizes& sizes);

}  // namespace briefmap
