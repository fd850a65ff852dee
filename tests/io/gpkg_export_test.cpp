// Events in a GeoPackage, as GDAL reads them back.
#include "io/gpkg_export.hpp"

#include "event_cells.hpp"
#include "event_maker.hpp"
#include "support/opened_geopackage.hpp"

#include <cstdlib>
#include <string>

using namespace briefmap;

namespace {

OpenedGeoPackage opened(const Dataset& dataset) { return OpenedGeoPackage(to_geopackage(dataset).value().value); }

std::vector<EventCells> rows_of(const OpenedGeoPackage& file, const char* table) {
    std::vector<EventCells> rows;
    for (const auto& feature : file.layer(table)) {
        EventCells cells;
        for (int i = 0; i < feature->GetFieldCount(); ++i)
            cells[feature->GetFieldDefnRef(i)->GetNameRef()] = feature->GetFieldAsString(i);
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::string days_of(const std::string& when) {
    const auto read = read_feature(R"("properties":{"title":"t","when":")" + when + "\"}");
    const EventCells cells = rows_of(opened(*read.value), "events").at(0);
    return cells.at("begin") + " to " + cells.at("end");
}

}  // namespace

TEST_CASE("events_come_back_from_a_geopackage_as_cells_can_hold_them") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const auto before = made_events(seed);
        const auto after = rows_of(opened(*before), "events");
        REQUIRE(after.size() == before->size());
        for (EventIndex i = 0; i < before->size(); ++i) {
            CAPTURE(seed, i, before->event(i).id);
            const Event wanted = as_cells_hold(before->event(i)), got = event_of(after[i]);
            CHECK(got.id == wanted.id);
            CHECK(got.title == wanted.title);
            CHECK(got.text == wanted.text);
            CHECK(got.when == wanted.when);
            CHECK(got.sources == wanted.sources);
            CHECK(got.actors == wanted.actors);
            CHECK(got.translations == wanted.translations);
            CHECK(got.places.size() == wanted.places.size());
        }
    }
}

TEST_CASE("days_are_days_in_a_geopackage_and_moments_where_a_time_is_known") {
    CHECK(days_of("2013") == "2013/01/01 to 2013/12/31");
    CHECK(days_of("2021/..") == "2021/01/01 to ");
    CHECK(days_of("2025-08-15T14:30Z") == "2025/08/15 14:30:00+00 to 2025/08/15 14:30:59+00");
    CHECK(days_of("2013-05-06T10:11:12Z/2014") == "2013/05/06 10:11:12+00 to 2014/12/31 23:59:59+00");
    CHECK(days_of("-0044-03-15") == " to ");
}

TEST_CASE("a_geopackage_has_points_or_where_an_event_has_several_sets_of_them") {
    const auto one = read_feature(R"("geometry":{"type":"Point","coordinates":[-8,12.65]},"properties":{"title":"t"})");
    CHECK(opened(*one.value).layer("events").GetGeomType() == wkbPoint);
    const auto two =
        read_feature(R"("geometry":{"type":"MultiPoint","coordinates":[[1,2],[3,4]]},"properties":{"title":"t"})");
    CHECK(opened(*two.value).layer("events").GetGeomType() == wkbMultiPoint);
}

TEST_CASE("numbers_are_numbers_in_a_geopackage") {
    const auto read = read_feature(R"("properties":{"title":"t","n":7,"x":0.5,"s":"7","none":null,"Geom":"f"})");
    const auto file = opened(*read.value);
    const OGRFeatureDefn& fields = *file.layer("events").GetLayerDefn();
    const auto type = [&](const char* name) { return fields.GetFieldDefn(fields.GetFieldIndex(name))->GetType(); };
    CHECK(type("n") == OFTInteger64);
    CHECK(type("x") == OFTReal);
    CHECK(type("s") == OFTString);
    CHECK(type("none") == OFTString);
    CHECK(type("Geom") == OFTString);
}

TEST_CASE("a_geopackage_has_the_file_s_own_words_and_eras_in_tables") {
    const auto read = read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"A",
        "lang":"fr","eras":[{"title":"x","when":"1947/1991"}],"features":[]})");
    const auto file = opened(*read.value);
    CHECK(rows_of(file, "file").at(0).at("value") == "A");
    CHECK(rows_of(file, "file").at(1).at("value") == "fr");
    CHECK(rows_of(file, "eras").at(0).at("when") == "1947/1991");
}

TEST_CASE("what_a_database_cannot_hold_is_told") {
    const auto read = read_good(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"title":"a\u0000b","when":"-0044"}}]})");
    CHECK(messages(to_geopackage(*read.value).value().diagnostics) ==
          "1 event has a time beyond the years 1 to 9999; its `when` alone holds it\n"
          "1 event has a zero character, where its text ends in a database\n");
}

TEST_CASE("a_geopackage_says_that_it_was_made_when_the_environment_says") {
    const auto dataset = Dataset::build({}, {});
    const std::string plain = to_geopackage(*dataset).value().value;
    CHECK(plain == to_geopackage(*dataset).value().value);
    CHECK(plain.find("1970-01-01T00:00:00.000Z") != std::string::npos);
    setenv("SOURCE_DATE_EPOCH", "1755216000", 1);
    const std::string dated = to_geopackage(*dataset).value().value;
    unsetenv("SOURCE_DATE_EPOCH");
    CHECK(dated.find("2025-08-15T00:00:00.000Z") != std::string::npos);
}
