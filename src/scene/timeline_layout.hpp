// Which lanes the timeline has, what each shows (marks with titles, marks alone, or counts) and where it stands.
#pragma once

#include "scene/timeline_lanes.hpp"
#include "scene/timeline_scene.hpp"

#include <string>
#include <vector>

namespace briefmap::timeline {

/// A lane's strip of the page and the height of its rows.
struct LaneStrip {
    PageRect rect;        // right of the gutter
    float first_row = 0;  // y of its first row's top
    float row_height = 0;
};

struct LaneLayout {
    std::vector<Lane> lanes;
    std::vector<LaneStrip> strips;  // one each
};

/// Lanes that a page of that size has room for, without their marks: the groups in their order, the smallest taken
/// together in the last where there are too many. The number of groups and the size alone decide, so that zooming never
/// changes it.
[[nodiscard]] std::vector<Lane> lanes_for(const TimelineInput& input, float height);

/// "" for the lane of all events.
[[nodiscard]] std::string name_of(const Lane& lane, const TimelineInput& input);

/// Fills the lanes with marks where they fit, from the smallest lane on with room for titles, and spreads them over
/// `room`; lanes that are too dense for the rows there are become counted.
[[nodiscard]] LaneLayout lay_out_lanes(const TimelineInput& input, std::vector<Lane> lanes, const TimeScale& scale,
                                       const PageRect& room);

}  // namespace briefmap::timeline
