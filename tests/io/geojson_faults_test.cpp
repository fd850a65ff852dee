// Every fault of a file gives a diagnostic that says where and what was done, and what is good is kept.
#include "reading.hpp"

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {
std::string faults(const std::string& members) { return messages(read_feature(members).diagnostics); }
std::string at(const std::string& coordinates) {
    return R"("id":"a","properties":{"title":"t"},"geometry":{"type":"Point","coordinates":)" + coordinates + "}";
}
std::optional<LonLat> position_of(const std::string& coordinates) {
    const auto read = read_feature(at(coordinates));
    REQUIRE(read.value->size() == 1);
    const auto& places = read.value->event(0).places;
    return places.empty() ? std::nullopt : places[0].position;
}
}  // namespace

TEST_CASE("a_date_that_cannot_be_read_leaves_an_event_without_a_time") {
    const auto read = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","when":"2013-13"})");
    CHECK(messages(read.diagnostics) ==
          "test.geojson, row 1, properties.when, character 6: “2013-13” is not a date: month 13 does not exist; "
          "the event is kept without a time\n");
    CHECK(read.value->event(0).when_text == "2013-13");
    CHECK_FALSE(read.value->event(0).when.has_value());
}

TEST_CASE("coordinates_off_the_globe_leave_an_event_without_a_place") {
    CHECK_FALSE(position_of("[500000, 4649776]").has_value());
    CHECK_FALSE(position_of("[NaN, 5]").has_value());
    CHECK_FALSE(position_of("[1e999, 5]").has_value());
    CHECK_FALSE(position_of("[-Infinity, 5]").has_value());
    CHECK_FALSE(position_of("[null, 5]").has_value());
    CHECK_FALSE(position_of("[5]").has_value());
    CHECK_FALSE(position_of("\"here\"").has_value());
    CHECK_FALSE(position_of("[[1,2],[3,4]]").has_value());
    CHECK_THAT(faults(at("[500000, 4649776]")),
               Contains("row 1, geometry.coordinates: “[500000, 4649776]” is off the globe"));
    CHECK_THAT(faults(at("[NaN, 5]")), Contains("“NaN” is not a number") && Contains("JSON does not allow"));
}

TEST_CASE("latitude_before_longitude_is_swapped_back_where_only_that_makes_sense") {
    CHECK(position_of("[35.68, 139.69]") == LonLat{139.69, 35.68});
    CHECK_THAT(faults(at("[35.68, 139.69]")), Contains("they are swapped back"));
    CHECK(position_of("[12.65, -8.0]") == LonLat{12.65, -8.0});
    CHECK(position_of("[190, 5]") == LonLat{-170, 5});
    CHECK_THAT(faults(at("[190, 5]")), Contains("wrapped"));
    CHECK(position_of("[\"1.5\", 5]") == LonLat{1.5, 5});
}

TEST_CASE("doubled_ids_are_told_apart_and_missing_ones_made") {
    const auto read = read_good(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":"a","geometry":null,"properties":{"title":"1"}},
        {"type":"Feature","id":"a","geometry":null,"properties":{"title":"2"}},
        {"type":"Feature","geometry":null,"properties":{"title":"Coup in Mali!"}},
        {"type":"Feature","id":"a-2","geometry":null,"properties":{"title":"3"}},
        {"type":"Feature","geometry":null,"properties":null}]})");
    std::string ids;
    for (const Event& event : read.value->events())
        ids += event.id + " ";
    CHECK(ids == "a a-3 coup-in-mali a-2 event-5 ");
    CHECK_THAT(messages(read.diagnostics), Contains("row 2, id: “a” is the id of an earlier event too; “a-3” is used"));
    CHECK_THAT(messages(read.diagnostics), Contains("missing from 2 events"));
}

TEST_CASE("what_is_no_feature_is_left_out_and_the_others_stay") {
    const auto read = read_good(
        R"({"type":"FeatureCollection","features":[null, 7, {"type":"Feature","id":"a","properties":{},"geometry":null}, {}]})");
    CHECK(read.value->size() == 1);
    CHECK_THAT(messages(read.diagnostics),
               Contains("row 1: “null” is not a feature; it is left out") && Contains("row 2") && Contains("row 4"));
}

TEST_CASE("a_property_of_the_wrong_type_is_kept_as_an_attribute") {
    const auto read =
        read_feature(R"("id":"a","geometry":null,"properties":{"title":{"en":"t"},"grade":"Z9","actors":7})");
    const Event& event = read.value->event(0);
    CHECK(event.attributes.size() == 3);
    CHECK(event.grade.empty());
    CHECK(read.diagnostics.size() == 3);
}

