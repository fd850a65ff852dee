// Borders that are contested: whether the page shows any, and what its legend and its attribution say of borders.
#pragma once

#include "scene/layer_legend.hpp"
#include "scene/map_scene.hpp"

#include <optional>
#include <string>

namespace briefmap {

/// The legend's row, with the line as the map draws it; absent where none is drawn in the view.
[[nodiscard]] std::optional<LegendRow> disputed_row(const MapInput& input);

/// Whose view the borders are, in the map's language: "borders: de facto control". "" where none are drawn, or where
/// they are not known to be Natural Earth's.
[[nodiscard]] std::string border_note(const MapInput& input);

}  // namespace briefmap
