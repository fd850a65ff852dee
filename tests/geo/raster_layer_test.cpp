// What is known of a user's raster files once they were looked at.
#include "geo/layer_fixture.hpp"
#include "geo/raster_source.hpp"
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
const std::vector<double> ten_degrees = {0, 10.0 / 16, 0, 10, 0, -10.0 / 16};  // sixteen pixels across

/// Of a raster over 0 to 10 degrees either way, a pixel of the picture for each of its own.
RasterPicture as_it_is(const LayerFile& file) {
    const ProjectionPtr plane = projection("equirectangular");
    MapBox view;
    view.add(*plane->forward({0, 0}));
    view.add(*plane->forward({10, 10}));
    auto picture = warp_raster(*file.raster, *plane, view, file.raster->width, file.raster->height);
    REQUIRE(picture.ok());
    return *std::move(picture);
}

std::filesystem::path grey(const TestFolder& folder, TestRaster raster) {
    raster.geotransform = ten_degrees;
    raster.crs = lon_lat;
    write_raster(folder / "grey.tif", raster);
    return folder / "grey.tif";
}

std::uint32_t grey_of(std::uint32_t value) { return 0xFF000000U | value << 16 | value << 8 | value; }

std::uint32_t red_of(std::uint32_t colour) { return colour >> 16 & 0xFFU; }

}  // namespace

TEST_CASE("a_geotiff_is_a_raster_layer") {
    const TestFolder folder;
    write_raster(folder / "relief.tif",
                 {.geotransform = ten_degrees, .crs = lon_lat, .value = [](int x, int y, int) { return 16 * y + x; }},
                 [](void* dataset) {
                     static_cast<GDALDataset*>(dataset)->SetMetadataItem("TIFFTAG_COPYRIGHT", "© Somebody 2020");
                 });
    const LayerFile file = read(folder / "relief.tif");
    CHECK_FALSE(file.vector);
    REQUIRE(file.raster);
    CHECK(file.title == "relief");
    CHECK(file.crs == "WGS 84");
    CHECK(file.attribution == "© Somebody 2020");
    CHECK(file.raster->width == 16);
    CHECK(file.raster->height == 16);
    CHECK(file.box == LonLatBox{0, 0, 10, 10});
    CHECK(file.diagnostics.empty());
    const RasterPicture picture = as_it_is(file);
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x)
            CHECK(std::abs(static_cast<int>(red_of(pixel(picture, x, y))) - (16 * y + x)) <= 1);
    }
}

TEST_CASE("a_picture_with_a_world_file_lies_where_that_says") {
    const TestFolder folder;
    write_raster(folder / "bare.tif", {.bands = 3, .value = [](int, int, int band) { return 60 * band; }});
    for (const auto& [name, world, driver] : std::vector<std::array<const char*, 3>>{
             {"a.png", "a.pgw", "PNG"}, {"a.jpg", "a.jgw", "JPEG"}, {"b.jpg", "b.wld", "JPEG"}}) {
        INFO(name);
        copy_raster(folder / "bare.tif", folder / name, driver);
        const Error placeless = read_error(folder / name);
        CHECK(placeless.what == "has no place on the map");
        CHECK(placeless.remedy.find("world file") != std::string::npos);

        folder.text(world, "0.625\n0\n0\n-0.625\n0.3125\n9.6875\n");
        const LayerFile file = read(folder / name);
        CHECK(file.box.west == Approx(0).margin(1e-9));
        CHECK(file.box.north == Approx(10));
        CHECK(speaks_of(file.diagnostics, "WGS 84"));
        CHECK(red_of(pixel(as_it_is(file), 8, 8)) == Approx(60).margin(3));
    }
    CHECK(read_error(folder / "bare.tif").what == "has no place on the map");
    folder.text("bare.tfw", "0.625\n0\n0\n-0.625\n0.3125\n9.6875\n");
    CHECK(read(folder / "bare.tif").raster);
}

TEST_CASE("a_world_file_in_metres_needs_a_crs") {
    const TestFolder folder;
    write_raster(folder / "a.tif", {.value = [](int, int, int) { return 100; }});
    folder.text("a.tfw", "1000\n0\n0\n-1000\n500500\n4999500\n");
    const Error error = read_error(folder / "a.tif");
    CHECK(error.what.find("500000 to 516000") != std::string::npos);
    const LayerFile named = read(folder / "a.tif", {}, "EPSG:32631");
    CHECK(named.box.west == Approx(3).margin(0.01));
    CHECK(named.box.north == Approx(45.153).margin(0.01));
    CHECK(named.crs == "WGS 84 / UTM zone 31N");
    folder.text(
        "a.prj",
        R"(PROJCS["x",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]])");
    CHECK(read(folder / "a.tif").box.west == Approx(9).margin(0.01));
}

