// White paper and black ink. Nothing is told by hue alone: categories differ in shape and in lightness, countries are
// hatched, so that a grey copy says the same.
#include "scene/theme_palettes.hpp"

namespace briefmap {

Theme print_theme() {
    Theme t;
    t.name = "print";
    t.map.sea = rgb(0xf1f4f6);  // a breath of ink, so that a lake is no hole
    t.map.land = rgb(0xffffff);
    t.map.border = rgb(0x4d4d4d);
    t.map.coast = rgb(0x4d4d4d);
    t.map.disputed = rgb(0x4d4d4d);
    t.map.lake = rgb(0xf1f4f6);
    t.map.river = rgb(0x9aaab3);
    t.map.admin1 = rgb(0xc2c2c2);
    t.map.sphere_edge = rgb(0x4d4d4d);
    t.map.graticule = rgb(0x808080).with_alpha(0.4);
    t.map.country_label = rgb(0x4a4a4a);
    t.map.town_label = rgb(0x1c1c1c);
    t.map.sea_label = rgb(0x4c5a63);
    t.map.label_halo = rgb(0xffffff).with_alpha(0.94);
    t.map.border_width = 0.7F;
    t.map.halo_width = 1.9F;

    t.ui.background = rgb(0xffffff);
    t.ui.panel = rgb(0xffffff);
    t.ui.raised = rgb(0xffffff);
    t.ui.line = rgb(0x8c8c8c);
    t.ui.text = rgb(0x111111);
    t.ui.text_dim = rgb(0x474747);
    t.ui.accent = rgb(0x16395c);
    t.ui.accent_text = rgb(0xffffff);
    t.ui.hover = rgb(0xf0f0f0);
    t.ui.selected = rgb(0xdfe5ea);
    t.ui.warning = rgb(0x6e4500);
    t.ui.error = rgb(0x93180f);
    t.ui.frame_width = 1;

    t.axis.background = rgb(0xffffff);
    t.axis.lane = rgb(0xf6f6f6);
    t.axis.tick = rgb(0xa0a0a0);
    t.axis.tick_text = rgb(0x474747);
    t.axis.playhead = rgb(0x16395c);
    t.axis.window = rgb(0x16395c).with_alpha(0.1);
    t.axis.future = rgb(0xffffff).with_alpha(0.7);
    t.axis.held = rgb(0x5e4500).with_alpha(0.12);
    t.axis.held_line = rgb(0x5e4500);
    t.axis.left_out = rgb(0x474747).with_alpha(0.08);
    t.axis.era = rgb(0xebebeb);

    t.areas = {.hatched = true,
               .past = {0.6, 0.7, 0.9F},
               .plain = {0.9, 1, 1.2F},
               .hovered = {1, 1, 1.9F},
               .selected = {1, 1, 2.3F}};
    t.marks.past_fading = 0.3;
    t.marks.oldest_fading = 0.7;
    t.marks.vague_fill = 0.8;
    t.marks.clears = true;
    t.marks.shaped_tally = true;
    t.marks.vague_rim = 0.8;
    t.marks.leader = 0.8;

    t.layers = {.tints = {rgb(0x2b2b2b), rgb(0x6e6e6e), rgb(0x000000), rgb(0x505050), rgb(0x858585)},
                .ramp_low = rgb(0xd6d6d6),
                .ramp_high = rgb(0x262626),
                .other = rgb(0x9a9a9a)};
    t.selection = rgb(0x000000);
    // Seven steps of lightness apart from each other, neighbours at least three steps: grey keeps them apart.
    t.categories = {rgb(0x012952), rgb(0xb54b00), rgb(0x004426), rgb(0xaa6a91),
                    rgb(0x6f3a00), rgb(0x1f1b1b), rgb(0x3296c2), rgb(0x615c2d)};
    return t;
}

}  // namespace briefmap
