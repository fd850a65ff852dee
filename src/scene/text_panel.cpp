#include "scene/text_panel.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {

void TextPanel::add(const MapInput& input, const PanelText& text, float unit) {
    const float size = text.size * unit;
    TextBlock block{text.text,
                    {size, text.weight, false, 0},
                    std::max(widest - 2 * padding, 4 * size),
                    text.most_lines,
                    right_to_left ? TextAlign::right : TextAlign::left};
    extents.push_back(input.typesetter.measure(block));
    lines.push_back(std::move(block));
    colours.push_back(text.accent ? input.theme.ui.accent : input.theme.ui.text);
    width = std::max(width, extents.back().width + 2 * padding);
    height = (height > 0 ? height : 2 * padding * 0.8F) + extents.back().height;
}

void draw(DrawList& list, const TextPanel& panel, const MapInput& input, const PageRect& rect, float unit) {
    list.items.emplace_back(
        Box{rect, input.theme.ui.panel.with_alpha(0.93), {}, false, input.theme.ui.line, unit, 5 * unit});
    float y = rect.y + panel.padding * 0.8F;
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        Label label;
        label.at = {panel.right_to_left ? rect.right() - panel.padding : rect.x + panel.padding, y};
        label.anchor_x = panel.right_to_left ? 1.0F : 0.0F;
        label.text = panel.lines[i];
        label.colour = panel.colours[i];
        list.items.emplace_back(std::move(label));
        y += panel.extents[i].height;
    }
}

}  // namespace briefmap
