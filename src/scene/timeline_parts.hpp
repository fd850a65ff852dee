// The parts of the timeline, each drawn by its own file onto one frame that timeline_scene.cpp lays out.
#pragma once

#include "scene/timeline_lanes.hpp"
#include "scene/timeline_scene.hpp"

#include <vector>

namespace briefmap::timeline {

/// Sizes of type and of strips, in page pixels.
inline constexpr float header_height = 40;
inline constexpr float tick_label_size = 11;
inline constexpr float title_size = 11.5F;
inline constexpr float lane_label_size = 11;
inline constexpr float tallest_row = 20;
inline constexpr float lowest_row = 4;
inline constexpr float lowest_titled_row = 13;
inline constexpr float widest_kept_title = 190;

inline constexpr float gutter_text = 24;  // where a lane's name begins, right of its marker

/// A lane's strip of the page and the height of its rows.
struct LaneStrip {
    PageRect rect;        // right of the gutter
    float first_row = 0;  // y of its first row's top
    float row_height = 0;
};

[[nodiscard]] TextBlock text_block(std::string text, float size, FontWeight weight = FontWeight::regular);

/// Colour of an event's mark: its category's, dimmed when the time slice leaves it out, lighter under the pointer.
[[nodiscard]] Colour mark_colour(const TimelineInput& input, EventIndex event);
[[nodiscard]] bool is_event_shown(const TimelineInput& input, EventIndex event);

// timeline_axis.cpp
/// A lane's band over the whole width, and in the gutter its category's marker and name: the legend of the timeline.
void draw_lane_head(TimelineScene& scene, const TimelineInput& input, std::uint16_t category, const PageRect& strip);
void draw_axis(TimelineScene& scene, const TimelineInput& input);
void draw_time_shading(TimelineScene& scene, const TimelineInput& input);
void draw_playhead_line(TimelineScene& scene, const TimelineInput& input);
/// The date at the playhead; at the axis's edge, paler, when the playhead is out of view.
void draw_playhead_handle(TimelineScene& scene, const TimelineInput& input);

// timeline_bars.cpp
void draw_lane(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip);
/// One mark on its own, over everything, as the selected event's.
void draw_mark(TimelineScene& scene, const TimelineInput& input, const LaneMark& mark, const LaneStrip& strip);

// timeline_titles.cpp
void draw_titles(TimelineScene& scene, const TimelineInput& input, const Lane& lane, const LaneStrip& strip);

// timeline_histogram.cpp
/// Axis, shading and how many events go on at each column, where marks have no room: a strip for each of `categories`,
/// one for all where there are none or the dataset is large. Columns can be picked: they stand for their first event.
void draw_histogram(TimelineScene& scene, const TimelineInput& input, const std::vector<std::uint16_t>& categories);

}  // namespace briefmap::timeline
