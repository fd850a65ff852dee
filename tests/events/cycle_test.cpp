#include "events/cycle.hpp"

#include "core/language.hpp"
#include "support/catch.hpp"

#include <random>
#include <set>

using namespace briefmap;

namespace {

Interval from_to(const Civil& begin, const Civil& end) { return {instant_of(begin), instant_of(end)}; }

constexpr std::uint32_t bit(int i) { return 1U << static_cast<unsigned>(i); }
constexpr std::uint32_t january = bit(0), june = bit(5), july = bit(6), august = bit(7), december = bit(11);

// By hour steps: nothing a cycle tells apart changes within an hour.
bool touches_by_the_hour(const Cycle& cycle, const Interval& time) {
    for (Instant t = floor_to(time.begin, CalendarUnit::hour); t < time.end; t = t + 3'600) {
        const std::int64_t days = floor_to(t, CalendarUnit::day).seconds / seconds_per_day;
        const std::int64_t weekday = ((days + 3) % 7 + 7) % 7;
        const std::int64_t place = cycle.unit == CycleUnit::month     ? civil_of(t).month - 1
                                   : cycle.unit == CycleUnit::weekday ? weekday
                                                                      : civil_of(t).hour;
        if ((cycle.mask >> static_cast<unsigned>(place) & 1U) != 0) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a_month_is_let_through_in_every_year") {
    const Cycle summer{CycleUnit::month, june | july | august};
    for (const int year : {-300, 0, 1969, 2024}) {
        CHECK(touches(summer, from_to({year, 6, 1}, {year, 6, 2})));
        CHECK_FALSE(touches(summer, from_to({year, 5, 31}, {year, 6, 1})));
        CHECK_FALSE(touches(summer, from_to({year, 9, 1}, {year + 1, 6, 1})));
        CHECK(touches(summer, from_to({year, 1, 1}, {year + 1, 1, 1})));
    }
}

TEST_CASE("the_first_of_january_1970_was_a_thursday") {
    const Interval day = from_to({1970, 1, 1}, {1970, 1, 2});
    CHECK(touches({CycleUnit::weekday, bit(3)}, day));
    CHECK_FALSE(touches({CycleUnit::weekday, ~bit(3)}, day));
    CHECK(touches({CycleUnit::weekday, bit(0)}, from_to({2025, 9, 15}, {2025, 9, 16})));
    CHECK(touches({CycleUnit::weekday, bit(6)}, from_to({1969, 12, 28}, {1969, 12, 29})));
}

TEST_CASE("an_hour_ends_before_the_next") {
    const Cycle night{CycleUnit::hour, bit(23) | bit(0)};
    CHECK(touches(night, from_to({2020, 1, 1, 23, 59, 59}, {2020, 1, 2})));
    CHECK_FALSE(touches(night, from_to({2020, 1, 1, 1}, {2020, 1, 1, 23})));
    CHECK(touches(night, from_to({2020, 1, 1, 1}, {2020, 1, 1, 23, 0, 1})));
}

TEST_CASE("what_lasts_for_ever_touches_whatever_is_let_through_and_nothing_touches_an_empty_mask") {
    for (const CycleUnit unit : {CycleUnit::month, CycleUnit::weekday, CycleUnit::hour}) {
        CHECK(touches({unit, 1}, {}));
        CHECK(touches({unit, 1}, {Instant::distant_past(), instant_of({2020})}));
        CHECK_FALSE(touches({unit, 0}, {}));
        CHECK_FALSE(touches({unit, bit(bits_of(unit))}, {}));
        CHECK_FALSE(touches({unit, ~0U}, {instant_of({2020}), instant_of({2020})}));
    }
    CHECK(touches({}, {}));
}

TEST_CASE("cycles_agree_with_going_through_the_hours") {
    std::mt19937 random(11);
    std::uniform_int_distribution<std::int64_t> begin(-4'000'000'000, 4'000'000'000), length(1, 40 * seconds_per_day);
    std::uniform_int_distribution<std::uint32_t> bits;
    for (int i = 0; i < 3'000; ++i) {
        const auto unit = static_cast<CycleUnit>(1 + i % 3);
        const Cycle cycle{unit, bits(random) & bits(random) & bits(random) & (bit(bits_of(unit)) - 1)};
        const Instant t{begin(random)};
        const Interval time{t, t + (i % 2 == 0 ? length(random) : length(random) / 500 + 1)};
        CAPTURE(i, cycle.mask, to_iso8601(time.begin), to_iso8601(time.end));
        REQUIRE(touches(cycle, time) == touches_by_the_hour(cycle, time));
    }
}

TEST_CASE("a_cycle_covers_what_it_lets_through_from_end_to_end") {
    const Cycle summer{CycleUnit::month, bit(5) | bit(6) | bit(7)};
    CHECK(covers(summer, from_to({2020, 6, 1}, {2020, 9, 1})));
    CHECK_FALSE(covers(summer, from_to({2020, 6, 1}, {2020, 9, 1, 0, 0, 1})));
    CHECK_FALSE(covers(summer, from_to({2019, 6, 1}, {2020, 6, 1})));
    CHECK_FALSE(covers(summer, {Instant::distant_past(), instant_of({2020})}));
    CHECK(covers({}, {}));
    CHECK(covers({CycleUnit::weekday, ~0U}, {}));
    CHECK_FALSE(covers({CycleUnit::hour, 0}, from_to({2020, 6, 1}, {2020, 6, 2})));
}

TEST_CASE("a_cycle_says_in_words_what_it_lets_through") {
    const auto months = [](std::uint32_t mask) { return cycle_in_words({CycleUnit::month, mask}, "en"); };
    CHECK(months(june | july | august) == "only in June–August of any year");
    CHECK(months(june | july) == "only in June and July of any year");
    CHECK(months(december | january | bit(1)) == "only in December–February of any year");
    CHECK(months(january | december) == "only in December and January of any year");
    CHECK(months(january | june | july | december) == "only in June, July, December and January of any year");
    CHECK(cycle_in_words({CycleUnit::weekday, bit(0) | bit(4)}, "en") == "only on Monday and Friday");
    CHECK(cycle_in_words({CycleUnit::weekday, bit(5) | bit(6) | bit(0)}, "en") == "only on Saturday–Monday");
    CHECK(cycle_in_words({CycleUnit::hour, bit(6) | bit(7) | bit(8)}, "en") == "only 06:00–09:00 of any day");
    CHECK(cycle_in_words({CycleUnit::hour, bit(22) | bit(23) | bit(0) | bit(1) | bit(12)}, "en") ==
          "only 12:00–13:00 and 22:00–02:00 of any day");
    CHECK(cycle_in_words({CycleUnit::hour, bit(23)}, "en") == "only 23:00–24:00 of any day");
    CHECK(months(0) == "at no time");
    CHECK(months(bit(12) - 1).empty());
    CHECK(cycle_in_words({}, "en").empty());
}

TEST_CASE("every_language_has_its_own_words_for_a_cycle") {
    CHECK(cycle_in_words({CycleUnit::month, june | august}, "fr") == "seulement en juin et août de chaque année");
    CHECK(cycle_in_words({CycleUnit::month, june | july | august}, "ru") == "только июнь–август любого года");
    CHECK(cycle_in_words({CycleUnit::month, june | july}, "zh") == "仅限每年六月和七月");
    for (const std::uint32_t mask : {0U, 3U, 7U}) {
        for (const CycleUnit unit : {CycleUnit::month, CycleUnit::weekday, CycleUnit::hour}) {
            std::set<std::string> said;
            for (const std::string_view language : map_languages)
                said.insert(cycle_in_words({unit, mask}, language));
            CHECK(said.size() == map_languages.size());
        }
    }
}
