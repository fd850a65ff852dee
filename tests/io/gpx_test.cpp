// GPX as receivers and programs write it.
#include "io/gpx_reader.hpp"
#include "reading.hpp"

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

Diagnosed<DatasetPtr> read_gpx(const std::string& inside) {
    auto read = read_gpx_events("<gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'>" + inside + "</gpx>",
                                "test.gpx");
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

}  // namespace

TEST_CASE("a_waypoint_is_an_event") {
    const auto read = read_gpx(R"(<metadata><name>Walk</name></metadata><wpt lat="48.5" lon="2.25"><ele>35.5</ele>
        <time>2013-05-06T10:11:12Z</time><name>Bridge</name><desc>Blown &amp;amp; gone</desc><sym>Flag</sym><type>raid</type>
        <link href="https://example.org/a"><text>Report</text></link>
        <extensions><x:data xmlns:x="urn:x"><x:dead>3</x:dead></x:data></extensions></wpt>)");
    CHECK(read.value->info().title == "Walk");
    const Event& event = read.value->event(0);
    CHECK(event.title == "Bridge");
    CHECK(event.text == "Blown & gone");
    CHECK(event.category == "raid");
    CHECK(event.when->text == "2013-05-06T10:11:12Z");
    CHECK(event.places.at(0).position == LonLat{2.25, 48.5});
    CHECK(event.sources.at(0).title == "Report");
    CHECK(attribute(event, "ele") == "35.5");
    CHECK(attribute(event, "sym") == "\"Flag\"");
    CHECK(attribute(event, "dead") == "3");
}

TEST_CASE("a_track_and_a_route_go_from_their_first_point_to_their_last") {
    const auto read =
        read_gpx(R"(<trk><name>Out</name><trkseg><trkpt lat="1" lon="2"><time>2013-05-06T10:00:00Z</time></trkpt>
        <trkpt lat="1.5" lon="2"/></trkseg><trkseg><trkpt lat="2" lon="3"><time>2013-05-06T12:00:00.5Z</time></trkpt></trkseg></trk>
        <rte><name>Plan</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte>)");
    const Event& track = titled(*read.value, "Out");
    CHECK(track.when->text == "2013-05-06T10:00:00Z/2013-05-06T12:00:00Z");
    REQUIRE(track.places.size() == 2);
    CHECK(track.places[0].role == PlaceRole::from);
    CHECK(track.places[1].position == LonLat{3, 2});
    CHECK(track.category == "track");
    const Event& route = titled(*read.value, "Plan");
    CHECK_FALSE(route.when.has_value());
    CHECK(route.places.size() == 2);
    CHECK_THAT(messages(read.diagnostics), Contains("row 1, track: “3 points” is a track"));
}

TEST_CASE("points_without_a_position_are_told_and_kept") {
    const auto read = read_gpx("<wpt lat='x' lon='1'><name>a</name></wpt><wpt><name>b</name></wpt>");
    CHECK(read.value->size() == 2);
    CHECK_THAT(messages(read.diagnostics), Contains("test.gpx, row 1, wpt.lat, lon: “x” is not a number of degrees"));
    CHECK_THAT(messages(read.diagnostics), Contains("row 2, wpt.lat, lon"));
}

TEST_CASE("of_a_gpx_file_that_breaks_off_what_stands_before_is_kept") {
    const auto read =
        read_gpx_events(R"(<gpx><trk><name>a</name><trkseg><trkpt lat="1" lon="2"/><trkpt lat="2" lo)", "test.gpx");
    REQUIRE(read.ok());
    CHECK(read->value->size() == 1);
    CHECK_THAT(messages(read->diagnostics), Contains("breaks off in line 1"));
    CHECK_FALSE(read_gpx_events("<kml/>", "test.gpx").ok());
    CHECK_FALSE(read_gpx_events("", "test.gpx").ok());
}