TEST_CASE("faults_in_places_and_sources_are_told") {
    const std::string told =
        faults(R"("id":"a","geometry":{"type":"Point","coordinates":[50,50]},"properties":{"title":"t",
        "places":[{"name":"A","role":"near","precision":"vague","lon":1,"lat":2},{"name":"B","lon":3},5],
        "sources":[{"id":"x","quote_span":[9,3]},4]})");
    CHECK_THAT(told, Contains("properties.places[0].role: “near”"));
    CHECK_THAT(told, Contains("properties.places[0].precision: “vague”"));
    CHECK_THAT(told, Contains("properties.places[1]") && Contains("longitude and no latitude"));
    CHECK_THAT(told, Contains("properties.places[2]: “5” is not a place"));
    CHECK_THAT(told, Contains("not among the positions"));
    CHECK_THAT(told, Contains("“x” is not among the file's sources"));
    CHECK_THAT(told, Contains("quote_span") && Contains("is not a source"));
}

TEST_CASE("a_file_without_events_is_empty_and_says_so") {
    const auto read = read_good(R"({"type":"FeatureCollection","features":[]})");
    CHECK(read.value->size() == 0);
    CHECK(count(read.diagnostics, Severity::error) == 1);
    CHECK_THAT(messages(read.diagnostics), Contains("holds no events"));
}

TEST_CASE("broken_json_is_an_error_with_line_and_column") {
    CHECK_THAT(error_of("{\"type\":\n  \"FeatureCollection\",,}"), Contains("line 2, column 23"));
    CHECK_THAT(error_of("{\"features\": ["), Contains("line 1, column 15") && Contains("test.geojson"));
    CHECK_THAT(error_of("hello"), Contains("is not readable JSON: line 1"));
    CHECK_THAT(error_of(R"({"type":"FeatureCollection","features":[]} x)"), Contains("not readable JSON"));
}

TEST_CASE("what_is_not_geojson_is_an_error_that_says_what_to_give") {
    CHECK_THAT(error_of(""), Contains("is empty") && Contains("give a GeoJSON"));
    CHECK_THAT(error_of(" \n"), Contains("is empty"));
    CHECK_THAT(error_of("[]"), Contains("not an object but array"));
    CHECK_THAT(error_of("7"), Contains("not an object"));
    CHECK_THAT(error_of("{}"), Contains("no “type”"));
    CHECK_THAT(error_of(R"({"type":"Topology"})"), Contains("TopoJSON"));
    CHECK_THAT(error_of(R"({"type":"FeatureCollection"})"), Contains("“features” is missing"));
    CHECK_THAT(error_of(R"({"type":"FeatureCollection","features":{}})"), Contains("not a list"));
    CHECK_THAT(error_of(R"({"type":"FeatureCollection","briefmap":{"format":"project"},"features":[]})"),
               Contains("not of events"));
    CHECK_THAT(error_of(std::string("{\0\"\0t\0", 6)), Contains("UTF-16"));
    CHECK_THAT(error_of("\xFF\xFE{"), Contains("save it as UTF-8"));
}

TEST_CASE("what_is_no_file_is_an_error") {
    const auto why = [](const char* path) {
        const auto read = read_events(path);
        return read ? "read" : read.error().message();
    };
    CHECK_THAT(why("/tmp"), Contains("is a folder"));
    CHECK_THAT(why("/no/such.geojson"), Contains("no such file"));
    CHECK_THAT(why("/dev/zero"), Contains("is a device"));
}

TEST_CASE("bytes_that_are_no_utf_8_are_replaced_and_said") {
    const auto read = read_feature("\"id\":\"a\",\"geometry\":null,\"properties\":{\"title\":\"caf\xE9\"}");
    CHECK(read.value->event(0).title == "caf\xEF\xBF\xBD");
    CHECK_THAT(messages(read.diagnostics), Contains("not all UTF-8") && Contains("line 1"));
    CHECK(read_feature(R"("id":"a","geometry":null,"properties":{"title":"x\ud800y","when":"2013"})")
              .value->event(0)
              .title == "x\xEF\xBF\xBDy");
}

TEST_CASE("another_coordinate_system_or_version_is_told") {
    const auto read = read_good(R"({"type":"featurecollection","briefmap":{"format":"events","version":2},
        "crs":{"type":"name","properties":{"name":"EPSG:3857"}},
        "features":[{"type":"Feature","id":"a","geometry":null,"properties":{"title":"t"}}]})");
    CHECK(read.value->size() == 1);
    CHECK_THAT(messages(read.diagnostics),
               Contains("briefmap.version") && Contains("WGS 84") && Contains("“featurecollection” is not"));
}

TEST_CASE("a_fault_of_every_row_is_told_a_hundred_times_and_counted") {
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < 500; ++i) {
        text += (i > 0 ? "," : "") + std::string(R"({"type":"Feature","id":)") + std::to_string(i) +
                R"(,"geometry":null,"properties":{"title":"t","when":"soon"}})";
    }
    const auto read = read_good(text + "]}");
    CHECK(read.value->size() == 500);
    CHECK(read.diagnostics.size() == 101);
    CHECK_THAT(read.diagnostics.back().message(), Contains("400 more"));
}
