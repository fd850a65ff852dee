#include "scene/layer_look.hpp"

namespace briefmap {
namespace {

Colour themes_own(BaseLayer layer, const Theme::Map& map) {
    switch (layer) {
        case BaseLayer::sea:
            return map.sea;
        case BaseLayer::land:
            return map.land;
        case BaseLayer::admin1:
            return map.admin1;
        case BaseLayer::rivers:
            return map.river;
        case BaseLayer::lakes:
            return map.lake;
        case BaseLayer::borders:
            return map.border;
        case BaseLayer::disputed:
            return map.disputed;
        case BaseLayer::country_names:
            return map.country_label;
        case BaseLayer::town_names:
            return map.town_label;
    }
    return map.land;
}

}  // namespace

Colour layer_colour(const MapLayer& layer, const Theme& theme) {
    if (layer.colour) return *layer.colour;
    if (const auto base = layer.base()) return themes_own(*base, theme.map);
    return theme.layers.tints[layer.user()->tint % theme.layers.tints.size()];
}

Colour layer_ink(const MapLayer& layer, const Theme& theme) {
    const Colour colour = layer_colour(layer, theme);
    return colour.with_alpha(colour.a / 255.0 * layer.opacity);
}

}  // namespace briefmap
