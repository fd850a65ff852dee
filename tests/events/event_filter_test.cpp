#include "events/facet_rows.hpp"
#include "events/find_events.hpp"
#include "make_event.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {

Event at(Event event, LonLat position, PlacePrecision precision = PlacePrecision::exact, std::string area = {}) {
    event.places.push_back({"", PlaceRole::at, precision, position, std::move(area)});
    return event;
}

Event acted(Event event, std::vector<std::string> actors, std::vector<std::pair<std::string, std::string>> attributes) {
    event.actors = std::move(actors);
    event.attributes = std::move(attributes);
    return event;
}

FilterIndex sample() {
    Event elsewhere = at(acted(make_event("d", "2016", "riot"), {}, {{"dead", "9"}}), {179, -17});
    elsewhere.origin.file = 1;
    return {Dataset::build(
                {.files = {"one.geojson", "two.geojson"}},
                {at(acted(make_event("a", "2013", "coup"), {"Army", "Guard"}, {{"dead", "2"}, {"side", "\"red\""}}),
                    {-8, 12}, PlacePrecision::settlement, "ML"),
                 at(acted(make_event("b", "2014", "riot"), {"Army"}, {{"dead", "5"}, {"side", "\"blue\""}}), {2, 13},
                    PlacePrecision::country, "NE"),
                 acted(make_event("c", "2015", "coup"), {"Guard", "Guard"}, {{"side", "\"red\""}}), elsewhere}),
            {}};
}

using Ids = std::string;  // all of one letter

Ids passing(const FilterIndex& index, const EventFilter& filter) {
    Ids ids;
    for_each_member(find_events(index, filter)->passing, [&](EventIndex i) { ids += index.dataset->event(i).id; });
    return ids;
}

EventFilter choosing(FacetId facet, std::vector<std::string> values) {
    return {.choices = {{std::move(facet), std::move(values)}}};
}

}  // namespace

TEST_CASE("an event set counts its members and finds the n-th", "[filter]") {
    const EventSet set(130, {0b1010, 0, 0b10});
    CHECK(set.count() == 3);
    CHECK(set.contains(1));
    CHECK_FALSE(set.contains(2));
    CHECK(set.rank(0) == 0);
    CHECK(set.rank(3) == 1);
    CHECK(set.rank(130) == 3);
    CHECK(set.at(0) == 1);
    CHECK(set.at(1) == 3);
    CHECK(set.at(2) == 129);
    CHECK(EventSet::all(65).count() == 65);
    CHECK(EventSet::all(64).count() == 64);
    CHECK(EventSet::all(0).count() == 0);
}

TEST_CASE("a facet lets pass what has any of the values chosen", "[filter]") {
    const FilterIndex index = sample();
    CHECK(passing(index, {}) == "abcd");
    CHECK(passing(index, choosing({FacetKind::category}, {"coup"})) == "ac");
    CHECK(passing(index, choosing({FacetKind::actor}, {"Guard"})) == "ac");
    CHECK(passing(index, choosing({FacetKind::actor}, {"Army", "Guard"})) == "abc");
    CHECK(passing(index, choosing({FacetKind::actor}, {""})) == "d");
    CHECK(passing(index, choosing({FacetKind::country}, {"NE"})) == "b");
    CHECK(passing(index, choosing({FacetKind::precision}, {"settlement", ""})) == "ac");
    CHECK(passing(index, choosing({FacetKind::file}, {"two.geojson"})) == "d");
    CHECK(passing(index, choosing({FacetKind::field, "side"}, {"red"})) == "ac");
    CHECK(passing(index, choosing({FacetKind::field, "side"}, {"green"})).empty());
    CHECK(passing(index, choosing({FacetKind::field, "no such"}, {"red"})).empty());
}

TEST_CASE("a range lets pass numbers between its ends, both included", "[filter]") {
    const FilterIndex index = sample();
    CHECK(passing(index, {.ranges = {{"dead", 2, 5}}}) == "ab");
    CHECK(passing(index, {.ranges = {{"dead", 6, 100}}}) == "d");
    CHECK(passing(index, {.ranges = {{"no such", 0, 1}}}).empty());
}

