#include "core/diagnostics.hpp"

#include "core/language.hpp"
#include "core/result.hpp"
#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("a_diagnostic_says_where_what_and_what_was_done") {
    Diagnostic d;
    d.file = "events.geojson";
    d.row = 3;
    d.column = "properties.when";
    d.character = 6;
    d.value = "2013-13";
    d.what = "month 13 does not exist";
    d.action = "the event is kept without a time";
    CHECK(d.message() ==
          "events.geojson, row 3, properties.when, character 6: “2013-13” month 13 does not exist; "
          "the event is kept without a time");
}

TEST_CASE("a_diagnostic_with_little_to_say_is_short") {
    Diagnostic d;
    d.what = "holds no events";
    CHECK(d.message() == "holds no events");
    d.value = "two\nlines";
    CHECK(d.message() == "“two lines” holds no events");
}

TEST_CASE("diagnostics_are_counted_by_severity") {
    Diagnostics all(3);
    all[1].severity = Severity::error;
    CHECK(count(all, Severity::warning) == 2);
    CHECK(count(all, Severity::error) == 1);
    CHECK(count(all, Severity::info) == 0);
}

TEST_CASE("long_values_are_cut_at_a_character") {
    CHECK(shortened("short") == "short");
    CHECK(shortened("abcdefghij", 6) == "abc…");
    CHECK(shortened("ééééé", 8) == "éé…");
    CHECK(shortened("日本語", 8) == "日…");
    CHECK(shortened("日本語", 9) == "日本語");
    CHECK(shortened("abcdef", 2).empty());
}

TEST_CASE("an_error_is_one_line") {
    CHECK(Error{"is not JSON", "a.json", "give GeoJSON"}.message() == "a.json: is not JSON; give GeoJSON");
    CHECK(Error{"is not JSON", "", ""}.message() == "is not JSON");
}

TEST_CASE("a_result_holds_a_value_or_an_error") {
    const Result<int> good = 3;
    const Result<int> bad = Error{"broke", {}, {}};
    CHECK(good.ok());
    CHECK(*good == 3);
    CHECK_FALSE(bad.ok());
    CHECK(bad.error().what == "broke");
}

TEST_CASE("languages_are_found_by_their_first_part") {
    CHECK(map_language_index("fr-CA") == 1);
    CHECK(map_language_index("ZH_tw") == 5);
    CHECK(map_language_index("fra") == 0);
    CHECK(map_language_index("") == 0);
}
