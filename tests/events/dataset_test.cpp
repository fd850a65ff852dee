#include "events/dataset.hpp"

#include "make_event.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {
std::string ids(const Dataset& dataset) {
    std::string all;
    for (const Event& event : dataset.events())
        all += event.id + " ";
    return all;
}
}  // namespace

TEST_CASE("events_stand_in_time_order_and_undated_ones_last") {
    const auto dataset = Dataset::build(
        {}, {make_event("undated", "soon"), make_event("year", "2013"), make_event("open", "../2010"),
             make_event("day", "2013-01-01"), make_event("early", "2012-06"), make_event("undated2", "")});
    CHECK(ids(*dataset) == "open early day year undated undated2 ");
    CHECK(dataset->size() == 6);
    CHECK(dataset->dated_size() == 4);
    CHECK(dataset->bounds().size() == 4);
}

TEST_CASE("events_of_one_time_keep_the_order_they_came_in") {
    std::vector<Event> events;
    for (int i = 0; i < 100; ++i)
        events.push_back(make_event(std::to_string(i), i % 2 == 0 ? "2020" : "2019"));
    const auto dataset = Dataset::build({}, events);
    for (EventIndex i = 1; i < 100; ++i) {
        if (i == 50) continue;
        CHECK(std::stoi(dataset->event(i - 1).id) < std::stoi(dataset->event(i).id));
    }
}

TEST_CASE("an_event_is_found_by_its_id") {
    const auto dataset = Dataset::build({}, {make_event("b", "2014"), make_event("a", "2013")});
    CHECK(dataset->find("a") == EventIndex{0});
    CHECK(dataset->find("b") == EventIndex{1});
    CHECK_FALSE(dataset->find("c").has_value());
}

TEST_CASE("categories_are_numbered_in_order_of_time") {
    const auto dataset = Dataset::build({}, {make_event("3", "2015", "coup"), make_event("1", "2013", "visit"),
                                             make_event("2", "2014"), make_event("4", "2016", "visit")});
    CHECK(dataset->category_names() == std::vector<std::string>{"visit", "", "coup"});
    const auto categories = dataset->categories();
    CHECK(std::vector<int>(categories.begin(), categories.end()) == std::vector<int>{0, 1, 2, 0});
}

TEST_CASE("the_extent_spans_every_bounded_end") {
    const auto t = [](std::int64_t year) { return instant_of({.year = year}); };
    const auto dataset = Dataset::build({}, {make_event("a", "2013"), make_event("b", "2021/..")});
    REQUIRE(dataset->extent().has_value());
    CHECK(*dataset->extent() == Interval{t(2013), t(2021)});

    const auto since = Dataset::build({}, {make_event("b", "2021/..")});
    REQUIRE(since->extent().has_value());
    CHECK(since->extent()->begin == t(2021));
    CHECK(since->extent()->seconds() > 0);
    CHECK_FALSE(Dataset::build({}, {make_event("c", "?")})->extent().has_value());
}

TEST_CASE("the_extent_spans_the_ends_within_a_set") {
    const auto dataset = Dataset::build({}, {make_event("a", "{..1990,2005}")});
    REQUIRE(dataset->extent().has_value());
    CHECK(*dataset->extent() == Interval{instant_of({.year = 1991}), instant_of({.year = 2006})});
    CHECK(dataset->has_gaps(0));
    CHECK(dataset->steps()[0] == instant_of({.year = 1991}) - 1);
}

TEST_CASE("a_dataset_may_be_empty") {
    const auto dataset = Dataset::build({"Nothing", "fr", "x.geojson"}, {});
    CHECK(dataset->size() == 0);
    CHECK(dataset->info().title == "Nothing");
    CHECK(dataset->category_names().empty());
    CHECK_FALSE(dataset->extent().has_value());
}

TEST_CASE("a_step_goes_to_the_begin_or_the_last_second_of_an_open_start") {
    const auto step_to = [](const char* when) { return step_instant(*Dataset::build({}, {make_event("a", when)}), 0); };
    CHECK(step_to("2013") == instant_of({.year = 2013}));
    CHECK(step_to("../2013") == instant_of({.year = 2014}) - 1);
    CHECK(step_to("2021/..") == instant_of({.year = 2021}));
    CHECK_FALSE(step_to("").has_value());
}
