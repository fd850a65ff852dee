// What is read of a user's vector files.
#include "geo/layer_file.hpp"

#include "geo/layer_fixture.hpp"
#include "geo/vector_reader.hpp"
#include "support/catch.hpp"

#include <ogrsf_frmts.h>

#include <chrono>
#include <cmath>
#include <set>
#include <thread>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

constexpr const char* square = "POLYGON ((0 10, 4 10, 4 14, 0 14, 0 10))";

std::uint32_t rings(const FeatureLayer& layer, std::size_t feature) {
    return layer.feature_begin[feature + 1] - layer.feature_begin[feature];
}

}  // namespace

TEST_CASE("vector_files_of_every_format_are_read") {
    const TestFolder folder;
    for (const auto& [name, driver] : std::vector<std::pair<std::string, const char*>>{{"a.shp", "ESRI Shapefile"},
                                                                                       {"a.gpkg", "GPKG"},
                                                                                       {"a.geojson", "GeoJSON"},
                                                                                       {"a.geojsonl", "GeoJSONSeq"},
                                                                                       {"a.kml", "LIBKML"},
                                                                                       {"a.kmz", "LIBKML"},
                                                                                       {"a.fgb", "FlatGeobuf"},
                                                                                       {"a.tab", "MapInfo File"}}) {
        INFO(name);
        write_layers(folder / name, {places()}, {.driver = driver, .crs = "EPSG:4326"});
        const std::filesystem::path path =
            std::filesystem::exists(folder / name) ? folder / name : folder / "places.tab";
        const LayerFile file = read(path);
        REQUIRE(file.vector);
        CHECK_FALSE(file.raster);
        check_shape(*file.vector);
        CHECK(file.vector->size == 3);
        REQUIRE(file.vector->points.size() == 3);
        std::set<std::pair<double, double>> found;
        for (const LonLat p : file.vector->points)
            found.emplace(std::round(p.lon * 1e6) / 1e6, std::round(p.lat * 1e6) / 1e6);
        CHECK(found == std::set<std::pair<double, double>>{{2, 48}, {3, 49}, {4, 50}});
        CHECK(file.title == path.stem().string());
        CHECK((file.crs == "WGS 84" || file.crs == "+proj=longlat +datum=WGS84 +no_defs"));  // MapInfo's has no name
        CHECK(file.box.west == Approx(2));
        CHECK(file.box.north == Approx(50));
        CHECK_FALSE(speaks_of(file.diagnostics, "coordinates"));
    }
}

TEST_CASE("a_gpx_track_is_read_without_its_points_once_more") {
    const TestFolder folder;
    const auto path = folder.text("walk.gpx", R"(<?xml version="1.0"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><copyright author="A. Walker"><year>2020</year></copyright></metadata>
<wpt lat="48" lon="2"><name>Start</name></wpt>
<rte><name>Plan</name><rtept lat="48" lon="2"/><rtept lat="49" lon="3"/></rte>
<trk><name>Walk</name><trkseg><trkpt lat="48" lon="2"/><trkpt lat="48.5" lon="2.1"/><trkpt lat="49" lon="3"/></trkseg></trk>
</gpx>)");
    const LayerFile file = read(path);
    check_shape(*file.vector);
    CHECK(file.vector->size == 3);
    CHECK(file.vector->points.size() == 1);
    CHECK(file.vector->lines.points.size() == 5);
    CHECK(file.attribution == "A. Walker");
    CHECK(names(file.vector->fields) == std::vector<std::string>{"name"});  // not all those that GPX knows
    CHECK(file.layers.size() == 5);
    CHECK(read(path, "track_points").vector->points.size() == 3);
}

TEST_CASE("areas_lines_and_points_of_one_file_keep_their_features") {
    const TestFolder folder;
    const LayerFile file =
        read(write_shapes(folder,
                          {"POINT (1 2)", square, "LINESTRING (0 0, 5 5)", "",
                           "GEOMETRYCOLLECTION (POINT (7 7), LINESTRING (1 1, 2 2), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
                           "MULTIPOINT ((1 1), (2 2))"},
                          "EPSG:4326"));
    const VectorLayer& layer = *file.vector;
    check_shape(layer);
    REQUIRE(layer.size == 6);
    CHECK(layer.point_features == std::vector<std::uint32_t>{0, 4, 5, 5});
    CHECK(rings(layer.areas, 1) == 1);
    CHECK(rings(layer.areas, 0) == 0);
    CHECK(rings(layer.areas, 4) == 1);
    CHECK(rings(layer.lines, 2) == 1);
    CHECK(rings(layer.lines, 4) == 1);
    CHECK(layer.areas.boxes[1] == LonLatBox{0, 10, 4, 14});
    CHECK(contains(layer.areas, 1, {2, 12}));
    CHECK(speaks_of(file.diagnostics, "1 of 6 features has no geometry"));
}

TEST_CASE("odd_shapes_are_taken_for_what_they_are") {
    const TestFolder folder;
    const LayerFile file = read(write_shapes(
        folder,
        {"POLYGON Z ((0 0 5, 1 0 6, 1 1 7, 0 0 5))", "CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))",
         "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", "POLYGON EMPTY", "POLYGON ((0 0, 1e999 0, 1 0, 1 1, 0 0))",
         "POINT (1e999 5)", "POLYGON ((0 0, 1 0, 0 0, 0 0))", "POINT M (1 2 3)", "TIN (((5 5, 6 5, 6 6, 5 5)))"},
        "EPSG:4326"));
    const VectorLayer& layer = *file.vector;
    check_shape(layer);
    REQUIRE(layer.size == 9);
    CHECK(rings(layer.areas, 0) == 1);
    CHECK(layer.areas.ring(layer.areas.feature_begin[1]).size() > 20);
    CHECK(contains(layer.areas, 2, {1.5, 1}));  // a bow tie, even-odd
    CHECK_FALSE(contains(layer.areas, 2, {1, 1.5}));
    CHECK(rings(layer.areas, 4) == 1);
    CHECK(layer.points.size() == 1);
    CHECK(rings(layer.areas, 8) == 1);
    CHECK(speaks_of(file.diagnostics, "coordinates that are no numbers"));
    CHECK(speaks_of(file.diagnostics, "2 of 9 features have no shape"));
}

