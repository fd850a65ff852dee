// Lines of text on a quiet ground: the title and the caption of a picture. Page pixels.
#pragma once

#include "scene/panel_text.hpp"

#include <vector>

namespace briefmap {

/// Lines of text on a quiet ground.
struct TextPanel {
    float padding = 0;
    float widest = 0;
    bool right_to_left = false;
    std::vector<TextBlock> lines;
    std::vector<Colour> colours;
    std::vector<TextExtent> extents;
    float width = 0, height = 0;

    void add(const MapInput& input, const PanelText& text, float unit);
};

/// `unit`: page pixels to which furniture is proportional.
void draw(DrawList& list, const TextPanel& panel, const MapInput& input, const PageRect& rect, float unit);

}  // namespace briefmap
