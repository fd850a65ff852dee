#include "workspace/layer_spec.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 7> keys = {"name", "layer", "crs", "field", "style", "colour", "opacity"};

/// The key that `text` begins with, "name" of "name=…"; "" for none.
std::string_view key_of(std::string_view text) {
    const auto* const found = std::find_if(keys.begin(), keys.end(), [text](std::string_view key) {
        return text.size() > key.size() && text.starts_with(key) && text[key.size()] == '=';
    });
    return found == keys.end() ? std::string_view{} : *found;
}

/// Cut before each known key.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
        if (key_of(text.substr(comma + 1)).empty()) continue;
        parts.push_back(text.substr(begin, comma - begin));
        begin = comma + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

Error refused(std::string_view part, const char* remedy) {
    return {"“" + std::string(part) + "” cannot be read", "--layer", remedy};
}

Status take(MapLayer& layer, UserLayer& user, std::string_view part) {
    const std::string_view key = key_of(part);
    const std::string value(part.substr(key.size() + 1));
    if (key == "name") user.name = value;
    if (key == "layer") user.source.layer = value;
    if (key == "crs") user.source.crs = value;
    if (key == "field") user.field = value;
    if (key == "style") {
        if (value != "categories" && value != "classes") return refused(part, "give style=categories or style=classes");
        user.style = value == "classes" ? FieldStyle::classes : FieldStyle::categories;
    }
    if (key == "colour") {
        const auto colour = parse_colour(value);
        if (!colour) return refused(part, "give a colour such as colour=#884422");
        layer.colour = colour->with_alpha(1);
        if (colour->a != 255) layer.opacity = colour->a / 255.0;
    }
    if (key == "opacity") {
        double opacity = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), opacity);
        if (error != std::errc{} || end != value.data() + value.size() || !(opacity >= 0 && opacity <= 1))
            return refused(part, "give an opacity from 0 to 1, such as opacity=0.6");
        layer.opacity = opacity;
    }
    return done;
}

}  // namespace

Result<MapLayer> parse_layer_spec(std::string_view text) {
    const std::vector<std::string_view> parts = parts_of(text);
    MapLayer layer;
    UserLayer user;
    user.source.file = parts.front();
    if (user.source.file.empty()) return refused(text, "begin with the path of a file");
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (auto taken = take(layer, user, parts[i]); !taken) return taken.error();
    layer.what = std::move(user);
    return layer;
}

}  // namespace briefmap
