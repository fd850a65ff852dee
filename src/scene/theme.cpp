#include "scene/theme.hpp"

#include "scene/theme_palettes.hpp"
#include "workspace/theme_name.hpp"

#include <array>
#include <string>

namespace briefmap {

namespace {

const std::array<Theme, 4>& themes() {
    static const std::array<Theme, 4> all = {light_theme(), dark_theme(), print_theme(), contrast_theme()};
    return all;
}

}  // namespace

Colour Theme::category_colour(std::size_t category) const { return categories[category % categories.size()]; }

Colour Theme::vague_disc(Colour event) const { return (marks.clears ? map.land : event).with_alpha(marks.vague_fill); }

MarkerShape Theme::category_shape(std::size_t category) {
    constexpr std::array shapes = {MarkerShape::circle,   MarkerShape::square,        MarkerShape::diamond,
                                   MarkerShape::triangle, MarkerShape::triangle_down, MarkerShape::star,
                                   MarkerShape::cross};
    return shapes[category % shapes.size()];
}

float Theme::evened_size(MarkerShape shape) {
    switch (shape) {
        case MarkerShape::circle:
        case MarkerShape::ring:
            return 1;
        case MarkerShape::square:
            return 1.02F;
        case MarkerShape::diamond:
            return 1.16F;
        case MarkerShape::triangle:
        case MarkerShape::triangle_down:
            return 1.22F;
        case MarkerShape::cross:
            return 1.12F;
        case MarkerShape::star:
            return 1.38F;
    }
    return 1;
}

const Theme* theme_named(std::string_view name) {
    for (const Theme& theme : themes())
        if (theme.name == name) return &theme;
    return nullptr;
}

std::vector<std::string_view> theme_names() { return {theme_cycle.begin(), theme_cycle.end()}; }

Error unknown_theme(std::string_view name) {
    std::string all;
    for (const std::string_view known : theme_names())
        all += (all.empty() ? "" : known == theme_cycle.back() ? " or " : ", ") + std::string(known);
    return {"there is no theme “" + std::string(name) + "”", "--theme", "give " + all};
}

}  // namespace briefmap
