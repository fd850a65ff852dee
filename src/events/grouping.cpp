#include "events/grouping.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 5> group_names = {"nothing", "category", "actor", "country", "source"};

// Numbers names in the order in which they come.
class Groups {
  public:
    explicit Groups(Grouping& grouping) : grouping_(grouping) {}

    void add(std::string_view name) {
        auto found = index_of_.find(std::string(name));
        if (found == index_of_.end()) {
            constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
            const std::size_t next = std::min(grouping_.names.size(), most);
            if (next == grouping_.names.size()) grouping_.names.emplace_back(name);
            found = index_of_.emplace(name, static_cast<std::uint16_t>(next)).first;
        }
        grouping_.group_of.push_back(found->second);
    }

  private:
    Grouping& grouping_;
    std::unordered_map<std::string, std::uint16_t> index_of_;
};

std::string_view first_actor(const Event& event) {
    const auto named = std::find_if(event.actors.begin(), event.actors.end(), [](const auto& a) { return !a.empty(); });
    return named == event.actors.end() ? std::string_view{} : *named;
}

std::string_view first_source(const Event& event) {
    for (const SourceRef& source : event.sources) {
        if (!source.title.empty()) return source.title;
        if (!source.link.empty()) return source.link;
    }
    return {};
}

/// "ML" of "ML" and of "ML-7".
std::string first_country(const Event& event, const CountryOf& country_of) {
    for (const Place& place : event.places) {
        if (!place.area_code.empty()) return place.area_code.substr(0, place.area_code.find('-'));
    }
    return country_of ? country_of(event) : std::string{};
}

}  // namespace

Grouping group_events(const Dataset& dataset, GroupBy by, const CountryOf& country_of) {
    Grouping grouping;
    grouping.by = by;
    if (by == GroupBy::category) {
        const auto categories = dataset.categories();
        grouping.group_of.assign(categories.begin(), categories.end());
        grouping.names = dataset.category_names();
        return grouping;
    }
    grouping.group_of.reserve(dataset.size());
    Groups groups(grouping);
    for (const Event& event : dataset.events()) {
        switch (by) {
            case GroupBy::actor:
                groups.add(first_actor(event));
                break;
            case GroupBy::country:
                groups.add(first_country(event, country_of));
                break;
            case GroupBy::source:
                groups.add(first_source(event));
                break;
            default:
                groups.add({});
        }
    }
    return grouping;
}

std::string_view name_of(GroupBy by) { return group_names[static_cast<std::size_t>(by)]; }

std::optional<GroupBy> group_by_from(std::string_view name) {
    const auto found = std::find(group_names.begin(), group_names.end(), name);
    if (found == group_names.end()) return std::nullopt;
    return static_cast<GroupBy>(found - group_names.begin());
}

}  // namespace briefmap
