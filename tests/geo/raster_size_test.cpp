// Rasters much larger or much smaller than the picture of them.
#include "geo/layer_fixture.hpp"
#include "geo/raster_warp.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <gdal_priv.h>

#include <chrono>
#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

constexpr const char* lon_lat = "EPSG:4326";

std::uint32_t red_of(std::uint32_t colour) { return colour >> 16 & 0xFFU; }

RasterPicture warp(const LayerFile& file, const Projection& projection, const MapBox& view, int width, int height) {
    auto picture = warp_raster(*file.raster, projection, view, width, height);
    REQUIRE(picture.ok());
    return *std::move(picture);
}

}  // namespace

TEST_CASE("a_file_in_pieces_too_large_to_read_says_how_to_mend_it") {
    const TestFolder folder;
    write_raster(folder / "a.tif",
                 {.width = 20'000,
                  .height = 20'000,
                  .geotransform = {0, 1e-3, 0, 10, 0, -1e-3},
                  .crs = lon_lat,
                  .options = {"SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=20000", "BLOCKYSIZE=20000"}});
    const Error error = read_error(folder / "a.tif");
    CHECK(error.remedy.find("TILED=YES") != std::string::npos);
}

TEST_CASE("a_hundred_thousand_pixels_square_are_shown_in_seconds") {
    const TestFolder folder;
    const double step = 100.0 / 100'000;
    for (const char* type : {"byte", "float"}) {
        INFO(type);
        const bool bytes = std::string_view(type) == "byte";
        write_raster(folder / "vast.tif",
                     {.width = 100'000,
                      .height = 100'000,
                      .bands = bytes ? 3 : 1,
                      .type = bytes ? GDT_Byte : GDT_Float32,
                      .geotransform = {-50, step, 0, 50, 0, -step},
                      .crs = lon_lat,
                      .options = {"SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=YES"}},
                     [](void* dataset) {
                         const std::vector<float> some(512 * 512, 200);
                         REQUIRE(static_cast<GDALDataset*>(dataset)->GetRasterBand(1)->RasterIO(
                                     GF_Write, 49'920, 49'920, 512, 512, const_cast<float*>(some.data()), 512, 512,
                                     GDT_Float32, 0, 0, nullptr) == CE_None);
                     });
        const auto start = std::chrono::steady_clock::now();
        const LayerFile file = read(folder / "vast.tif");
        CHECK(speaks_of(file.diagnostics, "gdaladdo"));
        const ProjectionPtr plane = projection("equal-earth");
        MapBox whole, part;
        for (const double sign : {-1.0, 1.0}) {
            whole.add(*plane->forward({sign * 50, sign * 50}));
            part.add(*plane->forward({sign * 0.1, sign * 0.1}));
        }
        REQUIRE(warp_raster(*file.raster, *plane, whole, 960, 540).ok());
        const auto near = warp_raster(*file.raster, *plane, part, 400, 400);
        REQUIRE(near.ok());
        CHECK(red_of(pixel(*near, 200, 200)) >= 200);  // brighter than the rest, which floats are stretched to
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        CHECK(seconds.count() < 30);

        std::stop_source stop;
        stop.request_stop();
        const auto stopped = warp_raster(*file.raster, *plane, whole, 960, 540, stop.get_token());
        REQUIRE_FALSE(stopped.ok());
        CHECK(stopped.error().what == "cancelled");
    }
}

