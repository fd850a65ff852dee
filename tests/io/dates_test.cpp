// Dates on their way through a file, good and bad.
#include "io/geojson_writer.hpp"
#include "reading.hpp"

#include <algorithm>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

Diagnosed<DatasetPtr> with_dates(const std::vector<std::string>& dates) {
    std::string text = R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"features":[)";
    for (std::size_t i = 0; i < dates.size(); ++i) {
        text += (i > 0 ? "," : "") + std::string(R"({"type":"Feature","id":")") + std::to_string(i) +
                R"(","geometry":null,"properties":{"title":"t","when":")" + dates[i] + R"("}})";
    }
    return read_good(text + "]}");
}

const Event& event_of(const Dataset& dataset, const std::string& id) { return dataset.event(*dataset.find(id)); }

}  // namespace

TEST_CASE("a_bad_date_is_told_with_file_row_and_column_and_the_event_is_kept_without_a_time") {
    const std::vector<std::string> bad = {"nonsense",   "2014/2013",  "2013-02-30",    "0000-00-00", "99999",
                                          "2013-13-01", "2013-00-01", "2013-08-15T25", "20l3",       "2013//2014"};
    const auto read = with_dates(bad);
    REQUIRE(read.value->size() == bad.size());
    REQUIRE(read.diagnostics.size() == bad.size());
    for (std::size_t i = 0; i < bad.size(); ++i) {
        const Event& event = event_of(*read.value, std::to_string(i));
        const Diagnostic& told = read.diagnostics[i];
        CAPTURE(bad[i], told.message());
        CHECK_FALSE(event.when.has_value());
        CHECK(event.when_text == bad[i]);
        CHECK(told.severity == Severity::warning);
        CHECK(told.file == "test.geojson");
        CHECK(told.row == i + 1);
        CHECK(told.column == "properties.when");
        CHECK(told.character.has_value());
        CHECK(told.character.value_or(0) >= 1);
        CHECK(told.character.value_or(99) <= bad[i].size() + 1);
        CHECK(told.value == bad[i]);
        CHECK_THAT(told.what, Contains("is not a date: "));
        CHECK(told.action == "the event is kept without a time");
    }
    CHECK(read.value->dated_size() == 0);
}

TEST_CASE("an_empty_date_is_told_with_its_row_and_column_and_a_missing_one_is_not") {
    const auto read = with_dates({"2013", "", "  "});
    CHECK(
        messages(read.diagnostics) ==
        "test.geojson, row 2, properties.when: is empty where a date should stand; the event is kept without a time\n"
        "test.geojson, row 3, properties.when: is empty where a date should stand; the event is kept without a time\n");
    CHECK(read.value->dated_size() == 1);
    CHECK(read.value->size() == 3);
    const auto elsewhere = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","date":"","time":null})");
    CHECK_THAT(messages(elsewhere.diagnostics), Contains("row 1, properties.date: is empty"));
    CHECK(read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","date":null})").diagnostics.empty());
    CHECK(read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","date":"","year":2013})")
              .diagnostics.empty());
}

TEST_CASE("a_year_too_far_for_the_axis_is_kept_and_told") {
    const auto read = with_dates({"Y1E15", "Y-1E15/2013", "Y170000002", "{2013,Y1E15}"});
    CHECK(read.value->dated_size() == 4);
    REQUIRE(read.diagnostics.size() == 3);
    const std::vector<std::size_t> rows = {1, 2, 4};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(read.diagnostics[i].row == rows[i]);
        CHECK(read.diagnostics[i].severity == Severity::info);
        CHECK_THAT(read.diagnostics[i].message(),
                   Contains("properties.when") && Contains("beyond what the time axis can hold"));
    }
}

TEST_CASE("an_event_of_2013_survives_save_and_load") {
    const auto before = with_dates({"2013", "2013-09-19", "2012-12-31"}).value;
    const auto after = read_good(to_geojson(*before)).value;
    const Event& year = event_of(*after, "0");
    REQUIRE(year.when.has_value());
    CHECK(year.when_text == "2013");
    CHECK(year.when->text == "2013");
    CHECK(year.when->precision() == DatePrecision::year);
    CHECK(year.when->bounds() == Interval{instant_of({2013}), instant_of({2014})});
    CHECK(year == event_of(*before, "0"));
    CHECK(after->find("2") == EventIndex{0});
    CHECK(after->find("1") == EventIndex{1});
    CHECK(after->find("0") == EventIndex{2});
}

TEST_CASE("every_form_of_date_survives_save_and_load") {
    const auto before = with_dates({"202X", "2001-21", "{1960,1961-12}", "[1667,1668,1670..1672]", "Y-17E7", "1950S2",
                                    "2004-06-XX/2004-07-03", "2011-~06-04", "../1985", "1985/", "156X-12-25"});
    CHECK(before.diagnostics.empty());
    const auto after = read_good(to_geojson(*before.value));
    CHECK(after.diagnostics.empty());
    CHECK(after.value->dated_size() == 11);
    CHECK(after.value->events() == before.value->events());
}
