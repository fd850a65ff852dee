// How many events touch each of many columns of time, for the timeline's histogram: built once for a dataset, then
// asked in every frame. A count costs columns, parts and the logarithm of the events, never the events: what touches
// [a, b) is what has begun before b, less what had ended by a.
#pragma once

#include "events/dataset.hpp"
#include "events/event_set.hpp"
#include "events/grouping.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace briefmap {

class TimeCounts {
  public:
    /// Dated events of one group and one category: a colour of a lane.
    struct Part {
        std::uint16_t group = 0;
        std::uint16_t category = 0;
        std::size_t events = 0;  // never 0
    };

    TimeCounts() = default;
    /// The grouping must be of the dataset; neither is kept.
    TimeCounts(const Dataset& dataset, const Grouping& grouping);

    /// Of the events that pass alone; costs a walk over the dated events, but sorts none.
    [[nodiscard]] TimeCounts among(const EventSet& passing) const;

    /// By group, then by category.
    [[nodiscard]] std::span<const Part> parts() const { return parts_; }

    /// Events of a part that touch each column [edges[i], edges[i + 1]). `edges` never decrease; n + 1 edges give n
    /// counts. A column with equal edges has what is going on through that moment.
    void count(std::size_t part, std::span<const Instant> edges, std::vector<std::uint32_t>& counts) const;

    /// Of the events of a group that touch a stretch of time, the one that begins first.
    [[nodiscard]] std::optional<EventIndex> first_touching(std::uint16_t group, const Interval& time) const;

  private:
    // Between two spans of a set.
    struct Gap {
        Interval time;
        EventIndex event = 0;
    };
    struct Columns {
        std::vector<Instant> begins;                    // sorted
        std::vector<Instant> ends;                      // sorted
        std::vector<EventIndex> events;                 // as `begins`; those that begin together in the dataset's order
        std::vector<Instant> ends_of_events;            // as `events`
        std::vector<EventIndex> events_by_end;          // as `ends`
        std::vector<std::vector<Instant>> latest_ends;  // of each fanout events, of each fanout of these, …
        std::vector<Gap> gaps;                          // by event
    };

    [[nodiscard]] static Columns among(const Columns& all, const EventSet& passing);
    [[nodiscard]] std::optional<std::size_t> first_in(const Columns& columns, const Interval& time) const;

    std::vector<Part> parts_;
    std::vector<Columns> columns_;  // as parts_
};

}  // namespace briefmap
