// What the map's signs mean: exactly those that are on it.
#pragma once

#include "scene/layer_legend.hpp"
#include "scene/map_scene.hpp"
#include "scene/size_legend.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace briefmap {

enum class LegendSign : std::uint8_t {
    category,
    country,
    way,
    halo,
    zone,
    cluster,
    past,
    heading,
    density,
    layer,
    size
};

struct LegendEntry {
    LegendSign sign = LegendSign::category;
    std::uint16_t category = 0;  // for sign category
    std::string text;
    Colour colour{0, 0, 0, 0};  // for sign density
    LayerSign layer = {};       // for sign layer
    SizeRow size = {};          // for sign size
};

[[nodiscard]] std::vector<LegendEntry> legend_entries(const MapSigns& signs, const MapInput& input);

struct LegendColumn {
    std::size_t begin = 0, end = 0;  // of the entries
    float from = 0, width = 0;       // page pixels from the edge at which rows begin
};

struct LegendLayout {
    float width = 0, height = 0;  // page pixels, its panel with padding
    std::vector<LegendColumn> columns;
    std::vector<LegendEntry> entries;
    std::vector<TextBlock> texts;
    std::vector<float> row_heights;
    float sign_width = 0;  // page pixels, of the column of signs
    float unit = 1;
    bool mirrored = false;  // signs at the right
};

/// Columns are about as high as one another, at most `max_width` wide each; longer texts end in an ellipsis.
[[nodiscard]] LegendLayout lay_out_legend(std::vector<LegendEntry> entries, const MapInput& input, float unit,
                                          float max_width, std::size_t columns = 1);

/// The first of them and, in the last of so many rows, how many more there are.
[[nodiscard]] std::vector<LegendEntry> shortened_legend(const std::vector<LegendEntry>& entries, std::size_t rows,
                                                        const MapInput& input);

void draw_legend(DrawList& list, const LegendLayout& legend, const MapInput& input, PagePoint top_left);

}  // namespace briefmap
