#include "ui/panel.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr float toolbar_height = 44;
constexpr float status_height = 26;
constexpr float smallest_map_width = 240;
constexpr float smallest_map_height = 160;

}  // namespace

WindowLayout lay_out_window(const Panels& panels, float width, float height, float scale) {
    WindowLayout layout;
    layout.map = {0, 0, width, height};
    if (panels.clean) return layout;

    PageRect& map = layout.map;
    if (panels.status) {
        const float h = std::min(status_height * scale, height / 8);
        layout.status = {0, map.bottom() - h, width, h};
        map.height -= h;
    }
    if (panels.timeline) {
        const float bar = std::min(toolbar_height * scale, height / 6);
        const float wanted = panels.timeline_height * scale;
        const float h = std::clamp(wanted, 0.0F, std::max(0.0F, map.height - bar - smallest_map_height * scale));
        layout.timeline = {0, map.bottom() - h, width, h};
        layout.toolbar = {0, map.bottom() - h - bar, width, bar};
        map.height -= h + bar;
    }
    const auto side = [&](float wanted) {
        return std::clamp(wanted * scale, 0.0F, std::max(0.0F, map.width - smallest_map_width * scale));
    };
    if (panels.list) {
        const float w = side(panels.table ? panels.table_width : panels.list_width);
        layout.list = {0, 0, w, map.height};
        map.x += w;
        map.width -= w;
    }
    if (panels.card) {
        const float w = side(panels.card_width);
        layout.card = {map.right() - w, 0, w, map.height};
        map.width -= w;
    }
    return layout;
}

}  // namespace briefmap
