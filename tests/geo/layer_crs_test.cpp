// Where the coordinates of a user's vector files come to lie.
#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

double longest_edge(std::span<const LonLat> run) {
    double longest = 0;
    for (std::size_t i = 1; i < run.size(); ++i)
        longest = std::max(longest, std::hypot(run[i].lon - run[i - 1].lon, run[i].lat - run[i - 1].lat));
    return longest;
}

double lat_near(std::span<const LonLat> run, double lon) {
    const auto nearest = std::ranges::min_element(run, {}, [&](LonLat p) { return std::abs(p.lon - lon); });
    return nearest->lat;
}

/// Square degrees.
double area_of(const FeatureLayer& layer) {
    double area = 0;
    for (std::size_t r = 0; r + 1 < layer.ring_begin.size(); ++r) {
        const std::span<const LonLat> ring = layer.ring(r);
        double sum = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
            sum += a.lon * b.lat - b.lon * a.lat;
        }
        area += std::abs(sum) / 2;
    }
    return area;
}

}  // namespace

TEST_CASE("metres_of_a_utm_zone_become_degrees") {
    const TestFolder folder;
    const LayerFile file = read(write_shapes(folder, {"POINT (500000 0)", "POINT (500000 5000000)"}, "EPSG:32631"));
    CHECK(file.crs == "WGS 84 / UTM zone 31N");
    REQUIRE(file.vector->points.size() == 2);
    CHECK(file.vector->points[0].lon == Approx(3));
    CHECK(file.vector->points[0].lat == Approx(0).margin(1e-9));
    CHECK(file.vector->points[1].lat == Approx(45.1534).margin(1e-3));
    CHECK(file.diagnostics.empty());
}

TEST_CASE("latitude_first_in_the_definition_does_not_turn_the_coordinates") {
    const TestFolder folder;
    CHECK(read(write_shapes(folder, {"POINT (10 50)"}, "EPSG:4326")).vector->points.front() == LonLat{10, 50});
    // Nor in a user's own choice; this one has northing first.
    const auto text = folder.text("a.geojson", R"({"type":"Point","coordinates":[5400000, 5700000]})");
    const LonLat place = read(text, {}, "EPSG:31467").vector->points.front();
    CHECK(place.lon == Approx(36).margin(2));
}

TEST_CASE("a_straight_line_of_a_projected_system_bends_in_longitude_and_latitude") {
    const TestFolder folder;
    // A parallel of 60 degrees is a circle round the pole; its chord passes nearer to the pole.
    const LayerFile file = read(write_shapes(folder, {"LINESTRING (-3000000 0, 0 -3000000)"}, "EPSG:3413"));
    const FeatureLayer& lines = file.vector->lines;
    REQUIRE(lines.ring_begin.size() == 2);
    const std::span<const LonLat> line = lines.ring(0);
    CHECK(line.size() > 20);
    CHECK(longest_edge(line) < 5);
    CHECK(line.front().lon == Approx(-135));
    CHECK(line.back().lon == Approx(-45));
    CHECK(lat_near(line, -90) > line.front().lat + 5);

    // One that bends one way and back again has its middle in place.
    const LayerFile turning = read(write_shapes(TestFolder{}, {"LINESTRING (-400000 -6000000, 1400000 6000000)"},
                                                "+proj=tmerc +lon_0=0 +x_0=500000"));
    CHECK(turning.vector->lines.points.size() > 50);
}

TEST_CASE("edges_in_degrees_stay_as_they_are") {
    const TestFolder folder;
    CHECK(read(write_shapes(folder, {"LINESTRING (-50 0, 50 60)"}, "EPSG:4326")).vector->lines.points.size() == 2);
    CHECK(read(write_shapes(TestFolder{}, {"LINESTRING (-50 0, 50 60)"}, "EPSG:4267")).vector->lines.points.size() ==
          2);
}

