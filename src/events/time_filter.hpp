// Which events a moment shows. Events that last are shown in every frame they touch.
#pragma once

#include "events/dataset.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace briefmap {

enum class TimeMode : std::uint8_t {
    all,         // everything, undated events too
    instant,     // what is going on at the playhead
    window,      // what touches a stretch of time
    cumulative,  // what has begun up to the playhead
};

struct TimeSlice {
    TimeMode mode = TimeMode::all;
    Interval shown;  // half-open; instant and cumulative end one second after the playhead

    bool operator==(const TimeSlice&) const = default;
};

[[nodiscard]] bool is_shown(const Event& event, const TimeSlice& slice);

/// Indices of the events shown, in time order.
[[nodiscard]] std::vector<EventIndex> events_shown(const Dataset& dataset, const TimeSlice& slice);

[[nodiscard]] std::string_view name_of(TimeMode mode);
[[nodiscard]] std::optional<TimeMode> time_mode_from(std::string_view name);

}  // namespace briefmap