TEST_CASE("a_raster_whose_crs_cannot_be_right_is_doubted") {
    const TestFolder folder;
    write_raster(folder / "a.tif",
                 {.geotransform = ten_degrees, .crs = "EPSG:32631", .value = [](int, int, int) { return 1; }});
    CHECK(speaks_of(read(folder / "a.tif").diagnostics, "look like degrees"));
    write_raster(folder / "b.tif", {.geotransform = {500000, 1000, 0, 5000000, 0, -1000},
                                    .crs = lon_lat,
                                    .value = [](int, int, int) { return 1; }});
    const auto far = read_layer_file({folder / "b.tif", {}, {}});
    REQUIRE_FALSE(far.ok());
    CHECK(far.error().message().find("crs=") != std::string::npos);
}

TEST_CASE("a_raster_may_lie_by_control_points") {
    const TestFolder folder;
    write_raster(folder / "a.tif", {.value = [](int x, int, int) { return 10 * x; }}, [](void* dataset) {
        std::array<GDAL_GCP, 4> points = {};
        GDALInitGCPs(4, points.data());
        for (std::size_t i = 0; i < 4; ++i) {
            const bool east = i % 2 == 1, south = i / 2 == 1;
            points[i].dfGCPPixel = east ? 16 : 0;
            points[i].dfGCPLine = south ? 16 : 0;
            points[i].dfGCPX = east ? 10 : 0;
            points[i].dfGCPY = south ? 0 : 10;
        }
        OGRSpatialReference crs;
        crs.importFromEPSG(4326);
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        REQUIRE(static_cast<GDALDataset*>(dataset)->SetGCPs(4, points.data(), &crs) == CE_None);
        GDALDeinitGCPs(4, points.data());
    });
    const LayerFile file = read(folder / "a.tif");
    CHECK(file.raster->has_control_points);
    CHECK(file.box.west == Approx(0).margin(1e-6));
    CHECK(file.box.east == Approx(10));
    CHECK(file.box.south == Approx(0).margin(1e-6));
    const RasterPicture picture = as_it_is(file);
    CHECK(red_of(pixel(picture, 2, 8)) == Approx(20).margin(2));
    CHECK(red_of(pixel(picture, 12, 3)) == Approx(120).margin(2));
}

TEST_CASE("bytes_are_shown_as_they_are_and_larger_numbers_are_stretched") {
    const TestFolder folder;
    const auto ramp = [](int x, int y, int) { return 16 * y + x; };
    const LayerFile bytes = read(grey(folder, {.value = ramp}));
    CHECK(pixel(as_it_is(bytes), 8, 0) == grey_of(8));

    for (const int type : {static_cast<int>(GDT_UInt16), static_cast<int>(GDT_Int16), static_cast<int>(GDT_Float32),
                           static_cast<int>(GDT_Float64), static_cast<int>(GDT_Int32)}) {
        INFO(type);
        const LayerFile file = read(grey(folder, {.type = type, .value = [&](int x, int y, int band) {
                                                      return x == 5 && y == 5 ? 30000 : 100.0 * ramp(x, y, band);
                                                  }}));
        const RasterBand& band = file.raster->bands.front();
        CHECK(band.low == Approx(100 * 255 * 0.02).margin(150));
        CHECK(band.high == Approx(100 * 255 * 0.98).margin(150));  // one outlier does not darken all the rest
        const RasterPicture picture = as_it_is(file);
        CHECK(pixel(picture, 0, 0) == grey_of(0));
        CHECK(pixel(picture, 15, 15) == grey_of(255));
        CHECK(red_of(pixel(picture, 8, 8)) == Approx(136).margin(4));
    }
    const LayerFile flat = read(grey(folder, {.type = GDT_Float32, .value = [](int, int, int) { return 7; }}));
    CHECK(red_of(pixel(as_it_is(flat), 8, 8)) == Approx(128).margin(1));

    const LayerFile bits = read(grey(folder, {.options = {"NBITS=1"}, .value = [](int x, int, int) { return x % 2; }}));
    CHECK(pixel(as_it_is(bits), 3, 3) == grey_of(255));
}

