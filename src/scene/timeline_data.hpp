// What the timeline needs of a dataset beside its events: who stands in which lane, and how many events there are when.
// Made once for a dataset and a choice of lanes, kept while time and axis move.
#pragma once

#include "events/dataset.hpp"
#include "events/grouping.hpp"
#include "events/time_counts.hpp"
#include "geo/gazetteer.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace briefmap {

struct TimelineData {
    Grouping grouping;
    TimeCounts counts;
    std::vector<std::size_t> dated;    // events of each group
    std::vector<std::uint16_t> lanes;  // groups that have dated events, in the order of their lanes
};
using TimelineDataPtr = std::shared_ptr<const TimelineData>;

/// Categories keep the dataset's order; actors, countries and sources come by how many dated events they have. Beyond
/// `most_groups` they share one group, the last. Without a gazetteer a country is known only where a file names it.
[[nodiscard]] TimelineDataPtr make_timeline_data(const Dataset& dataset, GroupBy by, const Gazetteer* gazetteer);

/// The same with what passes a filter alone: lanes without any go, the others keep their order. `all`: as
/// make_timeline_data() gives it.
[[nodiscard]] TimelineDataPtr timeline_data_among(const TimelineData& all, const EventSet& passing);

inline constexpr std::size_t most_groups = 40;

/// An event's country by its places: the code of its area, or the country of a town by that name. "" unknown.
[[nodiscard]] std::string country_of(const Event& event, const Gazetteer& gazetteer);

}  // namespace briefmap
