#include "io/info_json.hpp"
#include "reading.hpp"

#include <nlohmann/json.hpp>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {
Diagnosed<DatasetPtr> sample() {
    return read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"T","features":[
        {"type":"Feature","id":"open","geometry":null,"properties":{"title":"Since","when":"2021/..","category":"influence",
          "places":[{"name":"Mali","role":"at","precision":"country","code":"ML"}]}},
        {"type":"Feature","id":"day","geometry":null,"properties":{"title":"Day","when":"2020-08-15","category":"coup",
          "places":[{"name":"Bamako","role":"about","precision":"settlement","lon":-8,"lat":12.65}]}},
        {"type":"Feature","id":"bad","geometry":null,"properties":{"title":"\u001b[31mred","when":"2013-13"}}]})");
}
}  // namespace

TEST_CASE("info_lists_every_event_with_bounds_and_places") {
    const auto [dataset, diagnostics] = sample();
    const auto json = nlohmann::json::parse(info_json(*dataset, diagnostics));
    CHECK(json["title"] == "T");
    CHECK(json["path"] == "test.geojson");
    CHECK(json["counts"] ==
          nlohmann::json({{"events", 3}, {"dated", 2}, {"undated", 1}, {"placed", 2}, {"unplaced", 1}}));
    CHECK(json["extent"] == nlohmann::json({{"begin", "2020-08-15T00:00:00Z"}, {"end", "2021-01-01T00:00:00Z"}}));
    REQUIRE(json["events"].size() == 3);
    CHECK(json["events"][0] == nlohmann::json::parse(R"({"id":"day","title":"Day","when":"2020-08-15",
        "begin":"2020-08-15T00:00:00Z","end":"2020-08-16T00:00:00Z","precision":"day","category":"coup",
        "places":[{"name":"Bamako","role":"about","precision":"settlement","lon":-8.0,"lat":12.65}]})"));
    CHECK(json["events"][1]["end"].is_null());
    CHECK(json["events"][1]["places"][0]["code"] == "ML");
    CHECK(json["events"][2]["when"] == "2013-13");
    CHECK(json["events"][2]["begin"].is_null());
    CHECK(json["events"][2]["precision"] == "unknown");
    CHECK(json["categories"].size() == 3);
}

TEST_CASE("info_says_what_was_wrong") {
    const auto [dataset, diagnostics] = sample();
    const auto json = nlohmann::json::parse(info_json(*dataset, diagnostics));
    REQUIRE(json["diagnostics"].size() == 1);
    CHECK(json["diagnostics"][0]["row"] == 3);
    CHECK(json["diagnostics"][0]["column"] == "properties.when");
    CHECK(json["diagnostics"][0]["character"] == 6);
    CHECK(json["diagnostics"][0]["severity"] == "warning");
}

TEST_CASE("members_of_info_keep_their_order") {
    const auto [dataset, diagnostics] = sample();
    const std::string text = info_json(*dataset, diagnostics);
    CHECK(text.find("\"id\": \"day\"") < text.find("\"title\": \"Day\""));
    CHECK(text.find("\"counts\"") < text.find("\"events\": ["));
    CHECK(text.back() == '\n');
}

TEST_CASE("info_for_people_is_a_table_that_cannot_steer_the_terminal") {
    const auto [dataset, diagnostics] = sample();
    const std::string text = info_text(*dataset, diagnostics);
    CHECK_THAT(text, Contains("15 Aug 2020  Day") && Contains("since 2021") && Contains("about Bamako"));
    CHECK_THAT(text, Contains("Problems: 1") && Contains("month 13 does not exist"));
    CHECK(text.find('\x1b') == std::string::npos);
}
