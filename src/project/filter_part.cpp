#include "project/parts.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 6> facets = {"category", "actor", "country", "precision", "file", "field"};
constexpr std::array<std::string_view, 2> shapes = {"box", "lasso"};
constexpr std::array<std::string_view, 7> columns = {"best", "date", "title", "category", "place", "actors", "number"};
constexpr double furthest = 1e300;

template <class Enum, std::size_t n>
std::string_view name_in(const std::array<std::string_view, n>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

void read_choice(const PartReader& item, EventFilter& filter) {
    FacetId facet;
    item.read("facet", facet.kind, facets);
    item.read("field", facet.field);
    for (const Json& value : item.list("values")) {
        if (!value.is_string()) item.complain("values", "has what is no text", "that is left out");
        // Toggled on, so that no facet is there twice; one that is on already stays.
        else if (!is_chosen(filter, facet, value.get_ref<const std::string&>()))
            toggle_value(filter, facet, value.get<std::string>());
    }
}

void read_range(const PartReader& item, EventFilter& filter) {
    NumberRange range;
    item.read("field", range.field);
    item.read("least", range.least, -furthest, furthest);
    item.read("most", range.most, range.least, furthest);
    set_range(filter, range);
}

void read_area(const PartReader& item, EventFilter& filter) {
    FilterArea area;
    item.read("shape", area.shape, shapes);
    for (const Json& corner : item.list("outline")) {
        const bool is_pair = corner.is_array() && corner.size() == 2 && corner[0].is_number() && corner[1].is_number();
        // Longitudes run on past 180 where the ring crosses the antimeridian.
        if (is_pair && std::abs(corner[0].get<double>()) <= 720 && std::abs(corner[1].get<double>()) <= 90)
            area.outline.push_back({corner[0].get<double>(), corner[1].get<double>()});
    }
    if (area.outline.size() < 3 || area.outline.size() != item.list("outline").size())
        return item.complain("outline", "is not a ring of [longitude, latitude]", "the area is left out");
    set_area(filter, std::move(area));
}

}  // namespace

Json filter_json(const EventFilter& filter) {
    Json choices = Json::array(), ranges = Json::array(), areas = Json::array();
    for (const FacetChoice& choice : filter.choices)
        choices.push_back(
            {{"facet", name_in(facets, choice.facet.kind)}, {"field", choice.facet.field}, {"values", choice.values}});
    for (const NumberRange& range : filter.ranges)
        ranges.push_back({{"field", range.field}, {"least", range.least}, {"most", range.most}});
    for (const FilterArea& area : filter.areas) {
        Json outline = Json::array();
        for (const LonLat corner : area.outline)
            outline.push_back(Json::array({corner.lon, corner.lat}));
        areas.push_back({{"shape", name_in(shapes, area.shape)}, {"outline", outline}});
    }
    return {{"search", filter.search}, {"choices", choices}, {"ranges", ranges}, {"areas", areas}};
}

void read_filter(const PartReader& part, EventFilter& filter) {
    part.read("search", filter.search);
    for (std::size_t i = 0; i < part.list("choices").size(); ++i)
        read_choice(part.item("choices", i), filter);
    for (std::size_t i = 0; i < part.list("ranges").size(); ++i)
        read_range(part.item("ranges", i), filter);
    for (std::size_t i = 0; i < part.list("areas").size(); ++i)
        read_area(part.item("areas", i), filter);
}

Json list_json(const ListOrder& order) {
    return {{"by", name_in(columns, order.by)}, {"field", order.field}, {"descending", order.descending}};
}

void read_list(const PartReader& part, ListOrder& order) {
    part.read("by", order.by, columns);
    part.read("field", order.field);
    part.read("descending", order.descending);
}

}  // namespace briefmap
