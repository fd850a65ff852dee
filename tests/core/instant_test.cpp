#include "core/instant.hpp"

#include "support/catch.hpp"

#include <limits>
#include <random>

using namespace briefmap;

namespace {
Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0, int second = 0) {
    return instant_of({year, month, day, hour, minute, second});
}
}  // namespace

TEST_CASE("known_days_stand_at_their_known_seconds") {
    CHECK(at(1970).seconds == 0);
    CHECK(at(2000, 3, 1).seconds == 951'868'800);
    CHECK(at(2025, 8, 15, 13, 5, 9).seconds == 1'755'263'109);
    CHECK(at(1969, 12, 31, 23, 59, 59).seconds == -1);
    CHECK(at(0).seconds == -62'167'219'200);
    CHECK(at(1).seconds == -62'135'596'800);
}

TEST_CASE("every_day_of_four_centuries_comes_back_and_follows_the_one_before") {
    std::int64_t expected = at(1899).seconds;
    for (std::int64_t year = 1899; year < 2300; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day) {
                const Instant t = at(year, month, day);
                REQUIRE(t.seconds == expected);
                REQUIRE(civil_of(t + 86'399) == Civil{year, month, day, 23, 59, 59});
                expected += seconds_per_day;
            }
        }
    }
}

TEST_CASE("any_instant_comes_back_from_its_civil_date") {
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::int64_t> anywhere(at(-9999).seconds, at(10'000).seconds);
    for (int i = 0; i < 100'000; ++i) {
        const Instant t{anywhere(random)};
        REQUIRE(instant_of(civil_of(t)) == t);
    }
    for (const Instant t : {Instant::distant_past(), Instant::distant_future()})
        CHECK(instant_of(civil_of(t)) == t);
}

TEST_CASE("floor_finds_the_boundary_at_or_before") {
    const Instant t = at(2025, 8, 15, 13, 47, 9);
    CHECK(floor_to(t, CalendarUnit::minute, 15) == at(2025, 8, 15, 13, 45));
    CHECK(floor_to(t, CalendarUnit::hour, 6) == at(2025, 8, 15, 12));
    CHECK(floor_to(t, CalendarUnit::day) == at(2025, 8, 15));
    CHECK(floor_to(t, CalendarUnit::month) == at(2025, 8));
    CHECK(floor_to(t, CalendarUnit::month, 3) == at(2025, 7));
    CHECK(floor_to(t, CalendarUnit::year) == at(2025));
    CHECK(floor_to(t, CalendarUnit::year, 10) == at(2020));
    CHECK(floor_to(at(2025), CalendarUnit::year) == at(2025));
    CHECK(floor_to(at(-44, 3, 15), CalendarUnit::year, 100) == at(-100));
    CHECK(floor_to(at(1969, 12, 31, 23), CalendarUnit::day) == at(1969, 12, 31));
    CHECK(floor_to(t, CalendarUnit::year, 0) == at(2025));
}

TEST_CASE("a_month_after_the_31st_is_the_last_day_of_the_next") {
    CHECK(advance(at(2025, 1, 31), CalendarUnit::month, 1) == at(2025, 2, 28));
    CHECK(advance(at(2024, 1, 31, 7), CalendarUnit::month, 1) == at(2024, 2, 29, 7));
    CHECK(advance(at(2024, 2, 29), CalendarUnit::year, 1) == at(2025, 2, 28));
    CHECK(advance(at(2025, 1, 15), CalendarUnit::month, -13) == at(2023, 12, 15));
    CHECK(advance(at(2025, 12, 31), CalendarUnit::day, 1) == at(2026));
    CHECK(advance(at(0), CalendarUnit::second, -1) == at(-1, 12, 31, 23, 59, 59));
}

TEST_CASE("no_step_leaves_the_range_of_time") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const auto units = {CalendarUnit::second, CalendarUnit::minute, CalendarUnit::hour,
                        CalendarUnit::day,    CalendarUnit::month,  CalendarUnit::year};
    for (const CalendarUnit unit : units) {
        for (const Instant t :
             {Instant::distant_past(), Instant{0}, Instant::distant_future(), Instant{most}, Instant{least}}) {
            for (const std::int64_t count : {most, std::int64_t{1}, std::int64_t{-1}, least}) {
                const Instant moved = advance(t, unit, count);
                CHECK(moved >= Instant::distant_past());
                CHECK(moved <= Instant::distant_future());
                const Instant floored = floor_to(t, unit, count);
                CHECK(floored >= Instant::distant_past());
                CHECK(floored <= Instant::distant_future());
            }
        }
    }
    CHECK(advance(Instant{0}, CalendarUnit::year, most) == Instant::distant_future());
    CHECK(advance(Instant{0}, CalendarUnit::second, least) == Instant::distant_past());
}

TEST_CASE("instants_are_written_as_iso_8601") {
    CHECK(to_iso8601(at(2025, 8, 15)) == "2025-08-15T00:00:00Z");
    CHECK(to_iso8601(at(-44, 3, 15)) == "-0044-03-15T00:00:00Z");
    CHECK(to_iso8601(at(0)) == "0000-01-01T00:00:00Z");
    CHECK(to_iso8601(at(10'000)) == "+10000-01-01T00:00:00Z");
}

TEST_CASE("intervals_are_half_open") {
    const Interval year{at(2013), at(2014)};
    CHECK(year.contains(at(2013)));
    CHECK_FALSE(year.contains(at(2014)));
    CHECK_FALSE(year.intersects({at(2014), at(2015)}));
    CHECK(year.intersects({at(2013, 12, 31), at(2015)}));
    CHECK(Interval{}.contains(year));
}
