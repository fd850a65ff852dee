#include "events/time_filter.hpp"

#include "random_events.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <vector>

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

TEST_CASE("a_2013_event_is_in_every_frame_of_2013_and_in_none_of_2012_or_2014") {
    const Event event = make_event("a", "2013");
    for (const std::int64_t frame : {std::int64_t{3'600}, seconds_per_day, 30 * seconds_per_day}) {
        for (Instant t = at(2012); t < at(2015); t = t + frame) {
            const Interval time{t, t + 1};
            CAPTURE(to_iso8601(t));
            REQUIRE(is_shown(event, {TimeMode::instant, time}) == (civil_of(t).year == 2013));
        }
    }
    CHECK_FALSE(is_shown(event, {TimeMode::window, {at(2012), at(2013)}}));
    CHECK_FALSE(is_shown(event, {TimeMode::window, {at(2014), at(2015)}}));
    CHECK(is_shown(event, {TimeMode::window, {at(2012), at(2013) + 1}}));
    CHECK(is_shown(event, {TimeMode::window, {at(2014) - 1, at(2015)}}));
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

TEST_CASE("what_is_not_over_before_the_playhead_remains") {
    const TimeSlice slice{TimeMode::remaining, {at(2020), at(2020) + 1}};
    CHECK(is_shown(make_event("a", "2020"), slice));
    CHECK(is_shown(make_event("a", "2035"), slice));
    CHECK(is_shown(make_event("a", "2010/.."), slice));
    CHECK_FALSE(is_shown(make_event("a", "2019"), slice));
    CHECK(is_shown(make_event("a", "2019/2020-01-01"), slice));
}

TEST_CASE("an_event_to_19_august_is_seen_in_the_last_second_of_that_day_and_not_after") {
    const Event event = make_event("a", "2020-08-10/2020-08-19");
    CHECK(is_shown(event, instant(at(2020, 8, 20) - 1)));
    CHECK_FALSE(is_shown(event, instant(at(2020, 8, 20))));
    CHECK(is_shown(event, {TimeMode::window, {at(2020, 8, 19), at(2020, 8, 20)}}));
    CHECK_FALSE(is_shown(event, {TimeMode::window, {at(2020, 8, 20), at(2020, 8, 21)}}));
    CHECK_FALSE(is_shown(event, {TimeMode::window, {at(2020, 8, 9), at(2020, 8, 10)}}));
}

TEST_CASE("held_ranges_are_shown_besides") {
    TimeSlice slice{TimeMode::instant, {at(2020), at(2020) + 1}};
    slice.held = {{at(2015), at(2016)}, {at(2010), at(2011)}};
    CHECK(is_shown(make_event("a", "2020-01-01"), slice));
    CHECK(is_shown(make_event("a", "2015-05"), slice));
    CHECK(is_shown(make_event("a", "2010-12-31"), slice));
    CHECK_FALSE(is_shown(make_event("a", "2011"), slice));
    CHECK_FALSE(is_shown(make_event("a", ""), slice));
}

TEST_CASE("a_cycle_is_met_within_what_is_shown") {
    TimeSlice slice{TimeMode::window, {at(2020, 5), at(2020, 7)}};
    slice.cycle = {CycleUnit::month, 1U << 6U};             // July
    CHECK_FALSE(is_shown(make_event("a", "2020"), slice));  // it is July elsewhere in 2020
    slice.shown.end = at(2020, 7, 2);
    CHECK(is_shown(make_event("a", "2020"), slice));
    CHECK_FALSE(is_shown(make_event("a", "2020-06"), slice));

    TimeSlice all;
    all.cycle = slice.cycle;
    CHECK(is_shown(make_event("a", "1999-07-14"), all));
    CHECK_FALSE(is_shown(make_event("a", "1999-08-14"), all));
    CHECK_FALSE(is_shown(make_event("a", ""), all));
    all.cycle.mask = 0xFFF;
    CHECK(is_shown(make_event("a", ""), all));
}

namespace {

std::vector<Interval> ranges_by_definition(const TimeSlice& slice) {
    std::vector<Interval> ranges = slice.held;
    if (slice.mode == TimeMode::all) ranges.push_back({});
    if (slice.mode == TimeMode::instant || slice.mode == TimeMode::window) ranges.push_back(slice.shown);
    if (slice.mode == TimeMode::cumulative) ranges.push_back({Instant::distant_past(), slice.shown.end});
    if (slice.mode == TimeMode::remaining) ranges.push_back({slice.shown.begin, Instant::distant_future()});
    return ranges;
}

bool shown_by_definition(const Event& event, const TimeSlice& slice) {
    if (slice.mode == TimeMode::all && slice.cycle.unit == CycleUnit::none) return true;
    if (!event.when) return false;
    std::vector<DateRange> members = event.when->members;
    if (members.empty()) members.push_back({event.when->from, event.when->to});
    for (const DateRange& member : members) {
        for (const Interval& range : ranges_by_definition(slice)) {
            const Interval both{std::max(member.bounds().begin, range.begin), std::min(member.bounds().end, range.end)};
            if (both.begin < both.end && touches(slice.cycle, both)) return true;
        }
    }
    return false;
}

TimeSlice random_slice(RandomDates& dates) {
    TimeSlice slice;
    slice.mode = static_cast<TimeMode>(dates.upto(4));
    const Instant t = at(1985 + dates.upto(45), 1 + dates.upto(11), 1 + dates.upto(27)) + dates.upto(86'399);
    const bool is_window = slice.mode == TimeMode::window;
    slice.shown = {t, t + (is_window ? 1 + std::int64_t{dates.upto(2'000)} * 43'200 : 1)};
    for (int n = dates.upto(4) == 0 ? 1 + dates.upto(2) : 0; n > 0; --n) {
        const Instant from = at(1985 + dates.upto(45));
        slice.held.push_back({from, from + dates.upto(1'000) * seconds_per_day});
    }
    if (dates.upto(2) == 0) {
        slice.cycle.unit = static_cast<CycleUnit>(dates.upto(3));
        slice.cycle.mask = static_cast<std::uint32_t>(dates.upto(0xFFF) & dates.upto(0xFFF));
        if (slice.cycle.unit == CycleUnit::month && slice.cycle.mask == 0xFFF) slice.cycle.mask = 1;
    }
    return slice;
}

}  // namespace

TEST_CASE("what_is_shown_is_what_touches_the_times_shown_and_held_within_the_cycle") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        RandomDates dates(seed);
        const auto dataset = Dataset::build({}, dates.events(700));
        for (int i = 0; i < 60; ++i) {
            const TimeSlice slice = random_slice(dates);
            std::vector<EventIndex> expected;
            for (EventIndex e = 0; e < dataset->size(); ++e) {
                const bool shown = shown_by_definition(dataset->event(e), slice);
                CAPTURE(seed, i, dataset->event(e).when_text);
                REQUIRE(is_shown(dataset->event(e), slice) == shown);
                if (shown) expected.push_back(e);
            }
            REQUIRE(events_shown(*dataset, slice) == expected);
        }
    }
}

TEST_CASE("a_set_is_not_shown_in_its_gaps") {
    Event event = make_event("a", "1960");
    const auto later = parse_edtf("1970");
    REQUIRE(later);
    event.when->set = SetKind::all_of;
    event.when->members = {{event.when->from, event.when->to}, {later->from, later->to}};
    event.when->to = later->to;
    const auto dataset = Dataset::build({}, {event, make_event("b", "1965")});
    const auto shown_in = [&](int year) {
        return events_shown(*dataset, {TimeMode::window, {at(year), at(year + 1)}});
    };
    CHECK(shown_in(1960) == std::vector<EventIndex>{0});
    CHECK(shown_in(1965) == std::vector<EventIndex>{1});
    CHECK(shown_in(1970) == std::vector<EventIndex>{0});
    CHECK(shown_in(1975).empty());
}

TEST_CASE("events_that_touch_a_stretch_are_listed_unless_they_are_too_many") {
    const auto dataset = Dataset::build({}, RandomDates(5).events(1'000));
    const Interval time{at(2000), at(2003)};
    const auto all = events_touching(*dataset, time, 1'000);
    REQUIRE(all);
    CHECK(*all == events_shown(*dataset, {TimeMode::window, time}));
    CHECK(events_touching(*dataset, time, all->size()) == all);
    CHECK_FALSE(events_touching(*dataset, time, all->size() - 1));
}

TEST_CASE("modes_are_found_by_their_names") {
    CHECK(time_mode_from("cumulative") == TimeMode::cumulative);
    CHECK(name_of(TimeMode::instant) == "instant");
    CHECK(time_mode_from(name_of(TimeMode::remaining)) == TimeMode::remaining);
    CHECK_FALSE(time_mode_from("some").has_value());
}
