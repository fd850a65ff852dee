#include "scene/layer_legend.hpp"

#include "core/words.hpp"
#include "scene/area_scene.hpp"
#include "scene/furniture_words.hpp"
#include "scene/map_scene.hpp"
#include "scene/user_layers.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace briefmap {
namespace {

LayerSign sign_of(const ProjectedVector& parts, LayerInk look) {
    const auto kind = parts.areas ? LayerSign::Kind::area : parts.lines ? LayerSign::Kind::line : LayerSign::Kind::dot;
    return {kind, std::move(look)};
}

std::string text_of(const LayerClass& shown, const FurnitureWords& words, std::string_view language) {
    switch (shown.kind) {
        case LayerClass::Kind::value:
            return shown.value;
        case LayerClass::Kind::range: {
            const std::string from = display_decimal(shown.from, language), to = display_decimal(shown.to, language);
            return from == to ? from : from + " – " + to;
        }
        case LayerClass::Kind::other:
            return std::string(words.other_values);
        case LayerClass::Kind::missing:
            return std::string(words.no_value);
    }
    return "";
}

void add_rows(std::vector<LegendRow>& rows, const MapInput& input, const MapLayer& layer, const ShownLayer& shown) {
    const ProjectedVector& parts = shown.parts;
    if (!parts.areas && !parts.lines && !parts.points) return;
    const UserLayer& user = *layer.user();
    if (!shown.classes || shown.classes->classes.empty()) {
        rows.push_back({.text = user.title(), .sign = sign_of(parts, plain_ink(layer, input.theme))});
        return;
    }
    const LayerClasses& classes = *shown.classes;
    rows.push_back({.is_heading = true, .text = user.title() + ": " + classes.field, .sign = {}});
    for (std::size_t i = 0; i < classes.classes.size(); ++i) {
        rows.push_back(
            {.text = text_of(classes.classes[i], furniture_words(input.state.language), input.state.language),
             .sign = sign_of(parts, class_ink(layer, classes, i, input.theme))});
    }
}

}  // namespace

std::vector<LegendRow> layer_rows(const MapInput& input) {
    std::vector<LegendRow> rows;
    const MapLayers& layers = input.state.layers;
    for (std::size_t i = std::min(layers.size(), input.layers.size()); i-- > 0;)
        if (layers[i].is_shown && layers[i].user()) add_rows(rows, input, layers[i], input.layers[i]);
    return rows;
}

void draw_layer_sign(DrawList& list, const LayerSign& sign, const Theme& theme, PagePoint at, float unit) {
    const LayerInk& look = sign.look;
    switch (sign.kind) {
        case LayerSign::Kind::area: {
            const PageRect area = {at.x - 10 * unit, at.y - 6 * unit, 20 * unit, 12 * unit};
            const Colour fill = look.hatched ? theme.map.land : look.fill;
            list.items.emplace_back(Box{area, fill, {}, false, look.ink, 1.1F * unit, 2 * unit});
            if (look.hatched) add_hatching(list, area, look.ink, unit);
            break;
        }
        case LayerSign::Kind::line: {
            std::vector<float> dash = look.dash;
            for (float& length : dash)
                length *= unit;
            list.items.emplace_back(StrokePath{
                {{at.x - 11 * unit, at.y}, {at.x + 11 * unit, at.y}}, false, look.ink, 1.8F * unit, std::move(dash)});
            break;
        }
        case LayerSign::Kind::dot:
            list.items.emplace_back(Markers{{{look.shape, at, 8 * unit * Theme::evened_size(look.shape), look.ink,
                                              theme.map.label_halo.with_alpha(1), unit}}});
            break;
    }
}

}  // namespace briefmap
