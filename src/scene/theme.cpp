#include "scene/theme.hpp"

#include <array>
#include <string>

namespace briefmap {

namespace {

// Okabe & Ito, "Color Universal Design" (2008): hues that people with colour-blindness tell apart. Here each keeps its
// hue and is made darker or lighter until it stands out 3:1 from the land of its theme.
Theme light() {
    Theme t;
    t.name = "light";
    t.map.sea = rgb(0xdde7ec);
    t.map.land = rgb(0xf3f0ea);
    t.map.border = rgb(0xb4ab9c);
    t.map.coast = rgb(0x9db0ba);
    t.map.disputed = rgb(0xa89f90);
    t.map.lake = rgb(0xd3e0e7);
    t.map.river = rgb(0xbcd1dc);
    t.map.admin1 = rgb(0xdfd9ce);
    t.map.sphere_edge = rgb(0xb3c2ca);
    t.map.country_label = rgb(0x6b655a);
    t.map.town_label = rgb(0x42403b);
    t.map.sea_label = rgb(0x476678);
    t.map.label_halo = rgb(0xf8f6f2).with_alpha(0.88);

    t.ui.background = rgb(0xf1efea);
    t.ui.panel = rgb(0xfaf9f6);
    t.ui.raised = rgb(0xffffff);
    t.ui.line = rgb(0xdcd7cd);
    t.ui.text = rgb(0x22211e);
    t.ui.text_dim = rgb(0x655f56);
    t.ui.accent = rgb(0x1d5a85);
    t.ui.accent_text = rgb(0xffffff);
    t.ui.hover = rgb(0xece8e0);
    t.ui.selected = rgb(0xdae6ee);
    t.ui.warning = rgb(0x855400);
    t.ui.error = rgb(0xad241c);

    t.axis.background = rgb(0xfaf9f6);
    t.axis.lane = rgb(0xf1efea);
    t.axis.tick = rgb(0xcfc9be);
    t.axis.tick_text = rgb(0x655f56);
    t.axis.playhead = rgb(0x1d5a85);
    t.axis.window = rgb(0x1d5a85).with_alpha(0.12);
    t.axis.future = rgb(0xf1efea).with_alpha(0.7);
    t.axis.held = rgb(0x7a5a00).with_alpha(0.13);
    t.axis.held_line = rgb(0x7a5a00);
    t.axis.left_out = rgb(0x655f56).with_alpha(0.08);
    t.axis.era = rgb(0xe6e0d4);

    t.selection = rgb(0x17191b);
    t.categories = {rgb(0x0069a6), rgb(0xc44a00), rgb(0x007a5a), rgb(0xae4f86),
                    rgb(0xa86400), rgb(0x42464c), rgb(0x2680b5), rgb(0x7d7000)};
    return t;
}

Theme dark() {
    Theme t;
    t.name = "dark";
    t.dark = true;
    t.map.sea = rgb(0x131a20);
    t.map.land = rgb(0x272d33);
    t.map.border = rgb(0x535c65);
    t.map.coast = rgb(0x4d5a65);
    t.map.disputed = rgb(0x6a727a);
    t.map.lake = rgb(0x18212a);
    t.map.river = rgb(0x30414e);
    t.map.admin1 = rgb(0x353c44);
    t.map.sphere_edge = rgb(0x36434e);
    t.map.country_label = rgb(0xa6a9aa);
    t.map.town_label = rgb(0xd9d7d2);
    t.map.sea_label = rgb(0x7f9aac);
    t.map.label_halo = rgb(0x1a2026).with_alpha(0.88);

    t.ui.background = rgb(0x171b1f);
    t.ui.panel = rgb(0x1d2227);
    t.ui.raised = rgb(0x262c32);
    t.ui.line = rgb(0x363d45);
    t.ui.text = rgb(0xe9e7e2);
    t.ui.text_dim = rgb(0xa3a6a8);
    t.ui.accent = rgb(0x6cb4e4);
    t.ui.accent_text = rgb(0x10161b);
    t.ui.hover = rgb(0x2a3138);
    t.ui.selected = rgb(0x243645);
    t.ui.warning = rgb(0xe9b04d);
    t.ui.error = rgb(0xf28b82);

    t.axis.background = rgb(0x1d2227);
    t.axis.lane = rgb(0x21272d);
    t.axis.tick = rgb(0x3c444c);
    t.axis.tick_text = rgb(0xa3a6a8);
    t.axis.playhead = rgb(0x6cb4e4);
    t.axis.window = rgb(0x6cb4e4).with_alpha(0.16);
    t.axis.future = rgb(0x171b1f).with_alpha(0.6);
    t.axis.held = rgb(0xe0b44c).with_alpha(0.15);
    t.axis.held_line = rgb(0xe0b44c);
    t.axis.left_out = rgb(0x000000).with_alpha(0.2);
    t.axis.era = rgb(0x323a42);

    t.selection = rgb(0xffffff);
    t.categories = {rgb(0x4aa3df), rgb(0xf07a3c), rgb(0x2bb88d), rgb(0xd98abb),
                    rgb(0xe9a21f), rgb(0xc3c6ca), rgb(0x7cc7f0), rgb(0xe6db55)};
    return t;
}

const std::array<Theme, 2>& themes() {
    static const std::array<Theme, 2> all = {light(), dark()};
    return all;
}

}  // namespace

Colour Theme::category_colour(std::size_t category) const { return categories[category % categories.size()]; }

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

std::vector<std::string_view> theme_names() {
    std::vector<std::string_view> names;
    for (const Theme& theme : themes())
        names.push_back(theme.name);
    return names;
}

Error unknown_theme(std::string_view name) {
    std::string all;
    for (const std::string_view known : theme_names())
        all += (all.empty() ? "" : " or ") + std::string(known);
    return {"there is no theme “" + std::string(name) + "”", "--theme", "give " + all};
}

}  // namespace briefmap
