// Warm paper, quiet water: for screens and slides in a lit room.
#include "scene/theme_palettes.hpp"

namespace briefmap {

Theme light_theme() {
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
    t.map.sphere_edge = rgb(0x8fa3af);
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
    t.categories = {rgb(0x02457f), rgb(0xa52d00), rgb(0x09744f), rgb(0xb44682),
                    rgb(0xa56900), rgb(0x3c3e43), rgb(0x187daf), rgb(0x777833)};
    return t;
}

}  // namespace briefmap
