#include "events/time_filter.hpp"

#include "make_event.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>

using namespace briefmap;

namespace {
Instant at(std::int64_t year, int month = 1, int day = 1) {
    return instant_of({.year = year, .month = month, .day = day});
}
TimeSlice instant(Instant t) { return {TimeMode::instant, {t, t + 1}}; }
}  // namespace

TEST_CASE("an_event_of_2013_is_seen_on_every_day_of_2013") {
    const Event event = make_event("a", "2013");
    for (Instant t = at(2013); t < at(2014); t = t + seconds_per_day)
        REQUIRE(is_shown(event, instant(t)));
    CHECK_FALSE(is_shown(event, instant(at(2013) - 1)));
    CHECK_FALSE(is_shown(event, instant(at(2014))));
}

TEST_CASE("cumulative_shows_what_has_begun") {
    const TimeSlice slice{TimeMode::cumulative, {Instant::distant_past(), at(2020) + 1}};
    CHECK(is_shown(make_event("a", "2013"), slice));
    CHECK(is_shown(make_event("a", "2020"), slice));
    CHECK_FALSE(is_shown(make_event("a", "2020-01-02"), slice));
    CHECK(is_shown(make_event("a", "../2030"), slice));
}

TEST_CASE("a_window_shows_what_touches_it") {
    const TimeSlice slice{TimeMode::window, {at(2020), at(2021)}};
    CHECK(is_shown(make_event("a", "2019/2020"), slice));
    CHECK(is_shown(make_event("a", "2010/.."), slice));
    CHECK_FALSE(is_shown(make_event("a", "2019"), slice));
    CHECK_FALSE(is_shown(make_event("a", "2021"), slice));
}

TEST_CASE("undated_events_are_shown_with_all_only") {
    const Event event = make_event("a", "someday");
    CHECK(is_shown(event, {}));
    CHECK_FALSE(is_shown(event, {TimeMode::cumulative, {}}));
    CHECK_FALSE(is_shown(event, {TimeMode::window, {}}));
    CHECK_FALSE(is_shown(event, instant(at(2020))));
}

TEST_CASE("the_indices_shown_are_those_of_the_events_shown") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> year(1990, 2025), form(0, 5);
    std::vector<Event> events;
    for (int i = 0; i < 500; ++i) {
        const int y = year(random);
        const std::string start = std::to_string(y);
        const std::string forms[] = {start,         start + "-07", start + "/" + std::to_string(y + 5),
                                     start + "/..", "../" + start, "never"};
        events.push_back(make_event(std::to_string(i), forms[form(random)]));
    }
    const auto dataset = Dataset::build({}, events);
    for (const TimeMode mode : {TimeMode::all, TimeMode::instant, TimeMode::window, TimeMode::cumulative}) {
        for (int y = 1985; y < 2032; ++y) {
            const TimeSlice slice{mode, {at(y), mode == TimeMode::window ? at(y + 2) : at(y) + 1}};
            std::vector<EventIndex> expected;
            for (EventIndex i = 0; i < dataset->size(); ++i) {
                if (is_shown(dataset->event(i), slice)) expected.push_back(i);
            }
            REQUIRE(events_shown(*dataset, slice) == expected);
        }
    }
}

TEST_CASE("modes_are_found_by_their_names") {
    CHECK(time_mode_from("cumulative") == TimeMode::cumulative);
    CHECK(name_of(TimeMode::instant) == "instant");
    CHECK_FALSE(time_mode_from("some").has_value());
}
