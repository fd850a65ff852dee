#include "core/words.hpp"

#include "core/language.hpp"
#include "support/catch.hpp"

#include <set>
#include <thread>
#include <vector>

using namespace briefmap;

namespace {
std::string join(std::vector<std::string> texts, std::string_view language, ListKind kind = ListKind::all_of) {
    return display_list(texts, language, kind);
}
}  // namespace

TEST_CASE("a_list_is_joined_as_each_language_does") {
    CHECK(join({"a", "b", "c"}, "en") == "a, b and c");
    CHECK(join({"a", "b"}, "en", ListKind::one_of) == "a or b");
    CHECK(join({"a", "b", "c"}, "fr") == "a, b et c");
    CHECK(join({"a", "b"}, "fr", ListKind::one_of) == "a ou b");
    CHECK(join({"a", "b", "c"}, "es") == "a, b y c");
    CHECK(join({"a", "b"}, "ru", ListKind::one_of) == "a или b");
    CHECK(join({"6月", "7月", "8月"}, "zh") == "6月、7月和8月");
    CHECK(join({"يونيو", "يوليو"}, "ar") == "يونيو ويوليو");
}

TEST_CASE("a_list_of_one_is_itself_and_of_none_is_empty") {
    CHECK(join({"a"}, "fr").compare("a") == 0);
    CHECK(join({}, "fr").empty());
}

TEST_CASE("weekdays_are_counted_from_monday") {
    CHECK(display_weekday(1, "en") == "Monday");
    CHECK(display_weekday(7, "en") == "Sunday");
    CHECK(display_weekday(1, "en", DateLength::abbreviated) == "Mon");
    CHECK(display_weekday(3, "fr") == "mercredi");
    CHECK(display_weekday(1, "es") == "lunes");
    CHECK(display_weekday(1, "ru") == "понедельник");
    CHECK(display_weekday(1, "zh") == "星期一");
    CHECK(display_weekday(1, "ar") == "الاثنين");
    CHECK(display_weekday(0, "en").empty());
    CHECK(display_weekday(8, "en").empty());
}

TEST_CASE("every_language_tells_the_seven_days_apart") {
    for (const std::string_view language : map_languages) {
        std::set<std::string> names;
        for (int day = 1; day <= 7; ++day)
            names.insert(display_weekday(day, language));
        CAPTURE(language);
        CHECK(names.size() == 7);
    }
}

TEST_CASE("a_country_is_named_by_its_code") {
    CHECK(display_country("ML", "en") == "Mali");
    CHECK(display_country("CI", "fr") == "Côte d’Ivoire");
    CHECK(display_country("FR", "ar") == "فرنسا");
    CHECK(display_country("XK", "en") == "Kosovo");
    CHECK(display_country("DE", "pt") == "Germany");
}

TEST_CASE("what_is_no_country_comes_back_as_it_was") {
    CHECK(display_country("", "en").empty());
    CHECK(display_country("QX", "en") == "QX");
    CHECK(display_country("north", "en") == "north");
    CHECK(display_country("\xC3\xA9", "en") == "\xC3\xA9");
}

TEST_CASE("words_may_be_asked_for_from_several_threads") {
    std::vector<std::thread> threads;
    std::vector<std::string> said(4);
    for (std::size_t i = 0; i < said.size(); ++i)
        threads.emplace_back([&said, i] { said[i] = display_weekday(2, "fr") + " " + display_country("ML", "fr"); });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& text : said)
        CHECK(text == "mardi Mali");
}
