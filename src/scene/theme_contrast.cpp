// Bright on black: text at 7:1 and more (WCAG 2.1, 1.4.6), marks and lines that say something at 3:1 and more (1.4.11),
// thicker lines and wider halos. On black eight hues stay bright enough to be told apart; on white they would not.
#include "scene/theme_palettes.hpp"

namespace briefmap {

Theme contrast_theme() {
    Theme t;
    t.name = "contrast";
    t.dark = true;
    t.map.sea = rgb(0x000000);
    t.map.land = rgb(0x1c1c1c);
    t.map.border = rgb(0xb4b4b4);
    t.map.coast = rgb(0xb4b4b4);
    t.map.disputed = rgb(0xe0e0e0);
    t.map.lake = rgb(0x000000);
    t.map.river = rgb(0x6295b8);
    t.map.admin1 = rgb(0x7c7c7c);
    t.map.sphere_edge = rgb(0xb4b4b4);
    t.map.graticule = rgb(0x777777);
    t.map.country_label = rgb(0xf0f0f0);
    t.map.town_label = rgb(0xffffff);
    t.map.sea_label = rgb(0xa9d6f2);
    t.map.label_halo = rgb(0x000000);
    t.map.border_width = 1.3F;
    t.map.halo_width = 2.5F;

    t.ui.background = rgb(0x000000);
    t.ui.panel = rgb(0x0c0c0c);
    t.ui.raised = rgb(0x0c0c0c);
    t.ui.line = rgb(0x9c9c9c);
    t.ui.text = rgb(0xffffff);
    t.ui.text_dim = rgb(0xdadada);
    t.ui.accent = rgb(0xffe14d);
    t.ui.accent_text = rgb(0x000000);
    t.ui.hover = rgb(0x333333);
    t.ui.selected = rgb(0x1d3a5a);
    t.ui.warning = rgb(0xffc14d);
    t.ui.error = rgb(0xffa299);
    t.ui.frame_width = 1;

    t.axis.background = rgb(0x000000);
    t.axis.lane = rgb(0x161616);
    t.axis.tick = rgb(0x8f8f8f);
    t.axis.tick_text = rgb(0xe6e6e6);
    t.axis.playhead = rgb(0xffe14d);
    t.axis.window = rgb(0xffe14d).with_alpha(0.16);
    t.axis.future = rgb(0x000000).with_alpha(0.6);
    t.axis.held = rgb(0xffc14d).with_alpha(0.16);
    t.axis.held_line = rgb(0xffc14d);
    t.axis.left_out = rgb(0xffffff).with_alpha(0.12);
    t.axis.era = rgb(0x2c2c2c);

    t.areas = {.hatched = false,
               .past = {0.12, 0.9, 1.4F},
               .plain = {0.18, 1, 2},
               .hovered = {0.22, 1, 2.6F},
               .selected = {0.24, 1, 3}};
    t.marks.past_fading = 0.25;
    t.marks.oldest_fading = 0.4;
    t.marks.vague_fill = 0.2;
    t.marks.vague_rim = 1;
    t.marks.leader = 1;
    t.marks.faintest_count = 0.62;
    t.marks.fullest_count = t.ui.accent;
    t.marks.count_alpha = 0.95;

    t.layers = {.tints = {rgb(0xd0b3ff), rgb(0xffbf80), rgb(0x66e0cc), rgb(0xff9dc4), rgb(0xc6ea7a)},
                .ramp_low = rgb(0x9a5a2a),
                .ramp_high = rgb(0xfff2c2),
                .other = rgb(0xb0b0b0)};
    t.selection = rgb(0xffffff);
    t.categories = {rgb(0x45a7fb), rgb(0xf9844c), rgb(0x38cc97), rgb(0xf295cc),
                    rgb(0xffcc63), rgb(0xffffff), rgb(0x90dcff), rgb(0xf8f14e)};
    return t;
}

}  // namespace briefmap
