#include "scene/timeline_data.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace briefmap {
namespace {

std::vector<std::size_t> dated_per_group(const Dataset& dataset, const Grouping& grouping) {
    std::vector<std::size_t> counts(grouping.names.size());
    for (std::size_t i = 0; i < dataset.dated_size(); ++i)
        ++counts[grouping.group_of[i]];
    return counts;
}

/// The groups with most dated events keep their own; all others become one, the last.
void fold_small_groups(Grouping& grouping, const std::vector<std::size_t>& counts) {
    if (grouping.names.size() <= most_groups) return;
    std::vector<std::uint16_t> order(grouping.names.size());
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
    order.resize(most_groups - 1);
    std::sort(order.begin(), order.end());
    const auto rest = static_cast<std::uint16_t>(order.size());
    std::vector<std::uint16_t> becomes(grouping.names.size(), rest);
    std::vector<std::string> names;
    for (const std::uint16_t group : order) {
        becomes[group] = static_cast<std::uint16_t>(names.size());
        names.push_back(std::move(grouping.names[group]));
    }
    names.emplace_back("…");
    grouping.names = std::move(names);
    for (std::uint16_t& group : grouping.group_of)
        group = becomes[group];
}

std::vector<std::uint16_t> lane_order(const Grouping& grouping, const std::vector<std::size_t>& counts) {
    std::vector<std::uint16_t> lanes;
    for (std::size_t g = 0; g < counts.size(); ++g) {
        if (counts[g] > 0) lanes.push_back(static_cast<std::uint16_t>(g));
    }
    const auto comes_last = [&](std::uint16_t g) { return grouping.names[g].empty(); };
    std::stable_sort(lanes.begin(), lanes.end(), [&](auto a, auto b) {
        if (comes_last(a) != comes_last(b)) return comes_last(b);
        return grouping.by != GroupBy::category && counts[a] > counts[b];
    });
    return lanes;
}

}  // namespace

std::string country_of(const Event& event, const Gazetteer& gazetteer) {
    for (const Place& place : event.places) {
        if (!place.area_code.empty()) return place.area_code.substr(0, 2);
        const Town* town = place.name.empty() ? nullptr : gazetteer.find_town(place.name);
        if (town != nullptr) return town->country;
    }
    return {};
}

TimelineDataPtr make_timeline_data(const Dataset& dataset, GroupBy by, const Gazetteer* gazetteer) {
    CountryOf country;
    if (gazetteer != nullptr) country = [gazetteer](const Event& event) { return country_of(event, *gazetteer); };
    Grouping grouping = group_events(dataset, by, country);
    fold_small_groups(grouping, dated_per_group(dataset, grouping));
    TimeCounts counts(dataset, grouping);
    std::vector<std::size_t> dated = dated_per_group(dataset, grouping);
    std::vector<std::uint16_t> lanes = lane_order(grouping, dated);
    return std::make_shared<const TimelineData>(
        TimelineData{std::move(grouping), std::move(counts), std::move(dated), std::move(lanes)});
}

TimelineDataPtr timeline_data_among(const TimelineData& all, const EventSet& passing) {
    TimelineData data{all.grouping, all.counts.among(passing), std::vector<std::size_t>(all.dated.size()), {}};
    for (const TimeCounts::Part& part : data.counts.parts())
        data.dated[part.group] += part.events;
    std::copy_if(all.lanes.begin(), all.lanes.end(), std::back_inserter(data.lanes),
                 [&](std::uint16_t group) { return data.dated[group] > 0; });
    return std::make_shared<const TimelineData>(std::move(data));
}

}  // namespace briefmap
