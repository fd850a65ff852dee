// The order of a dataset, and where stepping stands on it.
#include "events/dataset.hpp"
#include "random_events.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

std::string dates_in_order(const std::vector<std::string>& dates) {
    std::vector<Event> events;
    for (const std::string& date : dates)
        events.push_back(make_event(std::to_string(events.size()), date));
    std::string all;
    const auto dataset = Dataset::build({}, events);
    for (const Event& event : dataset->events())
        all += event.when_text + " ";
    return all;
}

std::vector<std::string> ids(const Dataset& dataset) {
    std::vector<std::string> all;
    for (const Event& event : dataset.events())
        all.push_back(event.id);
    return all;
}

}  // namespace

TEST_CASE("an_imprecise_date_sorts_after_an_exact_one_that_it_contains") {
    CHECK(dates_in_order({"2013", "2013-09-19"}) == "2013-09-19 2013 ");
    CHECK(dates_in_order({"2013", "2013-12", "2013-12-31", "2013-01-01"}) == "2013-01-01 2013-12-31 2013-12 2013 ");
    CHECK(dates_in_order({"2014", "2013", "2014-01-01"}) == "2013 2014-01-01 2014 ");
    CHECK(dates_in_order({"2013/..", "2013-05-01/.."}) == "2013-05-01/.. 2013/.. ");
    CHECK(dates_in_order({"2013", "2013-09-19~", "2013-09-19T10:00"}) == "2013-09-19T10:00 2013-09-19~ 2013 ");
}

TEST_CASE("an_open_start_sorts_by_its_end") {
    CHECK(dates_in_order({"../2013", "2013-12-31", "2012", "2014"}) == "2012 2013-12-31 ../2013 2014 ");
    CHECK(dates_in_order({"/2013", "1066"}) == "1066 /2013 ");
}

TEST_CASE("years_before_1_sort_before_those_after") {
    CHECK(dates_in_order({"0001", "-0044-03-15", "0000", "-0044", "-9999", "9999"}) ==
          "-9999 -0044-03-15 -0044 0000 0001 9999 ");
}

TEST_CASE("ties_keep_the_order_of_the_file") {
    CHECK(dates_in_order({"2023", "2023?", "2023/2024", "2023~"}) == "2023 2023? 2023/2024 2023~ ");
}

TEST_CASE("the_order_is_total_and_does_not_depend_on_the_order_before_but_in_ties") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        RandomDates dates(seed, seed % 3 == 0 ? -60 : 1990, seed % 3 == 0 ? 40 : 1996);
        const std::vector<Event> events = dates.events(120);
        const auto dataset = Dataset::build({}, events);
        std::vector<Event> shuffled = events;
        std::shuffle(shuffled.begin(), shuffled.end(), dates.engine());
        const auto again = Dataset::build({}, shuffled);
        const auto key = [](const Event& e) {
            return std::tuple(!e.when.has_value(), e.when ? e.when->surely_begun().seconds : 0,
                              e.when ? -e.when->bounds().begin.seconds : 0);
        };
        CAPTURE(seed);
        for (EventIndex i = 0; i < dataset->size(); ++i) {
            REQUIRE(key(dataset->event(i)) == key(again->event(i)));
            if (i == 0) continue;
            REQUIRE(key(dataset->event(i - 1)) <= key(dataset->event(i)));
            const bool tie = key(dataset->event(i - 1)) == key(dataset->event(i));
            if (tie) REQUIRE(std::stoi(dataset->event(i - 1).id) < std::stoi(dataset->event(i).id));
        }
        REQUIRE(ids(*Dataset::build({}, dataset->events())) == ids(*dataset));
    }
}

TEST_CASE("what_contains_an_exact_date_comes_after_it") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto dataset = Dataset::build({}, RandomDates(seed, 1990, 1994).events(80));
        for (EventIndex exact = 0; exact < dataset->dated_size(); ++exact) {
            const Edtf& day = *dataset->event(exact).when;
            if (day.is_interval || !day.members.empty() || day.precision() > DatePrecision::day) continue;
            for (EventIndex other = 0; other < exact; ++other) {
                const Edtf& vague = *dataset->event(other).when;
                const bool single = !vague.is_interval && vague.members.empty();
                CAPTURE(seed, day.text, vague.text);
                REQUIRE_FALSE((single && vague.bounds() != day.bounds() && vague.bounds().contains(day.bounds())));
            }
        }
    }
}

TEST_CASE("stepping_never_goes_back_and_always_stands_where_the_event_holds") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RandomDates dates(seed, seed % 4 == 0 ? -30 : 1990, seed % 4 == 0 ? 12 : 2004);
        const auto dataset = Dataset::build({}, dates.events(150));
        const auto steps = dataset->steps();
        REQUIRE(steps.size() == dataset->dated_size());
        CHECK(std::is_sorted(steps.begin(), steps.end()));
        for (EventIndex i = 0; i < steps.size(); ++i) {
            CAPTURE(seed, i, dataset->event(i).when_text);
            REQUIRE(dataset->bounds()[i].contains(steps[i]));
            REQUIRE(dataset->event(i).when->touches({steps[i], steps[i] + 1}));
            REQUIRE(steps[i] <= dataset->event(i).when->surely_begun());
        }
    }
}

TEST_CASE("stepping_over_exact_dates_stands_on_their_begins") {
    const auto dataset =
        Dataset::build({}, {make_event("a", "2020"), make_event("b", "2021-05"), make_event("c", "2022")});
    CHECK(dataset->steps()[0] == instant_of({2020}));
    CHECK(dataset->steps()[1] == instant_of({2021, 5}));
    CHECK(dataset->steps()[2] == instant_of({2022}));
}

TEST_CASE("after_an_exact_date_stepping_to_the_year_around_it_does_not_go_back") {
    const auto dataset = Dataset::build({}, {make_event("year", "2013"), make_event("day", "2013-09-19")});
    CHECK(dataset->event(1).id == "year");
    CHECK(step_instant(*dataset, 0) == instant_of({2013, 9, 19}));
    CHECK(step_instant(*dataset, 1) == instant_of({2013, 9, 19}));
    CHECK(latest_begun(*dataset, instant_of({2013, 9, 19})) == EventIndex{1});
    CHECK_FALSE(latest_begun(*dataset, instant_of({2013, 9, 18})));
}

TEST_CASE("years_beyond_four_digits_have_their_place_too") {
    CHECK(dates_in_order({"Y170000002", "Y-17E7", "9999", "Y-1E15", "Y1E15"}) ==
          "Y-1E15 Y-17E7 9999 Y170000002 Y1E15 ");
}

TEST_CASE("far_years_have_their_place_in_the_order") {
    Event early = make_event("early", "-9999"), late = make_event("late", "9999");
    late.when->from.bounds = late.when->to.bounds = {Instant::distant_future() - 5, Instant::distant_future()};
    early.when->from.bounds = early.when->to.bounds = {Instant::distant_past(), Instant::distant_past() + 5};
    const auto dataset = Dataset::build({}, {late, make_event("now", "2020"), early});
    CHECK(ids(*dataset) == std::vector<std::string>{"early", "now", "late"});
    for (EventIndex i = 0; i < 3; ++i)
        CHECK(dataset->bounds()[i].contains(dataset->steps()[i]));
    CHECK(dataset->extent().has_value());
}
