// Lanes and the marks in them: which events stand in which row, and how far each reaches, before anything is drawn.
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
    std::vector<Reach> parts;  // of a set of dates with gaps: what of the bar is solid
    bool title_left = false;   // the title stands to the left: there is no room to the right
    float title_width = 0;     // room kept for the title outside the bar; 0 none kept
    std::uint32_t row = 0;
};

struct Lane {
    std::vector<std::uint16_t> groups;  // of the grouping; none: all events together
    std::vector<LaneMark> marks;
    std::uint32_t rows = 1;
    bool counted = false;  // too many for marks: columns of counts
};

/// Bounds of an event in pixels, open and vague ends worked out.
[[nodiscard]] LaneMark mark_of(const Dataset& dataset, EventIndex event, const TimeScale& scale);

/// Keeps room beside the mark for a title of `wanted` pixels, where the page's `room` has it and the bar has not.
void keep_title_room(LaneMark& mark, float wanted, const PageRect& room);

/// Puts marks (and the titles that room is kept for) into as few rows as keep them apart; how many those are. Absent
/// when `most` are too few: the rows are then not set.
[[nodiscard]] std::optional<std::uint32_t> place_in_rows(std::vector<LaneMark>& marks, std::uint32_t most);

inline constexpr float point_size = 11;  // pixels across a marker
inline constexpr float least_bar = 6;    // a shorter one is a marker
inline constexpr float mark_gap = 2;     // between marks of a row
inline constexpr float title_gap = 5;    // between a mark and its title

}  // namespace briefmap