TEST_CASE("what_a_file_calls_nothing_is_transparent") {
    const TestFolder folder;
    const auto left_half = [](double nothing) {
        return [nothing](int x, int, int) { return x < 8 ? nothing : 200.0; };
    };
    const LayerFile nodata = read(grey(folder, {.value = left_half(17), .nodata = 17}));
    CHECK(pixel(as_it_is(nodata), 3, 8) == 0);
    CHECK(pixel(as_it_is(nodata), 12, 8) == grey_of(200));

    const LayerFile not_numbers =
        read(grey(folder, {.type = GDT_Float32, .value = left_half(std::numeric_limits<double>::quiet_NaN())}));
    CHECK(pixel(as_it_is(not_numbers), 3, 8) == 0);
    CHECK(pixel(as_it_is(not_numbers), 12, 8) >> 24 == 255);

    const LayerFile lowest = read(grey(folder, {.type = GDT_Float32, .value = left_half(-9999), .nodata = -9999}));
    CHECK(lowest.raster->bands.front().low > 0);  // nothing has no part in the stretch
    CHECK(pixel(as_it_is(lowest), 3, 8) == 0);

    // A mask for the file as a whole.
    write_raster(folder / "mask.tif",
                 {.bands = 3, .geotransform = ten_degrees, .crs = lon_lat, .value = [](int, int, int) { return 90; }});
    GDALDataset* dataset = GDALDataset::Open((folder / "mask.tif").c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE);
    REQUIRE(dataset->CreateMaskBand(GMF_PER_DATASET) == CE_None);
    std::vector<std::uint8_t> row(16, 255);
    std::ranges::fill(row.begin(), row.begin() + 8, 0);
    for (int y = 0; y < 16; ++y) {
        REQUIRE(dataset->GetRasterBand(1)->GetMaskBand()->RasterIO(GF_Write, 0, y, 16, 1, row.data(), 16, 1, GDT_Byte,
                                                                   0, 0, nullptr) == CE_None);
    }
    GDALClose(dataset);
    const LayerFile masked = read(folder / "mask.tif");
    CHECK(masked.raster->has_mask);
    CHECK(pixel(as_it_is(masked), 3, 8) == 0);
    CHECK(pixel(as_it_is(masked), 12, 8) == grey_of(90));
}

TEST_CASE("colours_come_from_three_bands_a_palette_or_one_band") {
    const TestFolder folder;
    write_raster(folder / "rgba.tif", {.bands = 4,
                                       .geotransform = ten_degrees,
                                       .crs = lon_lat,
                                       .options = {"PHOTOMETRIC=RGB", "ALPHA=YES"},
                                       .value = [](int, int, int band) { return band == 4 ? 128 : 50 * band; }});
    const LayerFile rgba = read(folder / "rgba.tif");
    CHECK(rgba.raster->alpha_band == 4);
    CHECK(pixel(as_it_is(rgba), 8, 8) == 0x8019324BU);  // premultiplied

    write_raster(folder / "palette.tif",
                 {.geotransform = ten_degrees, .crs = lon_lat, .value = [](int x, int, int) { return x < 8 ? 1 : 2; }},
                 [](void* dataset) {
                     GDALColorTable table;
                     const GDALColorEntry nothing{0, 0, 0, 0}, red{255, 0, 0, 255}, green{0, 200, 0, 255};
                     table.SetColorEntry(0, &nothing);
                     table.SetColorEntry(1, &red);
                     table.SetColorEntry(2, &green);
                     static_cast<GDALDataset*>(dataset)->GetRasterBand(1)->SetColorTable(&table);
                 });
    const LayerFile palette = read(folder / "palette.tif");
    CHECK(palette.raster->palette.size() >= 3);
    CHECK(pixel(as_it_is(palette), 2, 8) == 0xFFFF0000U);
    CHECK(pixel(as_it_is(palette), 13, 8) == 0xFF00C800U);

    // Three bands of measurements, not said to be colours: the first is shown.
    write_raster(folder / "three.tif", {.bands = 3,
                                        .type = GDT_UInt16,
                                        .geotransform = ten_degrees,
                                        .crs = lon_lat,
                                        .options = {"PHOTOMETRIC=RGB"},
                                        .value = [](int x, int y, int band) { return band * 1000 + 16 * y + x; }});
    const LayerFile three = read(folder / "three.tif");
    CHECK(three.raster->bands.size() == 3);
    CHECK(three.raster->bands[2].low > 2999);
}

TEST_CASE("tiles_of_a_geopackage_are_a_raster") {
    const TestFolder folder;
    write_raster(folder / "a.tif", {.width = 256,
                                    .height = 256,
                                    .bands = 3,
                                    .geotransform = {0, 10.0 / 256, 0, 10, 0, -10.0 / 256},
                                    .crs = lon_lat,
                                    .value = [](int, int, int band) { return 50 * band; }});
    copy_raster(folder / "a.tif", folder / "tiles.gpkg", "GPKG");
    const LayerFile file = read(folder / "tiles.gpkg");
    REQUIRE(file.raster);
    CHECK(file.box.east == Approx(10).margin(0.1));
    CHECK(red_of(pixel(as_it_is(file), 100, 100)) == Approx(50).margin(4));
    CHECK(read_error(folder / "tiles.gpkg", "absent").message().find("absent") != std::string::npos);
}
