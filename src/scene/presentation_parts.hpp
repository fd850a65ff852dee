// The parts of a page that is presented: its footer with the progress mark, and the laser pointer. For
// presentation.cpp.
#pragma once

#include "scene/page_layout.hpp"
#include "scene/presentation.hpp"

#include <string>

namespace briefmap {

/// Page pixels from the page's bottom edge at unit 1.
inline constexpr float progress_height = 6;
/// The progress mark has a notch between two steps up to this many of them, and none beyond.
inline constexpr std::size_t most_notches = 60;

/// A strip along the bottom edge: how far the story has come in figures and as a bar, its title, the attribution.
/// `story` decides the direction: written from right to left, all runs that way.
void add_footer(DrawList& list, const MapInput& input, const StoryProgress& progress, const std::string& story);

void add_laser(DrawList& list, PagePoint at);

}  // namespace briefmap
