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
    std::optional<std::uint16_t> category;  // absent: all of them together
    std::vector<LaneMark> marks;            // by begin
    std::uint32_t rows = 1;
};

/// The width a title wants, in pixels.
using TitleWidth = std::function<float(EventIndex)>;

/// Bounds of an event in pixels, open and vague ends worked out.
[[nodiscard]] LaneMark mark_of(const Dataset& dataset, EventIndex event, const TimeScale& scale);

/// Dated events to lay out, by begin; absent when there are more than marks could ever show.
[[nodiscard]] std::optional<std::vector<EventIndex>> events_to_lay_out(const Dataset& dataset, const Interval& axis);

enum class LaneBy : std::uint8_t { category, nothing };  // a lane for each category, or one for all

struct Packing {
    LaneBy by = LaneBy::category;
    std::uint32_t most_rows = 1;  // in all lanes together
    PageRect room;                // where titles may stand
    TitleWidth title_width;       // none: no room is kept for titles
};

/// Lanes in the dataset's order of categories, those without dated events left out, each packed into as few rows as
/// keep marks (and titles) apart. Absent when more rows would be needed than allowed.
[[nodiscard]] std::optional<std::vector<Lane>> pack_lanes(const Dataset& dataset, const std::vector<EventIndex>& events,
                                                          const TimeScale& scale, const Packing& packing);

inline constexpr std::size_t small_dataset = 2'000;  // dated events up to which all are laid out
inline constexpr float point_size = 11;              // pixels across a marker
inline constexpr float least_bar = 6;                // a shorter one is a marker
inline constexpr float mark_gap = 2;                 // between marks of a row
inline constexpr float title_gap = 5;                // between a mark and its title

}  // namespace briefmap
