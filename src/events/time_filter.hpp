// Which events a moment shows. Events that last are shown in every frame they touch.
#pragma once

#include "events/cycle.hpp"
#include "events/dataset.hpp"
#include "events/event_set.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace briefmap {

enum class TimeMode : std::uint8_t {
    all,         // everything, undated events too
    instant,     // what is going on at the playhead
    window,      // what touches a stretch of time
    cumulative,  // what has begun up to the playhead
    remaining,   // what is not over before the playhead
};

/// An event is shown when its time touches (shown or any of held) within what the cycle lets through. In mode all that
/// is every event, or with a cycle every dated one that touches it.
struct TimeSlice {
    TimeMode mode = TimeMode::all;
    Interval shown;  // half-open; instant and cumulative end one second after the playhead, remaining begins at it
    std::vector<Interval> held;  // shown besides, in any order
    Cycle cycle;

    bool operator==(const TimeSlice&) const = default;
};

/// A slice made ready for many questions.
class ShownTimes {
  public:
    explicit ShownTimes(const TimeSlice& slice);

    /// Whether an event of that time would be shown.
    [[nodiscard]] bool touches(const Interval& time) const;
    [[nodiscard]] bool touches(const Edtf& when) const;
    /// Whether everything is shown, with and without a time.
    [[nodiscard]] bool is_everything() const { return is_everything_; }
    /// The stretches that are let through whatever the cycle: apart and in order.
    [[nodiscard]] std::span<const Interval> ranges() const { return ranges_; }
    [[nodiscard]] const Cycle& cycle() const { return cycle_; }

  private:
    std::vector<Interval> ranges_;
    Cycle cycle_;
    bool is_everything_ = false;
};

[[nodiscard]] bool is_shown(const Event& event, const TimeSlice& slice);

/// Indices of the events shown among those that pass a filter (null: all), in the dataset's order. Costs what is shown,
/// and a look at each block of the dataset.
[[nodiscard]] std::vector<EventIndex> events_shown(const Dataset& dataset, const TimeSlice& slice,
                                                   const EventSet* passing = nullptr);

/// Indices of the dated events that touch a stretch of time and pass, in the dataset's order; absent when there are
/// more than `most`.
[[nodiscard]] std::optional<std::vector<EventIndex>> events_touching(const Dataset& dataset, const Interval& time,
                                                                     std::size_t most,
                                                                     const EventSet* passing = nullptr);

[[nodiscard]] std::string_view name_of(TimeMode mode);
[[nodiscard]] std::optional<TimeMode> time_mode_from(std::string_view name);

}  // namespace briefmap
