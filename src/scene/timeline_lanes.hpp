// The timeline's layout: which events stand in which lane and row, and how far each reaches, before anything is drawn.
// Rows are found for all events of a small dataset, so that they stay put while the axis moves, and for those in view
// of a large one.
#pragma once

#include "events/dataset.hpp"
#include "scene/draw_list.hpp"
#include "scene/time_scale.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace briefmap {

/// Pixels of the page; not held to it, so that a long bar goes on beyond both edges.
struct Reach {
    double left = 0;
    double right = 0;
};

struct LaneMark {
    EventIndex event = 0;
    Reach bar;              // what is drawn of the event itself
    bool is_point = false;  // too short for a bar: a marker in the middle of `bar`
    double fade_left = 0;   // pixels at the bar's ends over which it fades, inside `bar`
    double fade_right = 0;
    bool title_left = false;  // the title stands to the left: there is no room to the right
    float title_width = 0;    // room kept for the title outside the bar; 0 none kept
    std::uint32_t row = 0;
};

struct Lane {
    std::uint16_t category = 0;
    std::vector<LaneMark> marks;  // by begin
    std::uint32_t rows = 1;
};

/// The width a title wants, in pixels.
using TitleWidth = std::function<float(EventIndex)>;

/// Bounds of an event in pixels, open and vague ends worked out.
[[nodiscard]] LaneMark mark_of(const Dataset& dataset, EventIndex event, const TimeScale& scale);

/// Dated events to lay out, by begin; absent when there are more than marks could ever show.
[[nodiscard]] std::optional<std::vector<EventIndex>> events_to_lay_out(const Dataset& dataset, const Interval& axis);

/// Lanes of the categories that have dated events, in the dataset's order, each packed into as few rows as keep marks
/// (and titles, when `title_width` is given) apart. Absent when more than `most_rows` would be needed in all.
[[nodiscard]] std::optional<std::vector<Lane>> pack_lanes(const Dataset& dataset, const std::vector<EventIndex>& events,
                                                          const TimeScale& scale, const PageRect& room,
                                                          std::uint32_t most_rows, const TitleWidth& title_width);

inline constexpr float point_size = 9;  // pixels across a marker
inline constexpr float least_bar = 6;   // a shorter one is a marker
inline constexpr float mark_gap = 2;    // between marks of a row
inline constexpr float title_gap = 5;   // between a mark and its title

}  // namespace briefmap