TEST_CASE("every part of a filter must let an event pass", "[filter]") {
    const FilterIndex index = sample();
    EventFilter filter = choosing({FacetKind::category}, {"coup"});
    filter.search = "red";
    filter.ranges = {{"dead", 0, 10}};
    filter.areas = {{AreaShape::box, outline_of(LonLatBox{-20, 0, 0, 20})}};
    CHECK(passing(index, filter) == "a");
    filter.search = "blue";
    CHECK(passing(index, filter).empty());
}

TEST_CASE("a part that stays is not asked again", "[filter]") {
    const FilterIndex index = sample();
    EventFilter filter = choosing({FacetKind::category}, {"coup"});
    filter.search = "red";
    const FoundPtr first = find_events(index, filter);
    filter.ranges = {{"dead", 0, 3}};
    const FoundPtr second = find_events(index, filter, first);
    CHECK(second->parts[0].passing == first->parts[0].passing);
    CHECK(second->parts[1].passing == first->parts[1].passing);
    CHECK(second->ranks == first->ranks);
    CHECK(second->passing.count() == 1);
}

TEST_CASE("counts of a facet pass over its own choice and heed all others", "[filter]") {
    const FilterIndex index = sample();
    const FacetColumn& categories = *index.facet({FacetKind::category});
    const auto told = [&](const EventFilter& filter, const FacetColumn& column, const FacetView& view = {}) {
        std::string words;
        for (const FacetRow& row : facet_rows(index, find_events(index, filter), column, view).rows)
            words += (row.is_chosen ? "+" : "") + column.values[row.code] + std::to_string(row.events) + " ";
        return words;
    };
    CHECK(told({}, categories) == "coup2 riot2 ");
    EventFilter filter = choosing({FacetKind::category}, {"riot"});
    CHECK(told(filter, categories) == "+riot2 coup2 ");
    const FacetColumn& actors = *index.facet({FacetKind::actor});
    CHECK(told(filter, actors) == "1 Army1 ");
    CHECK(told({}, actors) == "Army2 Guard2 1 ");
    filter.ranges = {{"dead", 0, 5}};
    CHECK(told(filter, categories) == "+riot1 coup1 ");
    CHECK(told({}, actors, {.wanted = "GÜARD"}) == "Guard2 ");
    CHECK(facet_rows(index, nullptr, actors, {.rows = 1}).more == 2);
}

TEST_CASE("counts of a facet with one value an event add up to all that pass the rest", "[filter]") {
    const FilterIndex index = sample();
    for (const FacetColumn& column : index.facets) {
        if (!column.begins.empty()) continue;
        std::size_t sum = 0;
        for (const FacetRow& row : facet_rows(index, nullptr, column, {}).rows)
            sum += row.events;
        CHECK(sum == index.dataset->size());
    }
}

TEST_CASE("what is taken out of a filter leaves the rest", "[filter]") {
    EventFilter filter = choosing({FacetKind::actor}, {"Army", "Guard"});
    filter.search = "red";
    set_range(filter, {"dead", 0, 3});
    set_range(filter, {"dead", 1, 3});
    set_area(filter, {AreaShape::lasso, {{0, 0}, {1, 0}, {0, 1}}});
    CHECK(filter.ranges.size() == 1);
    const auto parts = removable_parts(filter);
    REQUIRE(parts.size() == 5);
    remove_part(filter, parts[1]);
    CHECK(filter == [] {
        EventFilter rest = choosing({FacetKind::actor}, {"Guard"});
        rest.search = "red";
        rest.ranges = {{"dead", 1, 3}};
        rest.areas = {{AreaShape::lasso, {{0, 0}, {1, 0}, {0, 1}}}};
        return rest;
    }());
    for (const FilterPart& part : parts)
        remove_part(filter, part);
    CHECK(filter.is_everything());
}

TEST_CASE("an attribute with a value for each of very many events is no facet", "[filter]") {
    std::vector<Event> events;
    for (std::size_t i = 0; i <= most_facet_values; ++i)
        events.push_back(acted(make_event(std::to_string(i), "2020"), {},
                               {{"key", "\"" + std::to_string(i) + "x\""}, {"half", i % 2 == 0 ? "true" : "null"}}));
    const auto columns = facet_columns_of(*Dataset::build({}, std::move(events)), {});
    CHECK(columns.back().facet == FacetId{FacetKind::field, "half"});
    CHECK(columns.back().values == std::vector<std::string>{"true", ""});
    CHECK(columns.size() == 6);
}
