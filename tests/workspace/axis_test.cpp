#include "workspace/axis.hpp"

#include "support/catch.hpp"
#include "workspace/axis_step.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;
using sample::day;

TEST_CASE("every_step_is_never_closer_than_it_says") {
    for (double seconds = 0.5; seconds < 4e11; seconds *= 1.37) {
        const AxisStep step = finest_step(seconds);
        REQUIRE(shortest_seconds(step) >= seconds);
        Instant at = boundary_at_or_before(day(1999, 12, 20), step);
        for (int i = 0; i < 60; ++i) {
            const Instant next = boundary_after(at, step);
            INFO(to_iso8601(at) << " to " << to_iso8601(next));
            REQUIRE(static_cast<double>(next - at) >= shortest_seconds(step));
            REQUIRE(boundary_before(next, step) == at);
            REQUIRE(boundary_at_or_before(next - 1, step) == at);
            at = next;
        }
    }
}

TEST_CASE("every_five_days_starts_anew_each_month") {
    const AxisStep step{CalendarUnit::day, 5};
    std::vector<int> days;
    for (Instant at = day(2024, 2, 1); at < day(2024, 3, 6); at = boundary_after(at, step)) {
        days.push_back(civil_of(at).day);
    }
    CHECK(days == std::vector<int>{1, 5, 10, 15, 20, 25, 1, 5});
}

TEST_CASE("a_fitted_axis_holds_everything_dated_with_a_margin") {
    const Interval axis = fitted_axis(*sample::brief(), {});
    CHECK(axis.begin < day(2013));
    CHECK(axis.end > day(2025, 9, 15));
    CHECK(axis.seconds() < 15 * 366 * seconds_per_day);
}

TEST_CASE("an_axis_without_dates_is_the_year_around_the_playhead") {
    CHECK(fitted_axis(*sample::empty(), day(2025, 6, 1)) == Interval{day(2025), day(2026)});
}

TEST_CASE("one_moment_gets_a_day_of_axis") {
    const auto data =
        Dataset::build({}, {sample::event("a", "2025-08-15T10:00:00"), sample::event("b", "2025-08-15T10:00:00")});
    const Interval axis = fitted_axis(*data, {});
    CHECK(axis.seconds() >= seconds_per_day);
    CHECK(axis.contains(instant_of({2025, 8, 15, 10, 0, 0})));
}

TEST_CASE("twenty_thousand_years_fit_on_an_axis") {
    const auto data = Dataset::build({}, {sample::event("a", "-9999"), sample::event("b", "9999")});
    const Interval axis = fitted_axis(*data, {});
    CHECK(axis.contains(day(-9999)));
    CHECK(axis.contains(day(9999, 12, 31)));
}

TEST_CASE("zooming_the_axis_keeps_the_anchor_in_its_place") {
    const Interval axis{day(2010), day(2020)};
    const Instant anchor = day(2012, 6, 1);
    const Interval zoomed = zoomed_axis(axis, 0.25, anchor);
    const auto share = [&](const Interval& i) {
        return static_cast<double>(anchor - i.begin) / static_cast<double>(i.seconds());
    };
    CHECK(zoomed.seconds() == Approx(static_cast<double>(axis.seconds()) / 4).margin(1));
    CHECK(share(zoomed) == Approx(share(axis)).margin(1e-6));
}

TEST_CASE("the_axis_zooms_between_a_second_and_all_of_history_and_back") {
    Interval axis{day(2010), day(2020)};
    for (int i = 0; i < 200; ++i)
        axis = zoomed_axis(axis, 0.7, day(2015));
    CHECK(axis.seconds() == shortest_axis_seconds);
    for (int i = 0; i < 200; ++i)
        axis = zoomed_axis(axis, 1.05, day(2015));
    CHECK(axis.seconds() > 10);
    for (int i = 0; i < 900; ++i)
        axis = zoomed_axis(axis, 1.05, day(2015));
    CHECK(axis.seconds() == longest_axis_seconds);
}

TEST_CASE("the_axis_never_leaves_what_can_be_counted") {
    Interval axis{day(2010), day(2020)};
    axis = panned_axis(axis, std::numeric_limits<std::int64_t>::max());
    CHECK(axis.is_bounded());
    CHECK(axis.seconds() > 0);
    axis = panned_axis(axis, std::numeric_limits<std::int64_t>::min());
    CHECK(axis.is_bounded());
    CHECK(axis.seconds() == Interval{day(2010), day(2020)}.seconds());
    CHECK(sound_axis({Instant::distant_past(), Instant::distant_future()}).seconds() == longest_axis_seconds);
    CHECK(sound_axis({day(2020), day(2010)}).seconds() == shortest_axis_seconds);
}

TEST_CASE("the_axis_moves_only_when_it_must") {
    const Interval axis{day(2010), day(2020)};
    CHECK(axis_showing(axis, day(2015)) == axis);
    const Interval later = axis_showing(axis, day(2030));
    CHECK(later.contains(day(2030)));
    CHECK(later.seconds() == axis.seconds());
    CHECK(axis_showing(axis, day(1990)).contains(day(1990)));
    CHECK(axis_showing({day(2010), day(2010) + 1}, day(2010) + 1).contains(day(2010) + 1));
}