TEST_CASE("a_large_raster_without_overviews_is_in_its_place_from_afar") {
    const TestFolder folder;
    constexpr int side = 10'000;  // more pixels than one picture looks at
    write_raster(folder / "large.tif", {.width = side,
                                        .height = side,
                                        .geotransform = {0, 10.0 / side, 0, 10, 0, -10.0 / side},
                                        .crs = lon_lat,
                                        .options = {"TILED=YES"},
                                        .value = [](int x, int y, int) { return (x + y) * 255 / (2 * side); }});
    const LayerFile file = read(folder / "large.tif");
    CHECK(speaks_of(file.diagnostics, "gdaladdo"));
    const ProjectionPtr plane = projection("equirectangular");
    MapBox view;
    view.add(*plane->forward({0, 0}));
    view.add(*plane->forward({10, 10}));
    for (int again = 0; again < 2; ++again) {
        const RasterPicture picture = warp(file, *plane, view, 200, 200);
        for (int y = 0; y < 200; y += 7) {
            for (int x = 0; x < 200; x += 7)
                CHECK(std::abs(static_cast<double>(red_of(pixel(picture, x, y))) - 255.0 * (x + y + 1) / 400) < 2.5);
        }
    }
}

TEST_CASE("what_is_reduced_is_averaged_and_what_is_enlarged_is_smooth") {
    const TestFolder folder;
    const ProjectionPtr plane = projection("equirectangular");
    MapBox view;
    view.add(*plane->forward({0, 0}));
    view.add(*plane->forward({10, 10}));
    for (const bool tiled : {false, true}) {
        INFO(tiled);
        write_raster(folder / "checks.tif", {.width = 4096,
                                             .height = 4096,
                                             .geotransform = {0, 10.0 / 4096, 0, 10, 0, -10.0 / 4096},
                                             .crs = "EPSG:4326",
                                             .options = {tiled ? "TILED=YES" : "TILED=NO"},
                                             .value = [](int x, int y, int) { return (x + y) % 2 == 0 ? 0 : 255; }});
        const RasterPicture small = warp(read(folder / "checks.tif"), *plane, view, 256, 256);
        for (const std::uint32_t colour : small.pixels)
            REQUIRE(std::abs(static_cast<int>(colour & 0xFFU) - 128) <= 2);
    }
    write_raster(folder / "step.tif", {.width = 4,
                                       .height = 4,
                                       .geotransform = {0, 2.5, 0, 10, 0, -2.5},
                                       .crs = "EPSG:4326",
                                       .value = [](int x, int, int) { return 80 * x; }});
    const RasterPicture large = warp(read(folder / "step.tif"), *plane, view, 400, 400);
    for (int x = 1; x < 400; ++x) {
        const int before = static_cast<int>(pixel(large, x - 1, 200) & 0xFFU);
        const int here = static_cast<int>(pixel(large, x, 200) & 0xFFU);
        CHECK(here >= before);
        CHECK(here - before <= 2);
    }
    CHECK((pixel(large, 0, 200) & 0xFFU) == 0);
    CHECK((pixel(large, 399, 200) & 0xFFU) == 240);
}

TEST_CASE("overviews_are_used_where_a_file_has_them") {
    const TestFolder folder;
    write_raster(folder / "a.tif", {.width = 2048,
                                    .height = 2048,
                                    .geotransform = {0, 10.0 / 2048, 0, 10, 0, -10.0 / 2048},
                                    .crs = "EPSG:4326",
                                    .options = {"TILED=YES"},
                                    .value = [](int, int, int) { return 50; }});
    GDALDataset* dataset = GDALDataset::Open((folder / "a.tif").c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE);
    int levels[] = {8};
    REQUIRE(dataset->BuildOverviews("NEAREST", 1, levels, 0, nullptr, nullptr, nullptr) == CE_None);
    dataset->GetRasterBand(1)->GetOverview(0)->Fill(200);  // so that one can tell where a colour is from
    GDALClose(dataset);
    const LayerFile file = read(folder / "a.tif");
    const ProjectionPtr plane = projection("equirectangular");
    MapBox view;
    view.add(*plane->forward({0, 0}));
    view.add(*plane->forward({10, 10}));
    CHECK((pixel(warp(file, *plane, view, 100, 100), 50, 50) & 0xFFU) == 200);
    CHECK((pixel(warp(file, *plane, view, 1000, 1000), 500, 500) & 0xFFU) == 50);
}
