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

TEST_CASE("years_beyond_four_digits_are_grouped") {
    CHECK(say("Y-170000002", "en") == "170,000,003 BC");
    CHECK(say("Y-170000002", "fr") == "170\u00A0000\u00A0003 av. J.-C.");
    CHECK(say("Y170000002/..", "ru") == "с 170\u00A0000\u00A0002\u00A0г.");
    CHECK(say("Y17E101", "en") == "Y17E101");
    const Instant far = instant_of({.year = 120'000, .month = 5, .day = 3});
    CHECK(display_instant(far, DatePrecision::day, "en") == "3 May 120,000");
}

TEST_CASE("a_year_before_100_has_its_era_beside_a_month") {
    CHECK(say("0010-05", "en") == "May 10 AD");
    CHECK(say("0010", "en") == "10");
    CHECK(say("[0010,-0043]", "en") == "10 AD or 44 BC");
}

TEST_CASE("sets_are_listed") {
    CHECK(say("[2023,2024]", "en") == "2023 or 2024");
    CHECK(say("{2023,2024}", "en") == "2023 and 2024");
    CHECK(say("[2023,2024]", "fr") == "2023 ou 2024");
    CHECK(say("[2023,2024]", "ru") == "2023 или 2024");
    CHECK(say("[1667,1668,1670..1672]", "en") == "1667, 1668 or 1670–1672");
    CHECK(say("[1667..1668]", "en") == "between 1667 and 1668");
    CHECK(say("[2020-08..2020-09]", "ru") == "не ранее августа 2020\u00A0г. и не позднее сентября 2020\u00A0г.");
    CHECK(say("[2024-05-01..2024-05-05]", "es") == "entre el 1 de mayo de 2024 y el 5 de mayo de 2024");
    CHECK(say("[..1760]", "en") == "1760 or earlier");
    CHECK(say("[1760-12..]", "en") == "December 1760 or later");
    CHECK(say("{..1983}", "ru") == "1983\u00A0г. и ранее");
    CHECK(say("[..1760]", "zh") == "1760年或更早");
}

TEST_CASE("decades_centuries_and_millennia_have_names") {
    CHECK(say("201X", "en") == "2010s");
    CHECK(say("201X/..", "en") == "since the 2010s");
    CHECK(say("../201X", "fr") == "jusqu’aux années 2010");
    CHECK(say("201X/..", "es") == "desde la década de 2010");
    CHECK(say("201X/..", "ru") == "с 2010-х\u00A0гг.");
    CHECK(say("201X", "ar") == "عقد ٢٠١٠");
    CHECK(say("18XX", "en") == "19th c.");
    CHECK(say("-00XX", "en") == "1st c. BC");
    CHECK(say("-00XX", "fr") == "Ier s. av. J.-C.");
    CHECK(say("18XX", "fr") == "XIXe s.");
    CHECK(say("-00XX", "es") == "s. I a. C.");
    CHECK(say("-00XX", "ru") == "I\u00A0в. до н. э.");
    CHECK(say("-00XX", "zh") == "公元前1世纪");
    CHECK(say("-00XX", "ar") == "القرن ١ ق.م");
    CHECK(say("1XXX/..", "ru") == "с II тысячелетия");
    CHECK(say("-004X", "en") == "50 BC – 41 BC");
    CHECK(say("1950S2", "en") == "c. 1950");
}

TEST_CASE("digits_left_open_are_not_made_up") {
    CHECK(say("2004-03-XX", "en") == "March 2004");
    CHECK(say("2004-XX-XX", "en") == "2004");
    CHECK(say("156X-12-25", "en") == "1560s, 25 December");
    CHECK(say("156X-12-25/..", "ru") == "с 1560-х\u00A0гг., 25 декабря");
    CHECK(say("XXXX-12-25", "fr") == "25 décembre, année inconnue");
    CHECK(say("XXXX", "en") == "unknown");
    CHECK(say("2004-1X", "en") == "October – December 2004");
    CHECK(say("19X5", "en") == "1905–1995");
}

TEST_CASE("seasons_quarters_thirds_and_halves_have_names") {
    CHECK(say("2001-21", "en") == "spring 2001");
    CHECK(say("2001-21", "es") == "primavera de 2001");
    CHECK(say("2001-21/..", "ru") == "с весны 2001\u00A0г.");
    CHECK(say("../2001-22", "fr") == "jusqu’à l’été 2001");
    CHECK(say("2001-24", "zh") == "2001年冬季");
    CHECK(say("-0043-24", "en") == "winter 44 BC");
    CHECK(say("2001-31", "en") == "autumn 2001 (Southern Hemisphere)");
    CHECK(say("2001-34", "en", DateLength::abbreviated) == "Q2 2001");
    CHECK(say("2001-34/..", "ru") == "с 2-го квартала 2001\u00A0г.");
    CHECK(say("2001-34", "zh") == "2001年第二季度");
    CHECK(say("2001-38", "en") == "2nd third of 2001");
    CHECK(say("2001-40", "fr") == "1er semestre 2001");
}

TEST_CASE("french_counts_the_first_of_a_month") {
    CHECK(say("2024-05-01", "fr") == "1er mai 2024");
    CHECK(say("2024-05-01/2024-05-11", "fr") == "1er–11 mai 2024");
    CHECK(say("2024-05-01/2024-05-11", "en") == "1–11 May 2024");
    CHECK(say("2024-05-21/2024-06-01", "fr") == "21 mai – 1er juin 2024");
    CHECK(say("2024-05-02T01:01", "fr") == "2 mai 2024 à 01:01");
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