TEST_CASE("an_area_round_a_pole_holds_the_pole") {
    const TestFolder folder;
    const LayerFile file = read(write_shapes(
        folder,
        {"POLYGON ((-3000000 -3000000, 3000000 -3000000, 3000000 3000000, -3000000 3000000, -3000000 -3000000))"},
        "EPSG:3031"));
    const FeatureLayer& areas = file.vector->areas;
    for (double lon = -179; lon < 180; lon += 7) {
        CHECK(contains(areas, 0, {lon, -89}));
        CHECK(contains(areas, 0, {lon, -70}));
        CHECK_FALSE(contains(areas, 0, {lon, -40}));
    }
    CHECK(file.box.width() == 360);
    CHECK(file.box.south == -90);
}

TEST_CASE("an_area_that_crosses_the_antimeridian_is_cut_there") {
    const std::string beyond = "POLYGON ((170 -20, 190 -20, 190 -10, 170 -10, 170 -20))";
    const std::string leaping =
        "POLYGON ((170 -20, 175 -20, 179 -20, -179 -20, -170 -20, -170 -10, -179 -10, 179 -10, 170 -10, 170 -20))";
    for (const std::string& wkt : {beyond, leaping}) {
        INFO(wkt);
        const TestFolder folder;
        const LayerFile file = read(write_shapes(folder, {wkt}, "EPSG:4326"));
        const FeatureLayer& areas = file.vector->areas;
        CHECK(areas.ring_begin.size() == 3);
        CHECK(area_of(areas) == Approx(200));
        CHECK(contains(areas, 0, {175, -15}));
        CHECK(contains(areas, 0, {-175, -15}));
        CHECK_FALSE(contains(areas, 0, {0, -15}));
        CHECK(file.box == LonLatBox{170, -20, -170, -10});
    }
    // The same out of metres.
    const TestFolder folder;
    const LayerFile file = read(write_shapes(
        folder,
        {"POLYGON ((-1000000 -1000000, 1000000 -1000000, 1000000 1000000, -1000000 1000000, -1000000 -1000000))"},
        "+proj=laea +lon_0=180"));
    CHECK(contains(file.vector->areas, 0, {179, 1}));
    CHECK(contains(file.vector->areas, 0, {-179, 1}));
    CHECK_FALSE(contains(file.vector->areas, 0, {0, 1}));
    CHECK(file.box.west > 170);
    CHECK(file.box.east < -170);
}

TEST_CASE("a_box_round_the_world_stays_one") {
    const TestFolder folder;
    const LayerFile file =
        read(write_shapes(folder,
                          {"POLYGON ((-180 -60, 180 -60, 180 60, -180 60, -180 -60))",
                           "POLYGON ((-170 -60, 170 -60, 170 60, -170 60, -170 -60))", "LINESTRING (-180 0, 180 0)"},
                          "EPSG:4326"));
    CHECK(contains(file.vector->areas, 0, {0, 0}));
    CHECK(contains(file.vector->areas, 1, {0, 0}));
    CHECK(file.vector->lines.boxes[2].width() == 360);
    const LayerFile metres = read(write_shapes(
        TestFolder{},
        {"POLYGON ((-20037508 -8000000, 20037508 -8000000, 20037508 8000000, -20037508 8000000, -20037508 -8000000))"},
        "EPSG:3857"));
    CHECK(contains(metres.vector->areas, 0, {0, 0}));
    CHECK(contains(metres.vector->areas, 0, {-120, 10}));
    CHECK(contains(metres.vector->areas, 0, {120, -10}));
}

TEST_CASE("a_line_across_the_antimeridian_is_cut_there") {
    for (const char* wkt : {"LINESTRING (170 0, 190 10)", "LINESTRING (170 0, -170 10)"}) {
        const TestFolder folder;
        const LayerFile file = read(write_shapes(folder, {wkt}, "EPSG:4326"));
        const FeatureLayer& lines = file.vector->lines;
        REQUIRE(lines.ring_begin == std::vector<std::uint32_t>{0, 2, 4});
        CHECK(lines.points[1] == LonLat{180, 5});
        CHECK(lines.points[2] == LonLat{-180, 5});
    }
    const TestFolder folder;
    CHECK(read(write_shapes(folder, {"POINT (190 5)"}, "EPSG:4326")).vector->points.front() == LonLat{-170, 5});
}

