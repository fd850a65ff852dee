// GeoJSON that other programs write.
#include "reading.hpp"

using namespace briefmap;

namespace {
Event event_of(const std::string& properties, const std::string& more = {}) {
    const auto read = read_feature(R"("id":"a","geometry":null,"properties":{)" + properties + "}" + more);
    REQUIRE(read.value->size() == 1);
    return read.value->event(0);
}
std::string when_of(const std::string& properties, const std::string& more = {}) {
    const Event event = event_of(properties, more);
    return event.when ? event.when->text : "none: " + event.when_text;
}
}  // namespace

TEST_CASE("usual_names_of_titles_are_understood") {
    CHECK(event_of(R"("name":"Flood")").title == "Flood");
    CHECK(event_of(R"("NAME":"Flood","title":"Great flood")").title == "Great flood");
    CHECK(event_of(R"("label":"Flood")").title == "Flood");
    CHECK(event_of(R"("description":"It rained.","mag":3)").title == "It rained.");
    CHECK(event_of(R"("mag":3)").title == "a");
}

TEST_CASE("usual_names_of_times_are_understood") {
    CHECK(when_of(R"("when":"2013")") == "2013");
    CHECK(when_of(R"("date":"2013-05-06")") == "2013-05-06");
    CHECK(when_of(R"("Timestamp":"2013-05-06T10:11:12.345Z")") == "2013-05-06T10:11:12Z");
    CHECK(when_of(R"("datetime":"2013-05-06 10:11")") == "2013-05-06T10:11");
    CHECK(when_of(R"("time":1517966773840)") == "2018-02-07T01:26:13Z");
    CHECK(when_of(R"("time":1517966773)") == "2018-02-07T01:26:13Z");
    CHECK(when_of(R"("date":20130506)") == "2013-05-06");
    CHECK(when_of(R"("year":1911)") == "1911");
    CHECK(when_of(R"("start":"2013","end":"2014-02")") == "2013/2014-02");
    CHECK(when_of(R"("start":"2013","end":null)") == "2013");
    CHECK(when_of(R"("start":1517966773840,"end":1517966773840)") == "2018-02-07T01:26:13Z");
    CHECK(when_of(R"("mag":2)") == "none: ");
}

TEST_CASE("a_field_that_is_no_time_gives_way_to_one_that_is") {
    const Event event = event_of(R"("date":"unknown","time":"2013-05-06")");
    REQUIRE(event.when.has_value());
    CHECK(event.when->text == "2013-05-06");
    CHECK(event.attributes.size() == 1);
}

TEST_CASE("linked_places_times_are_understood") {
    CHECK(when_of("", R"(,"when":{"timespans":[{"start":{"in":"1801"},"end":{"in":"1803"}}]})") == "1801/1803");
    CHECK(when_of(R"("when":{"timespans":[{"start":{"in":"1801-02"}}]})") == "1801-02");
    CHECK(when_of(R"("when":{"timespans":[{"start":{"earliest":"1801","latest":"1802"},"end":{"in":"1810"}}]})") ==
          "1801~/1810");
    CHECK(when_of(R"("when":{"timespans":[{"start":{"earliest":"1801","latest":"1805"}}]})") == "1801/1805");
    CHECK(when_of(R"("when":{"timespans":[{"end":{"latest":"1805"}}]})") == "/1805");
    CHECK(
        when_of(
            R"("when":{"timespans":[{"start":{"in":"1801"},"end":{"in":"1803"}},{"start":{"in":"1790"},"end":{"in":"1792"}}]})") ==
        "1790/1803");
    CHECK(when_of(R"("when":{"timespans":[{"start":{"in":"1801"},"end":{"in":"1803"}}],"certainty":"uncertain"})") ==
          "1801?/1803?");
}

TEST_CASE("points_of_every_geometry_become_places") {
    const auto places = [](const std::string& geometry) {
        return read_feature(R"("id":"a","properties":{},"geometry":)" + geometry).value->event(0).places;
    };
    CHECK(places(R"({"type":"Point","coordinates":[1,2,300]})")[0].position == LonLat{1, 2});
    CHECK(places(R"({"type":"Point","coordinates":[1,2]})")[0].precision == PlacePrecision::exact);
    CHECK(places(R"({"type":"MultiPoint","coordinates":[[1,2],[3,4]]})").size() == 2);
    CHECK(places(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
        {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[3,4]}]}]})")
              .size() == 2);
    CHECK(places("null").empty());
}

TEST_CASE("a_shape_is_shown_by_a_point_inside_it_and_its_size") {
    // A horseshoe, open to the east: its centroid lies outside.
    const auto read = read_feature(R"("id":"a","properties":{},"geometry":{"type":"Polygon","coordinates":
        [[[0,0],[10,0],[10,2],[2,2],[2,8],[10,8],[10,10],[0,10],[0,0]]]})");
    const Place place = read.value->event(0).places.at(0);
    REQUIRE(place.position.has_value());
    CHECK(place.position->lon == Approx(1));
    CHECK(place.position->lat == Approx(5));
    CHECK(place.precision == PlacePrecision::region);
    CHECK(count(read.diagnostics, Severity::info) == 1);
}

TEST_CASE("a_single_feature_and_a_bare_geometry_are_files_too") {
    CHECK(read_good(R"({"type":"Feature","id":7,"geometry":null,"properties":{"title":"One"}})").value->event(0).id ==
          "7");
    CHECK(read_good(R"({"type":"Point","coordinates":[1,2]})").value->event(0).places.size() == 1);
}

TEST_CASE("a_byte_order_mark_is_no_fault") {
    CHECK(read_good("\xEF\xBB\xBF"
                    R"({"type":"Point","coordinates":[1,2]})")
              .value->size() == 1);
}

TEST_CASE("earthquakes_of_the_usgs_are_read_whole") {
    const auto path = source_folder() / "../shared/data/events/usgs_week_2018.geojson";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    const auto read = read_events(path);
    REQUIRE(read.ok());
    CHECK(messages(read->diagnostics).empty());
    CHECK(read->value->size() == 1707);
    CHECK(read->value->dated_size() == 1707);
    for (const Event& event : read->value->events()) {
        REQUIRE(event.places.size() == 1);
        REQUIRE(event.when->precision() == DatePrecision::second);
        REQUIRE(event.category != "");
    }
}
