#include "io/geojson_writer.hpp"
#include "reading.hpp"

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {
Diagnosed<DatasetPtr> with_eras(const std::string& eras) {
    return read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"eras":)" + eras +
                     R"(,"features":[{"type":"Feature","id":"a","geometry":null,"properties":{"title":"t"}}]})");
}
std::string eras_of(const Dataset& dataset) {
    std::string all;
    for (const Era& era : dataset.info().eras)
        all += era.title + "=" + era.when.text + " ";
    return all;
}
}  // namespace

TEST_CASE("eras_are_read_in_the_order_of_the_file") {
    const auto read = with_eras(R"([{"title":"Cold War","when":"1947/1991"},{"title":"Since","when":"2013~/.."},
        {"title":"Year","when":1960},{"title":"Day","when":"1961/08/13"}])");
    CHECK(read.diagnostics.empty());
    CHECK(eras_of(*read.value) == "Cold War=1947/1991 Since=2013~/.. Year=1960 Day=1961-08-13 ");
    CHECK(read.value->info().eras[0].when.bounds() == Interval{instant_of({1947}), instant_of({1992})});
}

TEST_CASE("an_era_may_have_a_start_and_an_end_instead") {
    const auto read = with_eras(R"([{"title":"A","start":"1947","end":1991},{"title":"B","start":"2013-05"},
        {"title":"C","end":"1914"}])");
    CHECK(read.diagnostics.empty());
    CHECK(eras_of(*read.value) == "A=1947/1991 B=2013-05/ C=/1914 ");
}

TEST_CASE("eras_stand_before_or_after_the_features") {
    const auto read = read_good(R"({"type":"FeatureCollection","features":[],"eras":[{"title":"A","when":"1947"}]})");
    CHECK(eras_of(*read.value) == "A=1947 ");
}

TEST_CASE("a_bad_era_is_left_out_and_told_with_its_place_in_the_list") {
    const auto read = with_eras(R"([{"title":"Good","when":"1947"},{"title":"Bad","when":"1947-13"},{"when":"1950"},
        {"title":"No time"},{"title":"Back","when":"1991/1947"},7,{"title":3,"when":"1950"},{"title":"N","when":"soon"},
        {"title":"E","when":""},{"title":"S","start":"soon","end":"1990"}])");
    CHECK(eras_of(*read.value) == "Good=1947 ");
    CHECK(read.diagnostics.size() == 9);
    const std::string told = messages(read.diagnostics);
    CHECK_THAT(told,
               Contains("test.geojson, eras[1].when, character 6: “1947-13” is not a date: month 13 does not exist; "
                        "the era is left out"));
    CHECK_THAT(told, Contains("eras[2]: ") && Contains("is not an era with a title"));
    CHECK_THAT(told, Contains("eras[3]: ") && Contains("has no time"));
    CHECK_THAT(told, Contains("eras[4].when, character ") && Contains("eras[5]: “7”"));
    CHECK_THAT(told, Contains("eras[8].when") && Contains("eras[9].when"));
}

TEST_CASE("eras_that_are_no_list_are_told") {
    CHECK_THAT(messages(with_eras("{}").diagnostics), Contains("eras: “{}” is not a list of eras"));
    CHECK(with_eras("null").diagnostics.empty());
}

TEST_CASE("eras_come_back_from_a_file_as_they_were") {
    const auto before =
        with_eras(
            R"([{"title":"A \"war\"","when":"1947~/1991?"},{"title":"Ère","when":"2013/.."},{"title":"x","start":"-0044"}])")
            .value;
    const std::string text = to_geojson(*before);
    const auto after = read_good(text).value;
    CHECK(after->info().eras.size() == 3);
    CHECK(after->info().eras == before->info().eras);
    CHECK(to_geojson(*after) == text);
}

TEST_CASE("a_file_without_eras_is_written_without_them") {
    CHECK(to_geojson(*Dataset::build({}, {})).find("eras") == std::string::npos);
}