TEST_CASE("without_a_crs_degrees_are_assumed_and_said_so") {
    const TestFolder folder;
    write_layers(folder / "a.shp", {{"a", {}, {{"POINT (10 50)", {}}}}}, {.driver = "ESRI Shapefile"});
    const LayerFile file = read(folder / "a.shp");
    CHECK(file.vector->points.front() == LonLat{10, 50});
    CHECK(file.crs.empty());
    CHECK(speaks_of(file.diagnostics, "WGS 84"));
    CHECK(speaks_of(file.diagnostics, "crs="));
    CHECK(count(file.diagnostics, Severity::warning) == 1);
}

TEST_CASE("without_a_crs_metres_are_an_error_that_gives_their_range") {
    const TestFolder folder;
    write_layers(folder / "a.shp", {{"a", {}, {{"POINT (500000 4649776)", {}}, {"POINT (166021 0)", {}}}}},
                 {.driver = "ESRI Shapefile"});
    const Error error = read_error(folder / "a.shp");
    CHECK(error.what.find("166021 to 500000") != std::string::npos);
    CHECK(error.remedy.find("crs=") != std::string::npos);

    const LayerFile file = read(folder / "a.shp", {}, "EPSG:32631");
    CHECK(file.vector->points.front().lon == Approx(3));
    CHECK(file.crs == "WGS 84 / UTM zone 31N");
    CHECK(file.diagnostics.empty());
}

TEST_CASE("a_crs_can_be_named_by_code_proj_string_and_wkt") {
    const TestFolder folder;
    const auto path = write_shapes(folder, {"POINT (500000 0)"}, "EPSG:32733");
    for (
        const char* crs :
        {"EPSG:32631", "+proj=utm +zone=31 +datum=WGS84",
         R"(PROJCS["x",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",3],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]])"}) {
        INFO(crs);
        CHECK(read(path, {}, crs).vector->points.front().lon == Approx(3).margin(1e-6));
    }
    for (const char* crs : {"EPSG:1", "nonsense", "EPSG:4326nonsense", "+proj=nonsense", "http://localhost/crs",
                            "/etc/passwd", "EPSG:5773"}) {
        INFO(crs);
        const Error error = read_error(path, {}, crs);
        CHECK(error.message().find(crs) != std::string::npos);
    }
}

TEST_CASE("a_crs_that_cannot_be_right_is_doubted") {
    const LayerFile metres = read(write_shapes(TestFolder{}, {"POINT (500000 4649776)", "POINT (3 45)"}, "EPSG:4326"));
    CHECK(speaks_of(metres.diagnostics, "coordinates that are none"));
    CHECK(speaks_of(metres.diagnostics, "set its CRS"));
    CHECK(metres.vector->points.size() == 1);
    CHECK(speaks_of(metres.diagnostics, "1 point lies where"));

    const LayerFile degrees = read(write_shapes(TestFolder{}, {"POINT (3 45)", "POINT (4 46)"}, "EPSG:32631"));
    CHECK(speaks_of(degrees.diagnostics, "look like degrees"));
    CHECK(degrees.vector->points.size() == 2);
}

TEST_CASE("points_outside_of_what_a_crs_holds_are_left_out_and_counted") {
    const LayerFile file =
        read(write_shapes(TestFolder{}, {"POINT (0 0)", "POINT (90000000 90000000)", "LINESTRING (0 0, 90000000 0)"},
                          "+proj=ortho +lat_0=20 +lon_0=10"));
    CHECK(file.vector->size == 3);
    CHECK(file.vector->points.size() == 1);
    CHECK(speaks_of(file.diagnostics, "has no place"));
    // The line is there as far as the globe goes.
    CHECK(file.vector->lines.points.size() > 10);
    CHECK(file.vector->lines.boxes[2].east > 80);
}
