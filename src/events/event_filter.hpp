// Which events are shown besides what their time says: those that every part of the filter lets pass. Plain values.
#pragma once

#include "events/event_area.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace briefmap {

enum class FacetKind : std::uint8_t { category, actor, country, precision, file, field };

/// What events are told apart by: "category", or an attribute of a name.
struct FacetId {
    FacetKind kind = FacetKind::category;
    std::string field = {};  // of kind field

    bool operator==(const FacetId&) const = default;
};

/// An event passes that has any of the values. "" stands for none: an event without an actor.
struct FacetChoice {
    FacetId facet;
    std::vector<std::string> values;

    bool operator==(const FacetChoice&) const = default;
};

/// An event passes whose number is in [least, most].
struct NumberRange {
    std::string field;
    double least = 0, most = 0;

    bool operator==(const NumberRange&) const = default;
};

enum class AreaShape : std::uint8_t { box, lasso };

/// An event passes that has a place in it; a country counts by where its name stands.
struct FilterArea {
    AreaShape shape = AreaShape::box;
    Outline outline;

    bool operator==(const FilterArea&) const = default;
};

struct EventFilter {
    std::string search;                // as search() takes it
    std::vector<FacetChoice> choices;  // one a facet at most, none empty
    std::vector<NumberRange> ranges;   // one a field at most
    std::vector<FilterArea> areas;     // one a shape at most

    bool operator==(const EventFilter&) const = default;
    [[nodiscard]] bool is_everything() const;
};

struct SearchText {
    std::string text;

    bool operator==(const SearchText&) const = default;
};

/// What a filter is made of; each part by itself decides about an event.
using FilterPart = std::variant<SearchText, FacetChoice, NumberRange, FilterArea>;
[[nodiscard]] std::vector<FilterPart> parts_of(const EventFilter& filter);

[[nodiscard]] bool is_chosen(const EventFilter& filter, const FacetId& facet, std::string_view value);
/// Chosen where it was not, and the other way round.
void toggle_value(EventFilter& filter, const FacetId& facet, const std::string& value);
/// Instead of the range of that field, if any.
void set_range(EventFilter& filter, NumberRange range);
/// Instead of the area of that shape, if any.
void set_area(EventFilter& filter, FilterArea area);

/// What can be taken out of a filter by itself, as a user sees it: a single value of a facet, for one.
[[nodiscard]] std::vector<FilterPart> removable_parts(const EventFilter& filter);
/// Nothing where it has no such part.
void remove_part(EventFilter& filter, const FilterPart& part);

[[nodiscard]] std::string_view name_of(FacetKind kind);

}  // namespace briefmap
