// What the title and the caption of a picture say, in which type, and how much of the page they take: the layout sets
// these texts, and a view is fitted beside them before any font is loaded.
#pragma once

#include "scene/furniture.hpp"
#include "text/typesetter.hpp"

#include <string>
#include <vector>

namespace briefmap {

struct PanelText {
    std::string text;  // not empty
    float size = 13;   // page pixels where the page's shorter side is 720, as all below
    FontWeight weight = FontWeight::regular;
    int most_lines = 1;
    bool accent = false;
};

/// Around a panel's texts: left and right; above and below it is 0.8 of that.
inline constexpr float text_panel_padding = 14;

[[nodiscard]] std::vector<PanelText> title_texts(const FurnitureOptions& options, const State& state,
                                                 const Dataset& dataset);
/// Nothing where no caption is wanted or no event is selected.
[[nodiscard]] std::vector<PanelText> caption_texts(const FurnitureOptions& options, const State& state,
                                                   const Dataset& dataset);

/// The widest that a panel may be on a page of that inner size and unit; page pixels.
[[nodiscard]] float widest_title(float inner_width, float inner_height);
[[nodiscard]] float widest_caption(float inner_width, float inner_height, float unit);

}  // namespace briefmap
