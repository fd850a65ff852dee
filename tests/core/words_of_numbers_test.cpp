#include "core/language.hpp"
#include "core/words.hpp"
#include "support/catch.hpp"

#include <array>
#include <set>
#include <thread>
#include <vector>

using namespace briefmap;

namespace {
constexpr std::array all_kinds = {GroupKind::category, GroupKind::actor, GroupKind::country, GroupKind::source};
}  // namespace

TEST_CASE("a_number_is_grouped_as_its_language_groups") {
    CHECK(display_number(1'234'567, "en") == "1,234,567");
    CHECK(display_number(1'234'567, "fr") == "1\u00A0234\u00A0567");
    CHECK(display_number(1'234'567, "es") == "1.234.567");
    CHECK(display_number(1'234, "es") == "1234");  // four digits stand together there
    CHECK(display_number(1'234'567, "ru") == "1\u00A0234\u00A0567");
    CHECK(display_number(1'234'567, "zh") == "1,234,567");
    CHECK(display_number(1'234'567, "ar") == "١٬٢٣٤٬٥٦٧");
    CHECK(display_number(0, "fr") == "0");
    CHECK(display_number(-1'500, "en") == "-1,500");
    CHECK(display_number(1'500, "de") == "1,500");
}

TEST_CASE("other_groups_are_counted_in_the_plural_that_the_number_takes") {
    const auto countries = [](std::int64_t n, std::string_view language) {
        return display_more_groups(GroupKind::country, n, language);
    };
    CHECK(countries(1, "en") == "1 other country");
    CHECK(countries(2, "en") == "2 other countries");
    CHECK(countries(1'200, "en") == "1,200 other countries");
    CHECK(countries(2, "fr") == "2 autres pays");
    CHECK(countries(2, "es") == "2 países más");
    CHECK(countries(2, "zh") == "另外2个国家");

    CHECK(countries(1, "ru") == "ещё 1 страна");
    CHECK(countries(3, "ru") == "ещё 3 страны");
    CHECK(countries(5, "ru") == "ещё 5 стран");
    CHECK(countries(11, "ru") == "ещё 11 стран");
    CHECK(countries(21, "ru") == "ещё 21 страна");

    CHECK(countries(1, "ar") == "بلد آخر");
    CHECK(countries(2, "ar") == "بلدان آخران");
    CHECK(countries(3, "ar") == "٣ بلدان أخرى");
    CHECK(countries(11, "ar") == "١١ بلدًا آخر");
    CHECK(countries(100, "ar") == "١٠٠ بلد آخر");
}

TEST_CASE("every_language_has_words_of_its_own_for_groups_and_tells_the_kinds_apart") {
    for (const std::int64_t count : {1, 2, 3, 11, 100}) {
        std::set<std::string> said;
        for (const std::string_view language : map_languages) {
            for (const GroupKind kind : all_kinds)
                said.insert(display_more_groups(kind, count, language));
        }
        CAPTURE(count);
        CHECK(said.size() == map_languages.size() * all_kinds.size());
        for (const std::string& text : said) {
            CAPTURE(text);
            CHECK(text.find_first_of("{}#+") == std::string::npos);
        }
    }
    std::set<std::string> without;
    for (const std::string_view language : map_languages) {
        for (const GroupKind kind : all_kinds)
            without.insert(display_no_group(kind, language));
    }
    CHECK(without.size() == map_languages.size() * all_kinds.size());
}

TEST_CASE("what_has_no_group_is_said_so") {
    CHECK(display_no_group(GroupKind::actor, "en") == "no actor");
    CHECK(display_no_group(GroupKind::category, "fr") == "sans catégorie");
    CHECK(display_no_group(GroupKind::source, "ru") == "без источника");
    CHECK(display_no_group(GroupKind::country, "de") == "no country");
}

TEST_CASE("numbers_may_be_asked_for_from_several_threads") {
    std::vector<std::thread> threads;
    std::vector<std::string> said(4);
    for (std::size_t i = 0; i < said.size(); ++i)
        threads.emplace_back([&said, i] {
            said[i] = display_number(1'500, "fr") + " " + display_more_groups(GroupKind::source, 5, "ru");
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& text : said)
        CHECK(text == "1\u00A0500 ещё 5 источников");
}

TEST_CASE("what a list leaves out is counted as each language counts", "[words]") {
    CHECK(display_more_events(12, "en") == "and 12 more");
    CHECK(display_more_events(1, "fr") == "et 1 autre");
    CHECK(display_more_events(12, "fr") == "et 12 autres");
    CHECK(display_more_events(2, "ar") == "وحدثان آخران");
    CHECK(display_more_events(12, "ar") == "و١٢ حدثًا آخر");
    CHECK(display_more_events(12, "es") == "y 12 más");
    CHECK(display_more_events(12, "ru") == "и ещё 12");
    CHECK(display_more_events(12, "zh") == "另有12项");
}
