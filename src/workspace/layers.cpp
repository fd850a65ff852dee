#include "workspace/layers.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace briefmap {
namespace {

bool is_name(BaseLayer layer) { return layer == BaseLayer::country_names || layer == BaseLayer::town_names; }

/// The first place above all layers that can be moved.
std::size_t end_of_movable(const MapLayers& layers) {
    const auto last = std::find_if(layers.rbegin(), layers.rend(), [](const MapLayer& l) { return l.is_movable(); });
    return static_cast<std::size_t>(layers.rend() - last);
}

std::size_t begin_of_movable(const MapLayers& layers) {
    const auto first = std::find_if(layers.begin(), layers.end(), [](const MapLayer& l) { return l.is_movable(); });
    return static_cast<std::size_t>(first - layers.begin());
}

std::uint32_t free_tint(const MapLayers& layers) {
    std::uint32_t tint = 0;
    const auto is_taken = [&](const MapLayer& l) { return l.user() && l.user()->tint == tint; };
    while (std::any_of(layers.begin(), layers.end(), is_taken))
        ++tint;
    return tint;
}

}  // namespace

std::string_view name_of(BaseLayer layer) {
    switch (layer) {
        case BaseLayer::sea:
            return "sea";
        case BaseLayer::land:
            return "land";
        case BaseLayer::admin1:
            return "regions";
        case BaseLayer::rivers:
            return "rivers";
        case BaseLayer::lakes:
            return "lakes";
        case BaseLayer::borders:
            return "borders";
        case BaseLayer::disputed:
            return "disputed";
        case BaseLayer::country_names:
            return "country-names";
        case BaseLayer::town_names:
            return "town-names";
    }
    return "";
}

std::optional<BaseLayer> base_layer_named(std::string_view name) {
    const auto* const found =
        std::find_if(base_layers.begin(), base_layers.end(), [name](BaseLayer l) { return name_of(l) == name; });
    return found == base_layers.end() ? std::nullopt : std::optional(*found);
}

std::string base_layer_names() {
    std::string names;
    for (const BaseLayer layer : base_layers)
        names += (names.empty() ? "" : ", ") + std::string(name_of(layer));
    return names;
}

std::string UserLayer::title() const {
    return name.empty() ? std::filesystem::path(source.file).stem().string() : name;
}

std::optional<BaseLayer> MapLayer::base() const {
    const auto* const layer = std::get_if<BaseLayer>(&what);
    return layer ? std::optional(*layer) : std::nullopt;
}

bool MapLayer::is_movable() const {
    const auto layer = base();
    return !layer || (*layer != BaseLayer::sea && !is_name(*layer));
}

MapLayers default_layers() {
    MapLayers layers;
    layers.reserve(base_layers.size());
    for (const BaseLayer layer : base_layers)
        layers.emplace_back().what = layer;
    return layers;
}

const MapLayer& base_layer(const MapLayers& layers, BaseLayer which) {
    static const MapLayer as_ever{};
    const auto found =
        std::find_if(layers.begin(), layers.end(), [which](const MapLayer& l) { return l.base() == which; });
    return found == layers.end() ? as_ever : *found;
}

std::size_t add_layer(MapLayers& layers, MapLayer added) {
    if (auto* const user = std::get_if<UserLayer>(&added.what)) user->tint = free_tint(layers);
    const std::size_t at = end_of_movable(layers);
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(at), std::move(added));
    return at;
}

void move_layer(MapLayers& layers, std::size_t from, std::size_t to) {
    if (from >= layers.size() || !layers[from].is_movable()) return;
    to = std::clamp(to, begin_of_movable(layers), end_of_movable(layers) - 1);
    const MapLayer moved = layers[from];
    layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(from));
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(to), moved);
}

}  // namespace briefmap
