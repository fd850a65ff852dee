#include "core/stretch_text.hpp"

#include "support/catch.hpp"

using namespace briefmap;

namespace {
Instant day(std::int64_t year, int month = 1, int of_month = 1) { return instant_of({year, month, of_month}); }

std::string say(Instant begin, Instant end, std::string_view language = "en") {
    return display_stretch({begin, end}, language);
}
}  // namespace

TEST_CASE("a_stretch_is_said_by_the_coarsest_parts_of_the_calendar_that_make_it_up") {
    CHECK(say(day(2013), day(2014)) == "2013");
    CHECK(say(day(2013), day(2016)) == "2013–2015");
    CHECK(say(day(2020, 8), day(2020, 9)) == "August 2020");
    CHECK(say(day(2020, 5), day(2020, 8)) == "May – July 2020");
    CHECK(say(day(2020, 7), day(2022)) == "July 2020 – December 2021");
    CHECK(say(day(2025, 5, 3), day(2025, 8, 20)) == "3 May – 19 August 2025");
    CHECK(say(day(2013), day(2014, 1, 2)) == "1 January 2013 – 1 January 2014");
}

TEST_CASE("a_stretch_is_said_no_finer_than_by_the_days_it_touches") {
    CHECK(say(day(2025, 5, 3), day(2025, 5, 4)) == "3 May 2025");
    CHECK(say(day(2025, 5, 3) + 3'600, day(2025, 5, 3) + 7'200) == "3 May 2025");
    CHECK(say(day(2025, 5, 3) - 1, day(2025, 5, 4) + 1) == "2–4 May 2025");
}

TEST_CASE("a_stretch_without_an_end_is_since_and_without_a_start_until") {
    CHECK(say(day(2021), Instant::distant_future()) == "since 2021");
    CHECK(say(day(2021, 5, 24), Instant::distant_future(), "fr") == "depuis le 24 mai 2021");
    CHECK(say(Instant::distant_past(), day(2006, 4)) == "until March 2006");
    CHECK(say(Instant::distant_past(), Instant::distant_future()) ==
          display_instant(Instant::distant_past(), DatePrecision::day, "en"));
}

TEST_CASE("an_empty_stretch_is_said_as_the_day_it_stands_in") {
    CHECK(say(day(2014), day(2014)) == "1 January 2014");
    CHECK(say(day(2014), day(2013)) == "1 January 2014");
}

TEST_CASE("a_stretch_is_said_in_the_language_and_length_asked_for") {
    CHECK(say(day(2020, 8), day(2020, 9), "fr") == "août 2020");
    CHECK(say(day(2013), day(2016), "ar") == "٢٠١٣–٢٠١٥");
    CHECK(display_stretch({day(2020, 8), day(2020, 9)}, "en", DateLength::abbreviated) == "Aug 2020");
}
