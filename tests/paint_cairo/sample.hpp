// Draw lists for the tests of painters: one with every item and several scripts, and small layers made by hand.
#pragma once

#include "scene/draw_list.hpp"

#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace briefmap::sample {

/// An empty page over which one metre is one pixel and the map's origin lies at the page's middle.
inline DrawList page(float width, float height, Colour background = {255, 255, 255, 255}) {
    DrawList list;
    list.width = width;
    list.height = height;
    list.background = background;
    list.map = {{0, 0}, 1, {width / 2, height / 2}};
    return list;
}

using Ring = std::vector<LocalPoint>;

/// Each feature is a list of rings; its lines are the same rings, closed.
inline ProjectedLayerPtr layer(const std::vector<std::vector<Ring>>& features) {
    auto made = std::make_shared<ProjectedLayer>();
    for (const std::vector<Ring>& rings : features) {
        LocalBox box{1e30F, 1e30F, -1e30F, -1e30F};
        for (const Ring& ring : rings) {
            for (const LocalPoint p : ring) {
                made->points.push_back(p);
                made->line_points.push_back(p);
                box = {std::min(box.min_x, p.x), std::min(box.min_y, p.y), std::max(box.max_x, p.x),
                       std::max(box.max_y, p.y)};
            }
            made->line_points.push_back(ring.front());
            made->ring_begin.push_back(static_cast<std::uint32_t>(made->points.size()));
            made->line_begin.push_back(static_cast<std::uint32_t>(made->line_points.size()));
        }
        made->feature_begin.push_back(static_cast<std::uint32_t>(made->ring_begin.size() - 1));
        made->line_feature_begin.push_back(static_cast<std::uint32_t>(made->line_begin.size() - 1));
        made->boxes.push_back(box);
    }
    return made;
}

inline Ring square(float x, float y, float side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

/// A ragged disc, as coasts are.
inline Ring island(float x, float y, float radius, int corners) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double reach = radius * (1 + 0.12 * std::sin(7 * angle) + 0.05 * std::sin(31 * angle + radius));
        ring.push_back(
            {x + static_cast<float>(reach * std::cos(angle)), y + static_cast<float>(reach * std::sin(angle))});
    }
    return ring;
}

inline Label label(std::string text, float x, float y, float size = 14) {
    Label made;
    made.at = {x, y};
    made.text.utf8 = std::move(text);
    made.text.style.size = size;
    made.colour = rgb(0x1f2a37);
    return made;
}

inline Label haloed(std::string text, float x, float y, float size = 14) {
    Label made = label(std::move(text), x, y, size);
    made.anchor_x = 0.5F;
    made.anchor_y = 0.5F;
    made.halo = {255, 255, 255, 230};
    made.halo_width = 2;
    return made;
}

/// 800 × 600 with every item, shape and a good many scripts.
inline DrawList everything() {
    DrawList list = page(800, 600, rgb(0xdfe8ee));
    auto& items = list.items;
    const ProjectedLayerPtr land = layer({{island(-180, 60, 150, 300)},
                                          {island(120, 90, 110, 300), island(120, 90, 40, 90)},
                                          {square(-60, -120, 70), square(-40, -100, 30)},
                                          {square(10, -120, 70)}});
    items.push_back(FillAreas{land, {}, rgb(0xf7f4ec), false});
    items.push_back(FillAreas{land, {2, 3}, {0, 114, 178, 90}, false});
    items.push_back(FillAreas{land, {0}, {213, 94, 0, 150}, true});
    items.push_back(StrokeLines{land, {}, rgb(0x9aa5ad), 0.8F, {}});
    items.push_back(StrokeLines{land, {1}, rgb(0x0072b2), 2, {8, 4}});
    items.push_back(FillPath{{{520, 420}, {640, 400}, {600, 500}}, {0, 158, 115, 140}});
    items.push_back(StrokePath{{{520, 420}, {640, 400}, {600, 500}}, true, rgb(0x009e73), 2.5F, {}});
    StrokePath arc{{}, false, rgb(0xd55e00), 3, {}};
    for (int i = 0; i <= 40; ++i) {
        const float t = static_cast<float>(i) / 40;
        arc.points.push_back({180 + 360 * t, 330 - 120 * std::sin(t * 3.14159F)});
    }
    items.push_back(arc);
    arc.dash = {2, 6};
    arc.colour = rgb(0x333333);
    for (PagePoint& p : arc.points)
        p.y += 12;
    items.push_back(arc);
    items.push_back(Box{{20, 440, 220, 140}, {255, 255, 255, 235}, {}, false, rgb(0xb8c2c9), 1, 10});
    items.push_back(Box{{40, 540, 180, 24}, {0, 114, 178, 255}, {0, 114, 178, 0}, true, {0, 0, 0, 0}, 0, 4});
    items.push_back(Box{{260, 540, 120, 40}, {0, 0, 0, 0}, {}, false, rgb(0x444444), 4, 0});
    Markers markers;
    float x = 420;
    for (const MarkerShape shape :
         {MarkerShape::circle, MarkerShape::square, MarkerShape::diamond, MarkerShape::triangle,
          MarkerShape::triangle_down, MarkerShape::cross, MarkerShape::star, MarkerShape::ring}) {
        markers.markers.push_back({shape, {x, 550}, 22, rgb(0xe69f00), {255, 255, 255, 255}, 2});
        markers.markers.push_back({shape, {x, 580}, 9, rgb(0x0072b2), {0, 0, 0, 0}, 0});
        x += 32;
    }
    items.push_back(markers);
    items.push_back(Clip{{690, 420, 80, 80}});
    items.push_back(Bars{{{{420, 540, 9, 30}, rgb(0x0072b2)}, {{432, 520, 9, 50}, rgb(0xd55e00)}}});
    items.push_back(Box{{600, 400, 300, 200}, rgb(0xcc79a7), {}, false, {0, 0, 0, 0}, 0, 0});
    items.push_back(label("clipped text", 660, 450, 20));
    items.push_back(Clip{});
    items.push_back(haloed("Burkina Faso", 220, 200, 20));
    items.push_back(haloed("Côte d’Ivoire — Œuvre", 220, 230));
    items.push_back(haloed("بوركينا فاسو", 520, 170, 22));
    items.push_back(haloed("Буркина-Фасо", 520, 205));
    items.push_back(haloed("布基纳法索", 520, 235, 18));
    items.push_back(haloed("في 2025 قررت Mali الأمر", 520, 262));
    Label title = label("A title in bold & <sharp> \"quotes\"", 20, 14, 26);
    title.text.style.weight = FontWeight::bold;
    items.push_back(title);
    Label spaced = haloed("G U I N E A  spaced", 660, 60, 13);
    spaced.text.style.letter_spacing = 3;
    spaced.text.style.italic = true;
    items.push_back(spaced);
    Label body = label(
        "Wrapped text stands in a box of its own and breaks at the same words in every file that is "
        "made from it, however long it goes on after the fourth line of the paragraph.",
        32, 450, 13);
    body.text.max_width = 196;
    body.text.max_lines = 4;
    items.push_back(body);
    Label right = label("right\naligned lines\nin three", 780, 20, 13);
    right.anchor_x = 1;
    right.text.align = TextAlign::right;
    items.push_back(right);
    Label arabic = label("أعلنت حكومة مالي يوم الجمعة أن المفاوضات مع فرنسا سوف تستمر حتى نهاية العام.", 780, 300, 14);
    arabic.anchor_x = 1;
    arabic.text.max_width = 180;
    items.push_back(arabic);
    return list;
}

}  // namespace briefmap::sample
