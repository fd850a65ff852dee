#include "core/date_text.hpp"

#include "support/catch.hpp"

#include <string>
#include <thread>
#include <vector>

using namespace briefmap;

namespace {
std::string say(std::string_view edtf, std::string_view language, DateLength length = DateLength::full) {
    const auto date = parse_edtf(edtf);
    return date ? display_date(*date, language, length) : "refused: " + date.error().what;
}
}  // namespace

TEST_CASE("a_date_is_said_no_more_precisely_than_it_is_known") {
    CHECK(say("2025-08-15", "en") == "15 August 2025");
    CHECK(say("2025-08-15", "en", DateLength::abbreviated) == "15 Aug 2025");
    CHECK(say("2020-08", "en") == "August 2020");
    CHECK(say("2013", "en") == "2013");
    CHECK(say("2025-08-15T09:30", "en") == "15 August 2025 at 09:30");
}

TEST_CASE("each_language_says_dates_its_own_way") {
    CHECK(say("2025-08-15", "fr") == "15 août 2025");
    CHECK(say("2025-08-15", "es") == "15 de agosto de 2025");
    CHECK(say("2025-08-15", "ru") == "15 августа 2025\u00A0г.");
    CHECK(say("2025-08-15", "zh") == "2025年8月15日");
    CHECK(say("2025-08-15", "ar") == "١٥ أغسطس ٢٠٢٥");
    CHECK(say("2020-08", "ru") == "август 2020\u00A0г.");
}

TEST_CASE("open_ends_become_since_and_until") {
    CHECK(say("2021/..", "en") == "since 2021");
    CHECK(say("../2006-03", "en") == "until March 2006");
    CHECK(say("2021/..", "fr") == "depuis 2021");
    CHECK(say("2021-05-24/..", "fr") == "depuis le 24 mai 2021");
    CHECK(say("../2006-03", "fr") == "jusqu’en mars 2006");
    CHECK(say("2021-05-24/..", "es") == "desde el 24 de mayo de 2021");
    CHECK(say("2021-05/..", "ru") == "с мая 2021\u00A0г.");
    CHECK(say("2021/..", "zh") == "自2021年起");
    CHECK(say("2021/..", "ar") == "منذ ٢٠٢١");
}

TEST_CASE("an_unknown_end_is_called_unknown") {
    CHECK(say("2004-06-01/", "en") == "1 June 2004 – unknown");
    CHECK(say("/2006", "en") == "unknown – 2006");
    CHECK(say("/2006", "ru") == "неизвестно – 2006");
}

TEST_CASE("doubt_is_said") {
    CHECK(say("2020-08~", "en") == "c. August 2020");
    CHECK(say("2020-08~", "fr") == "c. août 2020");
    CHECK(say("2020-08~", "ru") == "ок. августа 2020\u00A0г.");
    CHECK(say("2020?", "en") == "2020?");
    CHECK(say("2020%", "en") == "c. 2020?");
    CHECK(say("2020?", "es") == "¿2020?");
    CHECK(say("2020-08~/..", "en") == "since c. August 2020");
}

TEST_CASE("intervals_say_shared_parts_once") {
    CHECK(say("2023/2024", "en") == "2023–2024");
    CHECK(say("2023/2024", "ar") == "٢٠٢٣–٢٠٢٤");
    CHECK(say("2025-08-15/2025-08-19", "en") == "15–19 August 2025");
    CHECK(say("2025-08-15/2025-09-24", "fr") == "15 août – 24 septembre 2025");
    CHECK(say("2025-08-15/2025-08-15", "en") == "15 August 2025");
    CHECK(say("2004-06-01/2005", "en") == "1 June 2004 – 2005");
    CHECK(say("1984~/2004", "en") == "c. 1984 – 2004");
    CHECK(say("1066/1087", "en") == "1066–1087");
}

TEST_CASE("years_before_1_are_counted_down") {
    CHECK(say("-0043-03-15", "en") == "15 March 44 BC");
    CHECK(say("0000", "en") == "1 BC");
    CHECK(say("-0043/0010", "en") == "44 BC – 10");
    CHECK(say("-9999", "en") == "10000 BC");
}

TEST_CASE("days_before_1582_are_gregorian_too") {
    CHECK(say("1582-10-10", "en") == "10 October 1582");
    CHECK(say("1492-10-12", "en") == "12 October 1492");
    CHECK(say("1492-10-12/1492-10-20", "en") == "12 October 1492 – 20 October 1492");
}

TEST_CASE("a_region_or_posix_tag_is_its_language_and_an_unknown_one_is_english") {
    CHECK(say("2025-08-15", "fr_FR.UTF-8") == "15 août 2025");
    CHECK(say("2025-08-15", "en-US") == "August 15, 2025");
    CHECK(say("2025-08-15", "en-u-ca-buddhist") == "15 August 2025");
    CHECK(say("2025-08-15", "de") == "15 August 2025");
    CHECK(say("2025-08-15", "C") == "15 August 2025");
    CHECK(say("2025-08-15", "") == "15 August 2025");
    CHECK(say("2025-08-15", "\xFF-\xFE--") == "15 August 2025");
    CHECK(say("2021/..", "de") == "since 2021");
}

TEST_CASE("an_instant_is_said_to_the_precision_asked_for") {
    const Instant t = instant_of({2025, 8, 15, 9, 30, 5});
    CHECK(display_instant(t, DatePrecision::year, "en") == "2025");
    CHECK(display_instant(t, DatePrecision::month, "en", DateLength::abbreviated) == "Aug 2025");
    CHECK(display_instant(t, DatePrecision::second, "fr", DateLength::abbreviated) == "15 août 2025, 09:30:05");
    CHECK(display_instant(t, DatePrecision::unknown, "en") == "15 August 2025");
    CHECK(display_instant(Instant::distant_future(), DatePrecision::day, "en") == "unknown");
}

TEST_CASE("threads_say_dates_at_once") {
    std::vector<std::thread> threads;
    std::vector<std::string> said(4);
    for (std::size_t i = 0; i < said.size(); ++i) {
        threads.emplace_back([&said, i] {
            for (int n = 0; n < 200; ++n)
                said[i] = say("2025-08-15", i % 2 == 0 ? "fr" : "ru");
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(said == std::vector<std::string>{"15 août 2025", "15 августа 2025\u00A0г.", "15 août 2025",
                                           "15 августа 2025\u00A0г."});
}
