// One small list with every kind of item, for comparing painters.
#pragma once

#include "golden/scenes.hpp"

namespace briefmap::pictures {

inline DrawList gallery() {
    DrawList list = page(400, 300);
    list.background = rgb(0xdfeaf2);
    list.map = {{0, 0}, 2, {90, 60}};
    const ProjectedLayerPtr land = share(squares(3));
    list.items.push_back(FillAreas{land, {}, rgb(0xf2edd9), false});
    list.items.push_back(FillAreas{land, {1}, Colour{200, 60, 40, 120}, false});
    list.items.push_back(FillAreas{land, {2}, rgb(0x336699), true});
    list.items.push_back(StrokeLines{land, {}, rgb(0x555555), 1.5F, {}});
    list.items.push_back(StrokeLines{land, {2}, rgb(0xaa3300), 2, {6, 4}});
    list.items.push_back(FillPath{{{20, 140}, {80, 110}, {60, 170}, {50, 135}, {30, 175}}, Colour{30, 120, 80, 200}});
    list.items.push_back(
        StrokePath{{{100, 120}, {130, 170}, {150, 115}, {190, 165}}, false, Colour{90, 30, 130, 150}, 7, {}});
    list.items.push_back(StrokePath{{{210, 130}, {380, 130}}, false, rgb(0x222222), 3, {12, 8}});
    list.items.push_back(StrokePath{{{220, 150}, {260, 180}, {300, 150}, {260, 145}}, true, rgb(0x006688), 2, {}});
    list.items.push_back(Box{{15, 195, 120, 40}, rgb(0xffffff), {}, false, rgb(0x336699), 2, 8});
    list.items.push_back(Box{{150, 195, 120, 40}, Colour{20, 90, 160, 255}, Colour{20, 90, 160, 0}, true, {}, 0, 0});
    list.items.push_back(Box{{290, 195, 90, 40}, rgb(0xffcc66), {}, false, {}, 0, 20});
    Markers markers;
    for (int i = 0; i < 8; ++i) {
        markers.markers.push_back(
            {static_cast<MarkerShape>(i), {static_cast<float>(30 + 36 * i), 265}, 24, rgb(0xcc1a1a), rgb(0x331111), 2});
    }
    list.items.push_back(markers);
    list.items.push_back(Clip{{320, 245, 60, 20}});
    list.items.push_back(Bars{{{{20, 262, 7, 22}, rgb(0x336699)}, {{30, 250, 7, 34}, rgb(0xcc5500)}}});
    list.items.push_back(Box{{310, 240, 80, 50}, rgb(0x88aa55), {}, false, {}, 0, 0});
    list.items.push_back(Clip{});
    Label label;
    label.at = {210, 215};
    label.anchor_x = label.anchor_y = 0.5F;
    label.text.utf8 = "Bamako";
    label.text.style.size = 18;
    label.colour = rgb(0x222222);
    label.halo = rgb(0xffffff);
    label.halo_width = 2;
    list.items.push_back(label);
    return list;
}

}  // namespace briefmap::pictures
