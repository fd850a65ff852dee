// Files that end too early or were scribbled over.
#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path shared_data() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    return std::filesystem::path(folder != nullptr ? folder : ".") / "../shared/data";
}

}  // namespace

TEST_CASE("of_a_file_cut_short_what_is_left_is_kept") {
    const TestFolder folder;
    for (const auto& [name, driver] :
         std::vector<std::pair<std::string, const char*>>{{"a.shp", "ESRI Shapefile"}, {"a.fgb", "FlatGeobuf"}}) {
        INFO(name);
        write_layers(folder / name, {many_lines(500)}, {.driver = driver, .crs = "EPSG:4326"});
        std::filesystem::resize_file(folder / name, std::filesystem::file_size(folder / name) * 3 / 4);
        const LayerFile file = read(folder / name);
        CHECK(file.vector->lines.ring_begin.size() > 200);
        CHECK(file.vector->lines.ring_begin.size() < 500);
        CHECK(speaks_of(file.diagnostics, "GDAL"));
        CHECK(speaks_of(file.diagnostics, (folder / name).string()));
    }
}

TEST_CASE("of_a_geojson_file_that_breaks_off_the_whole_features_are_kept") {
    const TestFolder folder;
    write_layers(folder / "a.geojson", {many_lines(100)}, {.driver = "GeoJSON", .crs = "EPSG:4326"});
    const std::string whole = bytes_of(folder / "a.geojson");
    REQUIRE(read(folder / "a.geojson").vector->size == 100);
    for (const std::size_t lost : {1U, 2U, 3U, 40U, 90U, 200U}) {
        INFO(lost);
        const LayerFile file = read(folder.text("b.geojson", whole.substr(0, whole.size() - 1 - lost)));
        CHECK(file.vector->size >= 97);
        CHECK(file.vector->size <= 100);
        CHECK(speaks_of(file.diagnostics, "breaks off"));
    }
    CHECK(read(folder.text("b.geojson", whole.substr(0, whole.size() / 2))).vector->size == Approx(50).margin(3));
    // Brackets in texts do not count.
    const LayerFile texts = read(folder.text(
        "c.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"}]\"}{"},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Fea)"));
    CHECK(texts.vector->points == std::vector<LonLat>{{1, 2}});
    CHECK(read_error(folder.text("d.geojson", R"({"type":"FeatureCollection","features":[{"type)"))
              .what.find("cannot be") == 0);
}

TEST_CASE("broken_files_do_no_harm") {
    const TestFolder folder;
    const TestTable table = many_lines(40);
    for (const auto& [name, driver] : std::vector<std::pair<std::string, const char*>>{{"a.shp", "ESRI Shapefile"},
                                                                                       {"a.gpkg", "GPKG"},
                                                                                       {"a.geojson", "GeoJSON"},
                                                                                       {"a.kml", "LIBKML"},
                                                                                       {"a.kmz", "LIBKML"},
                                                                                       {"a.fgb", "FlatGeobuf"}}) {
        write_layers(folder / name, {table}, {.driver = driver, .crs = "EPSG:4326"});
        const std::string whole = bytes_of(folder / name);
        REQUIRE(read_layer_file({folder / name, {}, {}}).ok());
        for (std::size_t step = 0; step <= 24; ++step) {
            const std::size_t at = step * whole.size() / 24;
            (void)read_layer_file({folder.text(name, whole.substr(0, at)), {}, {}});
            std::string scribbled = whole;
            for (std::size_t i = at; i < std::min(at + 24, whole.size()); ++i)
                scribbled[i] = static_cast<char>(i * 37);
            (void)read_layer_file({folder.text(name, scribbled), {}, {}});
        }
    }
    write_raster(folder / "a.tif", {.width = 64,
                                    .height = 64,
                                    .geotransform = {0, 1, 0, 10, 0, -1},
                                    .crs = "EPSG:4326",
                                    .options = {"COMPRESS=DEFLATE"},
                                    .value = [](int x, int y, int) { return x ^ y; }});
    const std::string whole = bytes_of(folder / "a.tif");
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 40 + 1) {
        (void)read_layer_file({folder.text("a.tif", whole.substr(0, at)), {}, {}});
        std::string scribbled = whole;
        for (std::size_t i = at; i < std::min(at + 8, whole.size()); ++i)
            scribbled[i] = static_cast<char>(i * 37);
        (void)read_layer_file({folder.text("a.tif", scribbled), {}, {}});
    }
}

TEST_CASE("broken_layers_of_others_do_no_harm") {
    const auto folder = shared_data();
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    std::size_t files = 0, layers = 0;
    for (const char* part : {"broken", "kml"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / part)) {
            if (!entry.is_regular_file()) continue;
            INFO(entry.path());
            const auto file = read_layer_file({entry.path(), {}, {}});
            ++files;
            if (file) {
                ++layers;
                CHECK((file->vector != nullptr) != (file->raster != nullptr));
                for (const LonLat p : file->vector->points)
                    CHECK(p.is_valid());
            } else {
                CHECK_FALSE(file.error().message().empty());
                CHECK_FALSE(file.error().remedy.empty());
            }
        }
    }
    CHECK(files > 100);
    CHECK(layers > 80);
}
