// Which format a file's name asks for.
#include "io/export_events.hpp"

#include "event_maker.hpp"
#include "io/geojson_writer.hpp"

using namespace briefmap;

TEST_CASE("a_file_s_name_says_its_format_in_any_case") {
    CHECK(format_of_file_name("a/b.geojson") == EventFormat::geojson);
    CHECK(format_of_file_name("b.CSV") == EventFormat::csv);
    CHECK(format_of_file_name("b.tar.kml") == EventFormat::kml);
    CHECK(format_of_file_name("b.gpkg") == EventFormat::gpkg);
    CHECK(format_of_file_name("b.Timeline.json") == EventFormat::timelinejs);
    CHECK(format_of_file_name("b.czml") == EventFormat::czml);
    for (const char* name : {"b.json", "b", ".csv", "csv", "-", "", "b.csv.gz", "timeline.json", "b.csv/"})
        CHECK_FALSE(format_of_file_name(name));
}

TEST_CASE("every_format_has_a_name_and_an_ending") {
    CHECK(event_format_names() == "geojson, csv, kml, gpkg, timelinejs, czml");
    CHECK(event_file_endings() == ".geojson, .csv, .kml, .gpkg, .timeline.json, .czml");
    CHECK(event_format_named("kml") == EventFormat::kml);
    CHECK_FALSE(event_format_named("KMZ"));
}

TEST_CASE("every_format_is_the_same_bytes_each_time") {
    const auto dataset = made_events(7);
    for (const EventFormat format : {EventFormat::geojson, EventFormat::csv, EventFormat::kml, EventFormat::gpkg,
                                     EventFormat::timelinejs, EventFormat::czml}) {
        CHECK(export_events(*dataset, format).value().value == export_events(*dataset, format).value().value);
        CHECK(export_events(*Dataset::build({}, {}), format));
    }
    CHECK(export_events(*dataset, EventFormat::geojson).value().value == to_geojson(*dataset));
}
