// What the legend tells of marks that are as large as a number: the field's name, circles of round values as large as
// they are on the map, and what events without a value look like.
#pragma once

#include "scene/map_scene.hpp"

#include <string>
#include <vector>

namespace briefmap {

struct SizeRow {
    enum class Kind { field, value, none };
    Kind kind = Kind::value;
    std::string text;
    float size = 0;  // page pixels across, of the circle
};

/// Nothing where no mark on the map is sized. The field's name stands between bars, |name|, where values below 0 are
/// drawn as large as those above.
[[nodiscard]] std::vector<SizeRow> size_rows(const MapSigns& signs, const MapInput& input);

void draw_size_sign(DrawList& list, const SizeRow& row, const Theme& theme, PagePoint at);

}  // namespace briefmap
