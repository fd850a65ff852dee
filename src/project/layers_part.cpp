#include "project/parts.hpp"
#include "project/project_paths.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 3> field_styles = {"automatic", "categories", "classes"};

Json layer_json(const MapLayer& layer, const std::filesystem::path& folder) {
    Json json;
    if (const UserLayer* const user = layer.user()) {
        json = {{"file", stored_layer(user->source.file, folder)},
                {"layer", user->source.layer},
                {"crs", user->source.crs},
                {"name", user->name},
                {"field", user->field},
                {"style", field_styles[static_cast<std::size_t>(user->style)]},
                {"tint", user->tint}};
    } else {
        json = {{"base", name_of(*layer.base())}};
    }
    json["shown"] = layer.is_shown;
    json["opacity"] = layer.opacity;
    json["colour"] = layer.colour ? Json(to_hex(*layer.colour)) : Json(nullptr);
    return json;
}

UserLayer read_user_layer(const PartReader& item, const std::filesystem::path& folder) {
    UserLayer user;
    item.read("file", user.source.file);
    user.source.file = restored_layer(user.source.file, folder);
    item.read("layer", user.source.layer);
    item.read("crs", user.source.crs);
    item.read("name", user.name);
    item.read("field", user.field);
    item.read("style", user.style, field_styles);
    std::int64_t tint = 0;
    item.read("tint", tint, 0, 1'000'000);
    user.tint = static_cast<std::uint32_t>(tint);
    return user;
}

/// Absent, and said, where it is neither one of ours nor a file.
std::optional<MapLayer> read_layer(const PartReader& item, const std::filesystem::path& folder) {
    MapLayer layer;
    if (item.find("file")) {
        layer.what = read_user_layer(item, folder);
    } else {
        std::string name;
        item.read("base", name);
        const auto base = base_layer_named(name);
        if (!base) {
            item.complain("base", "is no layer that there is here", "it is left out");
            return std::nullopt;
        }
        layer.what = *base;
    }
    item.read("shown", layer.is_shown);
    item.read("opacity", layer.opacity, 0, 1);
    item.read("colour", layer.colour);
    return layer;
}

}  // namespace

Json layers_json(const MapLayers& layers, const std::filesystem::path& folder) {
    Json list = Json::array();
    for (const MapLayer& layer : layers)
        list.push_back(layer_json(layer, folder));
    return list;
}

/// Whatever the file says, each base layer is there once, and what cannot move is where it belongs.
MapLayers read_layers(const PartReader& whole, const std::filesystem::path& folder) {
    MapLayers usual = default_layers(), movable;
    for (std::size_t i = 0; i < whole.list("layers").size(); ++i) {
        auto layer = read_layer(whole.item("layers", i), folder);
        if (!layer) continue;
        const auto same = std::find_if(usual.begin(), usual.end(),
                                       [&](const MapLayer& u) { return u.base() && u.base() == layer->base(); });
        if (layer->base() && same == usual.end()) continue;  // it was there before
        if (layer->is_movable()) {
            if (same != usual.end()) usual.erase(same);
            movable.push_back(std::move(*layer));
        } else {
            *same = std::move(*layer);
        }
    }
    // What the file does not have goes where it usually is, below all that it has.
    const auto above = std::find_if(usual.begin() + 1, usual.end(), [](const MapLayer& u) { return !u.is_movable(); });
    usual.insert(above, movable.begin(), movable.end());
    return usual;
}

}  // namespace briefmap
