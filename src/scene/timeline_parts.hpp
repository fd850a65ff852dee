// The parts of the timeline, each drawn by its own file onto one frame that timeline_scene.cpp lays out.
#pragma once

#include "scene/timeline_layout.hpp"
#include "scene/timeline_scene.hpp"

#include <string>

namespace briefmap::timeline {

/// Sizes of type and of strips, in page pixels.
inline constexpr float header_height = 40;
inline constexpr float context_row = 19;  // the upper row of the header: contexts and the playhead's date
inline constexpr float held_height = 15;
inline constexpr float era_height = 16;
inline constexpr float overview_height = 18;
inline constexpr float overview_gap = 4;  // above and below it
inline constexpr float tick_label_size = 11;
inline constexpr float title_size = 11.5F;  // where rows are high enough
inline constexpr float lane_label_size = 11;
inline constexpr float tallest_row = 20;
inline constexpr float lowest_row = 6;
inline constexpr float lowest_titled_row = 12;
inline constexpr float widest_kept_title = 190;
inline constexpr double dimming = 0.56;  // towards the lane, of what the time slice leaves out
inline constexpr float gutter_margin = 10;
inline constexpr float gutter_text = 24;  // where a lane's name begins, right of its marker

[[nodiscard]] TextBlock text_block(std::string text, float size, FontWeight weight = FontWeight::regular);
[[nodiscard]] float text_width(const TimelineInput& input, const TextBlock& block);

/// Colour of an event's mark: its category's, dimmed when the time slice leaves it out, fading with age where that is
/// asked for, lighter under the pointer.
[[nodiscard]] Colour mark_colour(const TimelineInput& input, EventIndex event);
[[nodiscard]] bool is_event_shown(const TimelineInput& input, EventIndex event);

// timeline_axis.cpp
/// A lane's band over the whole width, and in the gutter its name; a category's marker too: the timeline's legend.
void draw_lane_head(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const PageRect& strip);
void draw_axis(TimelineScene& scene, const TimelineInput& input);

// timeline_shading.cpp
/// What of time is not shown, and stretches held, over the lanes.
void draw_time_shading(TimelineScene& scene, const TimelineInput& input);
/// Stretches that playing leaps over: a veil over the lanes, and the axis broken as on paper.
void draw_break_veils(TimelineScene& scene, const TimelineInput& input);
void draw_break_signs(TimelineScene& scene, const TimelineInput& input);
/// Named bands from the file.
void draw_eras(TimelineScene& scene, const TimelineInput& input, const PageRect& strip);

// timeline_handles.cpp
void draw_playhead_line(TimelineScene& scene, const TimelineInput& input);
/// Where the playhead's date stands in the header; at the axis's edge when the playhead is out of view.
[[nodiscard]] PageRect playhead_pill(const TimelineScene& scene, const TimelineInput& input);
void draw_playhead_handle(TimelineScene& scene, const TimelineInput& input);
/// The window as a band of the header that can be taken hold of; under the axis's labels.
void draw_window(TimelineScene& scene, const TimelineInput& input);
/// Stretches that are held, each with a button that lets go of it.
void draw_held(TimelineScene& scene, const TimelineInput& input, const PageRect& strip);

// timeline_bars.cpp
void draw_lane(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip);
/// One mark on its own, over everything, as the selected event's.
void draw_mark(TimelineScene& scene, const TimelineInput& input, const LaneMark& mark, const LaneStrip& strip);

// timeline_titles.cpp
void draw_titles(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip);
/// That of the selected event where its lane is too low for titles.
void draw_selected_title(TimelineScene& scene, const TimelineInput& input, const LaneLayout& layout);

// timeline_histogram.cpp
/// How many events go on at each column, stacked by category, in each counted lane; all such lanes by one measure.
void draw_histograms(TimelineScene& scene, const TimelineInput& input, const LaneLayout& layout);

// timeline_overview.cpp
/// The whole of the dataset's time below the lanes, and the part of it that the axis shows.
void draw_overview(TimelineScene& scene, const TimelineInput& input);

}  // namespace briefmap::timeline
