// What the legend tells of the user's own layers: one sign for each, or one for each class of the field it is styled
// by.
#pragma once

#include "scene/draw_list.hpp"
#include "scene/user_layers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace briefmap {

struct MapInput;

struct LayerSign {
    enum class Kind : std::uint8_t { area, line, dot };
    Kind kind = Kind::area;
    LayerInk look;
};

struct LegendRow {
    bool is_heading = false;  // the layer and its field, over the classes
    std::string text;
    LayerSign sign;
};

/// Topmost layer first; of those that are shown and have shapes on the map.
[[nodiscard]] std::vector<LegendRow> layer_rows(const MapInput& input);

void draw_layer_sign(DrawList& list, const LayerSign& sign, const Theme& theme, PagePoint at, float unit);

}  // namespace briefmap
