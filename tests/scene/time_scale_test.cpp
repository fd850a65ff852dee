#include "scene/time_scale.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <set>

using namespace briefmap;

namespace {

Instant day(std::int64_t year, int month = 1, int day_of_month = 1) {
    return instant_of({year, month, day_of_month, 0, 0, 0});
}

std::vector<std::string> labels(const std::vector<TimeTick>& ticks) {
    std::vector<std::string> texts;
    for (const TimeTick& tick : ticks) {
        if (!tick.label.empty()) texts.push_back(tick.label);
    }
    return texts;
}

}  // namespace

TEST_CASE("a_scale_takes_the_axis_to_its_pixels_and_back") {
    const TimeScale scale({day(2020), day(2021)}, 100, 732);
    CHECK(scale.x_of(day(2020)) == Approx(100));
    CHECK(scale.x_of(day(2021)) == Approx(832));
    CHECK(scale.at(100) == day(2020));
    CHECK(scale.seconds_per_pixel() == Approx(43'200));
    CHECK(scale.at(scale.x_of(day(2020, 7, 2))) - day(2020, 7, 2) <= 43'200);
}

TEST_CASE("times_far_outside_are_held_to_a_page_beside_the_axis") {
    const TimeScale scale({day(2020), day(2021)}, 0, 500);
    CHECK(scale.x_of(Instant::distant_past()) == Approx(-500));
    CHECK(scale.x_of(Instant::distant_future()) == Approx(1000));
    CHECK(scale.at(1e30F).is_bounded());
    CHECK(scale.at(NAN).is_bounded());
}

TEST_CASE("a_second_is_not_lost_over_twenty_thousand_years") {
    const TimeScale far({day(-9999), day(-9999) + 10}, 0, 1000);
    CHECK(far.x_of(day(-9999) + 3) == Approx(300));
    CHECK(far.at(300) == day(-9999) + 3);
}

TEST_CASE("steps_grow_with_the_axis") {
    const auto step_of = [](std::int64_t seconds) { return tick_step(TimeScale({{0}, {seconds}}, 0, 1000), 50); };
    CHECK(step_of(10).unit == CalendarUnit::second);
    CHECK(step_of(600).count == 30);
    CHECK(step_of(seconds_per_day).unit == CalendarUnit::hour);
    CHECK(step_of(15 * seconds_per_day).unit == CalendarUnit::day);
    CHECK(step_of(300 * seconds_per_day).unit == CalendarUnit::month);
    CHECK(step_of(15 * 365 * seconds_per_day).unit == CalendarUnit::year);
    CHECK(step_of(12'000 * 365 * seconds_per_day).count == 1000);
}

TEST_CASE("ticks_lie_on_boundaries_inside_the_axis_and_never_too_close") {
    for (double length = 5; length < 7e11; length *= 1.7) {
        const Interval axis{day(2024, 2, 20), day(2024, 2, 20) + static_cast<std::int64_t>(length)};
        const TimeScale scale(axis, 0, 1280);
        const TickStep step = tick_step(scale, 46);
        const auto found = ticks(scale, step, "en");
        REQUIRE(found.size() <= 1280 / 46 + 2);
        for (std::size_t i = 0; i < found.size(); ++i) {
            REQUIRE(found[i].at >= axis.begin);
            REQUIRE(found[i].at <= axis.end);
            if (i > 0) REQUIRE(found[i].x - found[i - 1].x >= 45.9F);
        }
    }
}

TEST_CASE("labels_never_touch") {
    const TimeScale scale({day(2000), day(2030)}, 0, 600);
    const auto wide = [](std::string_view) { return 70.F; };
    float last = -1000;
    int shown = 0;
    for (const TimeTick& tick : ticks(scale, {CalendarUnit::year, 1, DatePrecision::year}, "en", wide)) {
        if (tick.label.empty()) continue;
        CHECK(tick.x - last >= 70);
        last = tick.x;
        ++shown;
    }
    CHECK(shown >= 3);
}

TEST_CASE("a_major_label_is_kept_before_a_minor_one") {
    const TimeScale scale({day(1996), day(2014)}, 0, 600);
    const auto wide = [](std::string_view) { return 100.F; };
    const auto shown = labels(ticks(scale, {CalendarUnit::year, 1, DatePrecision::year}, "en", wide));
    CHECK(std::set<std::string>(shown.begin(), shown.end()).count("2000") == 1);
    CHECK(std::set<std::string>(shown.begin(), shown.end()).count("2010") == 1);
}

TEST_CASE("months_are_named_in_the_language_and_stand_under_their_year") {
    const TimeScale scale({day(2024, 11, 10), day(2025, 3, 10)}, 0, 1000);
    const TickStep month{CalendarUnit::month, 1, DatePrecision::month};
    CHECK(labels(ticks(scale, month, "en")) == std::vector<std::string>{"Dec", "Jan", "Feb", "Mar"});
    CHECK(labels(ticks(scale, month, "ru"))[1] != "Jan");
    const auto years = contexts(scale, month, "en");
    REQUIRE(years.size() == 2);
    CHECK(years[0].label == "2024");
    CHECK(years[1].label == "2025");
    CHECK(years[0].x == Approx(0));
    CHECK(years[0].right == Approx(years[1].x));
    CHECK(years[1].right == Approx(1000));
}

TEST_CASE("years_before_the_common_era_are_counted_without_a_year_zero") {
    const TimeScale scale({day(-3), day(4)}, 0, 1000);
    const auto shown = labels(ticks(scale, {CalendarUnit::year, 1, DatePrecision::year}, "en"));
    REQUIRE(shown.size() == 8);
    CHECK(shown[3].find('1') == 0);
    CHECK(shown[3].find("B") != std::string::npos);
    CHECK(shown[4] == "1");
    CHECK(contexts(scale, {CalendarUnit::year, 1, DatePrecision::year}, "en").empty());
}
