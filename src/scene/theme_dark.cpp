// Slate: for dark rooms and long evenings.
#include "scene/theme_palettes.hpp"

namespace briefmap {

Theme dark_theme() {
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
    t.map.graticule = rgb(0x8ea4b4).with_alpha(0.34);
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

    t.areas = {.hatched = false,
               .past = {0.18, 0.55, 0.8F},
               .plain = {0.22, 0.75, 1},
               .hovered = {0.25, 0.95, 1.6F},
               .selected = {0.27, 1, 1.8F}};

    t.layers = {.tints = {rgb(0xc4a5f0), rgb(0xdfa970), rgb(0x66cdbd), rgb(0xf08db0), rgb(0xb3d36f)},
                .ramp_low = rgb(0x6b3b1e),
                .ramp_high = rgb(0xffe9a8),
                .other = rgb(0x9aa0a6)};
    t.selection = rgb(0xffffff);
    t.categories = {rgb(0x0b9ae5), rgb(0xed783a), rgb(0x58e5b0), rgb(0xdf6da6),
                    rgb(0xe8aa1a), rgb(0xe5e3e7), rgb(0x89d1f9), rgb(0xf0e65b)};
    return t;
}

}  // namespace briefmap