TEST_CASE("layers_of_a_file_are_read_as_one_or_by_name") {
    const TestFolder folder;
    const TestTable regions{"regions", {"name", "code:integer"}, {{square, {{"name", "North"}, {"code", "5"}}}}};
    TestTable roads{"roads", {"code", "name"}, {{"LINESTRING (0 0, 1 1)", {{"code", "A1"}, {"name", "Old road"}}}}};
    write_layers(folder / "both.gpkg", {regions, roads}, {.crs = "EPSG:4326"});
    const LayerFile both = read(folder / "both.gpkg");
    check_shape(*both.vector);
    CHECK(both.layers == std::vector<std::string>{"regions", "roads"});
    CHECK(both.title == "both");
    CHECK(both.vector->size == 2);
    CHECK(names(both.vector->fields) == std::vector<std::string>{"name", "code"});
    CHECK(field(both, "name").values == std::vector<std::string>{"North", "Old road"});
    CHECK(field(both, "code").values == std::vector<std::string>{"5", "A1"});  // a text in one of them

    const LayerFile one = read(folder / "both.gpkg", "roads");
    CHECK(one.title == "roads");
    CHECK(one.vector->size == 1);
    CHECK(one.vector->areas.points.empty());
    CHECK(one.layers.size() == 2);

    const Error absent = read_error(folder / "both.gpkg", "rivers");
    CHECK(absent.what.find("rivers") != std::string::npos);
    CHECK(absent.remedy.find("\"regions\", \"roads\"") != std::string::npos);
}

TEST_CASE("of_a_file_with_more_than_fits_the_first_features_are_read") {
    const TestFolder folder;
    TestTable table{"many", {"a:integer", "b"}, {}};
    for (int i = 0; i < 50; ++i)
        table.rows.push_back({"LINESTRING (0 0, 1 1, 2 0)", {{"a", std::to_string(i)}, {"b", "text"}}});
    write_layers(folder / "a.gpkg", {table}, {.crs = "EPSG:4326"});
    const LayerRequest request{folder / "a.gpkg", {}, {}};
    const auto read_within = [&](const LayerLimits& limits) {
        GdalMessages messages;
        const DatasetPtr dataset = open_local(request.file.string(), GDAL_OF_VECTOR, vector_drivers());
        REQUIRE(dataset);
        LayerFile file;
        REQUIRE(read_vector(*dataset, request, {}, messages, file, limits).ok());
        check_shape(*file.vector);
        return file;
    };
    const LayerFile few_points = read_within({.vertices = 30});
    CHECK(few_points.vector->size == 10);
    CHECK(speaks_of(few_points.diagnostics, "the first 10 of 50 features are shown"));
    const LayerFile few_features = read_within({.features = 20});
    CHECK(few_features.vector->size == 20);
    CHECK(speaks_of(few_features.diagnostics, "the first 20 of 50 features are shown"));
    const LayerFile few_cells = read_within({.cells = 50});
    CHECK(few_cells.vector->size == 50);
    CHECK(field(few_cells, "a").has_values());
    CHECK_FALSE(field(few_cells, "b").has_values());
    CHECK(read_within({.features = 50}).diagnostics.empty());
}

TEST_CASE("a_layer_of_no_features_is_a_layer_and_says_so") {
    const TestFolder folder;
    write_layers(folder / "none.gpkg", {{"none", {"name"}, {}}}, {.crs = "EPSG:4326"});
    const LayerFile file = read(folder / "none.gpkg");
    check_shape(*file.vector);
    CHECK(file.vector->size == 0);
    CHECK(file.box == LonLatBox{});
    CHECK(speaks_of(file.diagnostics, "has no features"));
}

TEST_CASE("a_stated_copyright_is_the_attribution") {
    const TestFolder folder;
    write_layers(folder / "a.gpkg", {places()}, {.crs = "EPSG:4326"});
    CHECK(read(folder / "a.gpkg").attribution.empty());
    GDALDataset* dataset = GDALDataset::Open((folder / "a.gpkg").c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE);
    REQUIRE(dataset != nullptr);
    dataset->SetMetadataItem("COPYRIGHT", "© Survey of Somewhere");
    GDALClose(dataset);
    CHECK(read(folder / "a.gpkg").attribution == "© Survey of Somewhere");
}

TEST_CASE("reading_stops_while_a_file_is_opened") {
    const TestFolder folder;
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < 300'000; ++i)
        text += R"({"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1.25,2.5]}},)";
    text.back() = ']';
    const auto path = folder.text("many.geojson", text + "}");
    std::stop_source stop;
    const std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });
    const auto file = read_layer_file({path, {}, {}}, stop.get_token());
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().what == "cancelled");
}

TEST_CASE("reading_stops_when_asked_to") {
    const TestFolder folder;
    write_layers(folder / "a.gpkg", {places()}, {.crs = "EPSG:4326"});
    std::stop_source stop;
    stop.request_stop();
    const auto file = read_layer_file({folder / "a.gpkg", {}, {}}, stop.get_token());
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().what == "cancelled");
}
