// The map while one presents: date and title of the current event stand large, its text below, and a mark along the
// bottom edge shows where in the story one is. A blanked screen and the dot of a laser pointer are drawn here too.
// Page pixels, all proportional to the page's shorter side.
#pragma once

#include "scene/map_scene.hpp"
#include "workspace/presentation.hpp"

#include <optional>
#include <string>

namespace briefmap {

struct PresentationInput {
    StoryProgress progress;  // of 0: nothing to step through, no mark
    bool blank = false;
    std::optional<PagePoint> laser;
};

/// What is said; "" where there is nothing to say.
struct PresentationTexts {
    std::string date;      // that of the event, or the time that the map shows
    std::string filter;    // what besides that time decides what is shown
    std::string title;     // the event's, or the dataset's where none is selected
    std::string own_date;  // the event's, where it is not the large one
    std::string text;      // the event's
    std::string story;     // the dataset's title, where it is not the large one
};
[[nodiscard]] PresentationTexts presentation_texts(const State& state, const Dataset& dataset);

/// What the strip along the bottom edge covers of a page of that size, page pixels.
[[nodiscard]] float presentation_footer(float width, float height);

/// Appends to the map of build_events(). Names that would be covered go, and so do the cards of events: what they say
/// stands large.
void add_presentation(MapScene& scene, const MapInput& input, const PresentationInput& presentation);

}  // namespace briefmap
