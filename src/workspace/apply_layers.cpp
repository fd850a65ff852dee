#include "workspace/apply_handlers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

MapLayer* layer_at(Session& session, std::size_t index) {
    MapLayers& layers = session.state.layers;
    return index < layers.size() ? &layers[index] : nullptr;
}

}  // namespace

void carry_out(Session& session, const Surroundings&, const command::AddLayer& c) {
    if (c.layer.user()) add_layer(session.state.layers, c.layer);
}

void carry_out(Session& session, const Surroundings&, const command::RemoveLayer& c) {
    MapLayers& layers = session.state.layers;
    if (const MapLayer* layer = layer_at(session, c.index); layer && layer->user())
        layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(c.index));
}

void carry_out(Session& session, const Surroundings&, const command::MoveLayer& c) {
    move_layer(session.state.layers, c.index, c.to);
}

void carry_out(Session& session, const Surroundings&, const command::SetLayer& c) {
    MapLayer* layer = layer_at(session, c.index);
    // What kind of layer it is stays: a base layer's entry is always there.
    if (!layer || layer->base() != c.layer.base() || !std::isfinite(c.layer.opacity)) return;
    *layer = c.layer;
    layer->opacity = std::clamp(layer->opacity, 0.0, 1.0);
}

void carry_out(Session& session, const Surroundings&, const command::EditLayerPath& c) { session.layer_path = c.text; }

void carry_out(Session& session, const Surroundings&, const command::ResetLayers&) {
    for (MapLayer& layer : session.state.layers)
        if (layer.base()) layer = {.what = layer.what};
}

}  // namespace briefmap
