// A field's values as a few classes that a map and its legend can show.
#pragma once

#include "geo/layer_file.hpp"
#include "geo/projected_points.hpp"
#include "workspace/layers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace briefmap {

struct LayerClass {
    enum class Kind : std::uint8_t { value, range, other, missing };
    Kind kind = Kind::value;
    std::string value;                    // kind value
    double from = 0, to = 0;              // kind range, both ends included
    std::vector<std::uint32_t> features;  // of the layer
    std::vector<std::uint32_t> points;    // of its projected points
};

struct LayerClasses {
    std::string field;
    bool is_ordered = false;          // ranges, rising
    std::vector<LayerClass> classes;  // none of them empty
};

/// At most so many values have a colour of their own; all others are one class.
inline constexpr std::size_t most_values = 7;
/// Ranges hold about as many features each (quantiles), as far as equal values allow.
inline constexpr std::size_t most_ranges = 5;

/// No classes where the layer has no such field, or the field no values.
[[nodiscard]] LayerClasses classify(const VectorLayer& layer, const ProjectedPoints* points, const std::string& field,
                                    FieldStyle style);

}  // namespace briefmap
