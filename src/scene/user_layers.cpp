#include "scene/user_layers.hpp"

#include "scene/layer_look.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

// An area of the user's own lets the map below be read; in classes, what tells them apart must be seen.
constexpr double plain_fill = 0.3, class_fill = 0.75;
constexpr float outline_width = 1.1F, line_width = 1.8F, dot_size = 7, dot_outline = 1;

Colour faded(Colour colour, double by) { return colour.with_alpha(colour.a / 255.0 * by); }

/// Everything of a layer (no features named), or a class of it.
struct Part {
    std::vector<std::uint32_t> features, points;
    LayerInk look;
};

void add_areas(DrawList& list, const ShownLayer& shown, const Part& part) {
    if (!shown.parts.areas) return;
    const LayerInk& look = part.look;
    list.items.emplace_back(
        FillAreas{shown.parts.areas, part.features, look.hatched ? look.ink : look.fill, look.hatched});
    list.items.emplace_back(StrokeLines{shown.parts.areas, part.features, look.ink, outline_width, {}});
}

void add_lines(DrawList& list, const ShownLayer& shown, const Part& part) {
    if (shown.parts.lines)
        list.items.emplace_back(
            StrokeLines{shown.parts.lines, part.features, part.look.ink, line_width, part.look.dash});
}

void add_dots(DrawList& list, const ShownLayer& shown, const Part& part, const Theme& theme) {
    if (!shown.parts.points) return;
    const bool is_class = !part.features.empty();
    if (is_class && part.points.empty()) return;
    const Colour edge = faded(theme.map.label_halo.with_alpha(1), part.look.ink.a / 255.0);
    const MarkerShape shape = part.look.shape;
    list.items.emplace_back(
        MarkPoints{shown.parts.points,
                   part.points,
                   {shape, {}, dot_size * Theme::evened_size(shape), part.look.ink, edge, dot_outline}});
}

Colour class_colour(const LayerClasses& classes, std::size_t index, const Theme& theme) {
    const LayerClass& shown = classes.classes[index];
    if (shown.kind == LayerClass::Kind::other || shown.kind == LayerClass::Kind::missing) return theme.layers.other;
    if (!classes.is_ordered) return theme.category_colour(index);
    const auto ranges = std::count_if(classes.classes.begin(), classes.classes.end(),
                                      [](const LayerClass& c) { return c.kind == LayerClass::Kind::range; });
    const double share = ranges > 1 ? static_cast<double>(index) / static_cast<double>(ranges - 1) : 1;
    return mix(theme.layers.ramp_low, theme.layers.ramp_high, share);
}

}  // namespace

LayerInk plain_ink(const MapLayer& layer, const Theme& theme) {
    const Colour ink = layer_ink(layer, theme);
    return {.ink = ink, .fill = faded(ink, plain_fill), .dash = {}};
}

LayerInk class_ink(const MapLayer& layer, const LayerClasses& classes, std::size_t index, const Theme& theme) {
    static const std::array<std::vector<float>, 4> dashes = {{{}, {7, 3}, {2, 2.5F}, {9, 3, 2, 3}}};
    const Colour colour = class_colour(classes, index, theme);
    LayerInk look{.ink = faded(colour, layer.opacity), .fill = faded(colour, layer.opacity * class_fill), .dash = {}};
    if (classes.is_ordered) return look;
    look.dash = dashes[index % dashes.size()];
    look.shape = Theme::category_shape(index);
    look.hatched = theme.areas.hatched && index % 2 == 1;  // greys are few
    return look;
}

void add_user_layer(DrawList& list, const MapLayer& layer, const ShownLayer& shown, const Theme& theme) {
    if (shown.picture) list.items.emplace_back(PlaceImage{shown.picture, static_cast<float>(layer.opacity)});
    std::vector<Part> parts;
    if (shown.classes && !shown.classes->classes.empty()) {
        const std::vector<LayerClass>& classes = shown.classes->classes;
        for (std::size_t i = 0; i < classes.size(); ++i)
            parts.push_back({classes[i].features, classes[i].points, class_ink(layer, *shown.classes, i, theme)});
    } else {
        parts.push_back({{}, {}, plain_ink(layer, theme)});
    }
    for (const Part& part : parts)
        add_areas(list, shown, part);
    for (const Part& part : parts)
        add_lines(list, shown, part);
    for (const Part& part : parts)
        add_dots(list, shown, part, theme);
}

}  // namespace briefmap
