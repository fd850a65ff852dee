#include "events/event_filter.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 6> kind_names = {"category", "actor", "country", "precision", "file", "field"};

auto choice_of(auto& filter, const FacetId& facet) {
    return std::find_if(filter.choices.begin(), filter.choices.end(),
                        [&](const FacetChoice& choice) { return choice.facet == facet; });
}

void remove(EventFilter& filter, const SearchText& search) {
    if (filter.search == search.text) filter.search.clear();
}

void remove(EventFilter& filter, const FacetChoice& choice) {
    for (const std::string& value : choice.values)
        if (is_chosen(filter, choice.facet, value)) toggle_value(filter, choice.facet, value);
}

void remove(EventFilter& filter, const NumberRange& range) {
    std::erase_if(filter.ranges, [&](const NumberRange& own) { return own.field == range.field; });
}

void remove(EventFilter& filter, const FilterArea& area) {
    std::erase_if(filter.areas, [&](const FilterArea& own) { return own.shape == area.shape; });
}

}  // namespace

bool EventFilter::is_everything() const { return search.empty() && choices.empty() && ranges.empty() && areas.empty(); }

std::vector<FilterPart> parts_of(const EventFilter& filter) {
    std::vector<FilterPart> parts;
    if (!filter.search.empty()) parts.emplace_back(SearchText{filter.search});
    parts.insert(parts.end(), filter.choices.begin(), filter.choices.end());
    parts.insert(parts.end(), filter.ranges.begin(), filter.ranges.end());
    parts.insert(parts.end(), filter.areas.begin(), filter.areas.end());
    return parts;
}

bool is_chosen(const EventFilter& filter, const FacetId& facet, std::string_view value) {
    const auto choice = choice_of(filter, facet);
    return choice != filter.choices.end() &&
           std::find(choice->values.begin(), choice->values.end(), value) != choice->values.end();
}

void toggle_value(EventFilter& filter, const FacetId& facet, const std::string& value) {
    const auto choice = choice_of(filter, facet);
    if (choice == filter.choices.end()) {
        filter.choices.push_back({facet, {value}});
        return;
    }
    const auto found = std::find(choice->values.begin(), choice->values.end(), value);
    if (found == choice->values.end()) {
        choice->values.push_back(value);
        return;
    }
    choice->values.erase(found);
    if (choice->values.empty()) filter.choices.erase(choice);
}

void set_range(EventFilter& filter, NumberRange range) {
    const auto own = std::find_if(filter.ranges.begin(), filter.ranges.end(),
                                  [&](const NumberRange& r) { return r.field == range.field; });
    if (own == filter.ranges.end()) {
        filter.ranges.push_back(std::move(range));
    } else {
        *own = std::move(range);
    }
}

void set_area(EventFilter& filter, FilterArea area) {
    remove(filter, area);
    filter.areas.push_back(std::move(area));
}

std::vector<FilterPart> removable_parts(const EventFilter& filter) {
    std::vector<FilterPart> removable;
    for (FilterPart& part : parts_of(filter)) {
        const auto* choice = std::get_if<FacetChoice>(&part);
        if (choice == nullptr) {
            removable.push_back(std::move(part));
            continue;
        }
        for (const std::string& value : choice->values)
            removable.emplace_back(FacetChoice{choice->facet, {value}});
    }
    return removable;
}

void remove_part(EventFilter& filter, const FilterPart& part) {
    std::visit([&](const auto& which) { remove(filter, which); }, part);
}

std::string_view name_of(FacetKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

}  // namespace briefmap
