// The map's layers as the user has arranged them, what ships with the program and files of their own: which are shown,
// in what order, how strongly and in which colour.
#pragma once

#include "core/colour.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace briefmap {

enum class BaseLayer : std::uint8_t { sea, land, admin1, rivers, lakes, borders, disputed, country_names, town_names };
inline constexpr std::array base_layers = {BaseLayer::sea,      BaseLayer::land,          BaseLayer::admin1,
                                           BaseLayer::rivers,   BaseLayer::lakes,         BaseLayer::borders,
                                           BaseLayer::disputed, BaseLayer::country_names, BaseLayer::town_names};

/// As on a command line: "country-names".
[[nodiscard]] std::string_view name_of(BaseLayer layer);
[[nodiscard]] std::optional<BaseLayer> base_layer_named(std::string_view name);
/// All of them: "sea, land, …".
[[nodiscard]] std::string base_layer_names();

/// How a field's values become colours.
enum class FieldStyle : std::uint8_t {
    automatic,   // classes for numbers, categories for the rest
    categories,  // a colour for each of the values there are most of
    classes,     // of numbers, as many features in each
};

/// Where a layer of the user's own comes from: two with the same source are read once.
struct LayerSource {
    std::string file;
    std::string layer;  // of the file; "" all it holds
    std::string crs;    // instead of the file's: a PROJ string, a code or WKT; "" the file's own

    bool operator==(const LayerSource&) const = default;
};

struct UserLayer {
    LayerSource source;
    std::string name;   // "" as the file is called
    std::string field;  // styled by its values; "" all alike
    FieldStyle style = FieldStyle::automatic;
    std::uint32_t tint = 0;  // which of the theme's colours for layers, where no colour is chosen

    bool operator==(const UserLayer&) const = default;
    /// The name given, or the file's without its extension.
    [[nodiscard]] std::string title() const;
};

struct MapLayer {
    std::variant<BaseLayer, UserLayer> what;
    bool is_shown = true;
    double opacity = 1;            // 0 to 1
    std::optional<Colour> colour;  // opaque; absent: the theme's

    bool operator==(const MapLayer&) const = default;
    [[nodiscard]] const UserLayer* user() const { return std::get_if<UserLayer>(&what); }
    [[nodiscard]] std::optional<BaseLayer> base() const;
    /// Sea lies below everything and names stand above it: only what is between can change its place.
    [[nodiscard]] bool is_movable() const;
};

/// From the lowest to the topmost: each base layer once, in no order but that of sea and names fixed, and any number of
/// the user's.
using MapLayers = std::vector<MapLayer>;

[[nodiscard]] MapLayers default_layers();
/// The entry of a base layer; it is always there.
[[nodiscard]] const MapLayer& base_layer(const MapLayers& layers, BaseLayer which);
/// Below the names, above everything else, in a tint that none of the user's layers has yet as far as there are some.
std::size_t add_layer(MapLayers& layers, MapLayer added);
/// The layer at `from` goes to `to`, or as near as it may.
void move_layer(MapLayers& layers, std::size_t from, std::size_t to);

}  // namespace briefmap
