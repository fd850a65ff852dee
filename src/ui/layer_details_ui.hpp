// One row of the sheet of layers, and what more there is to say and to choose of a layer of the user's own.
#pragma once

#include "ui/panel.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace briefmap {

struct LayerRow {
    const UiInput& in;
    std::size_t index;  // into State::layers
    const MapLayer& layer;
    const ShownLayer* data;  // null before the first frame with it
    std::string name;
    IssuedCommands& out;
    UiShown& shown;

    void set(MapLayer changed, std::uint64_t gesture = 0) const;
    /// Tells that one of its controls was just made: "Rivers: opacity".
    void note(std::string_view control) const;
};

/// What it is styled by, its CRS, what was odd in its file; buttons to go there and to take it away.
void layer_details(const LayerRow& row);

}  // namespace briefmap
