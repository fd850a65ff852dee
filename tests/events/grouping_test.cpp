#include "events/grouping.hpp"

#include "make_event.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {

DatasetPtr sample() {
    Event serval = make_event("serval", "2013", "military");
    serval.actors = {"France", "Jihadist groups"};
    serval.places.push_back({"Mali", PlaceRole::at, PlacePrecision::country, {}, "ML"});
    serval.sources.push_back({"Report", "https://example.org/a", "", {}});
    Event coup = make_event("coup", "2020-08", "coup");
    coup.actors = {"", "Assimi Goïta"};
    coup.places.push_back({"Bamako", PlaceRole::at, PlacePrecision::settlement, LonLat{-8, 12.65}, ""});
    coup.sources.push_back({"", "https://example.org/b", "", {}});
    Event claim = make_event("claim", "2019", "military");
    claim.actors = {"France"};
    claim.places.push_back({"Kidal", PlaceRole::at, PlacePrecision::admin1, {}, "ML-8"});
    return Dataset::build({}, {serval, coup, claim, make_event("undated", "")});
}

std::vector<std::string> group_of_each(const Grouping& grouping) {
    std::vector<std::string> groups;
    for (const std::uint16_t group : grouping.group_of)
        groups.push_back(grouping.names.at(group));
    return groups;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("events_stand_in_the_group_of_their_first_of_a_kind") {
    const auto dataset = sample();  // serval, claim, coup, undated
    CHECK(group_of_each(group_events(*dataset, GroupBy::category)) == Names{"military", "military", "coup", ""});
    CHECK(group_of_each(group_events(*dataset, GroupBy::actor)) == Names{"France", "France", "Assimi Goïta", ""});
    CHECK(group_of_each(group_events(*dataset, GroupBy::country)) == Names{"ML", "ML", "", ""});
    CHECK(group_of_each(group_events(*dataset, GroupBy::source)) == Names{"Report", "", "https://example.org/b", ""});
    CHECK(group_of_each(group_events(*dataset, GroupBy::nothing)) == Names{"", "", "", ""});
}

TEST_CASE("groups_are_named_in_order_of_first_appearance_in_time") {
    const auto dataset = sample();
    CHECK(group_events(*dataset, GroupBy::actor).names == Names{"France", "Assimi Goïta", ""});
    CHECK(group_events(*dataset, GroupBy::source).names == Names{"Report", "", "https://example.org/b"});
    CHECK(group_events(*dataset, GroupBy::category).names == dataset->category_names());
    CHECK(group_events(*dataset, GroupBy::nothing).names == Names{""});
}

TEST_CASE("the_country_of_a_point_is_asked_for") {
    const auto dataset = sample();
    int asked = 0;
    const Grouping grouping = group_events(*dataset, GroupBy::country, [&](const Event& event) {
        ++asked;
        return event.places.empty() ? std::string{} : "ml-of-" + event.id;
    });
    CHECK(group_of_each(grouping) == Names{"ML", "ML", "ml-of-coup", ""});
    CHECK(asked == 2);
}

TEST_CASE("past_the_last_number_groups_share_one") {
    std::vector<Event> events;
    for (int i = 0; i < 70'000; ++i) {
        events.push_back(make_event(std::to_string(i), "2013"));
        events.back().actors = {std::to_string(i)};
    }
    const Grouping grouping = group_events(*Dataset::build({}, std::move(events)), GroupBy::actor);
    CHECK(grouping.names.size() <= 65'536);
    CHECK(grouping.group_of.back() == grouping.names.size() - 1);
    CHECK(grouping.group_of[100] == 100);
}

TEST_CASE("no_events_have_no_groups") {
    const Grouping grouping = group_events(*Dataset::build({}, {}), GroupBy::source);
    CHECK(grouping.names.empty());
    CHECK(grouping.group_of.empty());
}

TEST_CASE("groupings_are_found_by_their_names") {
    for (const GroupBy by : {GroupBy::nothing, GroupBy::category, GroupBy::actor, GroupBy::country, GroupBy::source})
        CHECK(group_by_from(name_of(by)) == by);
    CHECK_FALSE(group_by_from("colour"));
}
