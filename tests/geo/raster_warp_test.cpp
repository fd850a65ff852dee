// Every pixel of a warped picture against the place that it shows.
#include "geo/raster_warp.hpp"

#include "geo/layer_fixture.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <gdal_priv.h>

#include <cmath>
#include <thread>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

/// Colours that tell the place: red grows to the east and falls again, green grows to the north.
std::array<double, 2> colour_of(LonLat p) {
    return {255 * (1 - std::abs(wrap_longitude(p.lon)) / 180), 255 * (p.lat + 90) / 180};
}

/// A raster of the globe whose colours tell the place, in the CRS that `place_of` goes out from.
std::filesystem::path globe(const TestFolder& folder, TestRaster raster,
                            const std::function<std::optional<LonLat>(double x, double y)>& place_of) {
    raster.bands = 3;
    raster.options.emplace_back("PHOTOMETRIC=RGB");
    const std::vector<double> g = raster.geotransform;
    raster.value = [&](int x, int y, int band) {
        const auto place = place_of(g[0] + (x + 0.5) * g[1], g[3] + (y + 0.5) * g[5]);
        if (!place) return 0.0;
        return band == 3 ? 77 : std::round(colour_of(*place)[static_cast<std::size_t>(band - 1)]);
    };
    write_raster(folder / "globe.tif", raster);
    return folder / "globe.tif";
}

std::filesystem::path degrees(const TestFolder& folder, double west, int width = 1440) {
    const double step = 360.0 / width;
    return globe(
        folder,
        {.width = width, .height = width / 2, .geotransform = {west, step, 0, 90, 0, -step}, .crs = "EPSG:4326"},
        [](double x, double y) {
            return LonLat{wrap_longitude(x), y};
        });
}

MapBox whole(const Projection& projection) {
    MapBox view = projection.extent();
    const double margin = 0.04 * view.width();
    return {view.min_x - margin, view.min_y - margin, view.max_x + margin, view.max_y + margin};
}

struct Compared {
    int shown = 0, wrong = 0, missing = 0, astray = 0;  // astray: something where there should be nothing
};

/// `holds`: whether the raster has the place.
Compared compare(const RasterPicture& picture, const Projection& projection, const std::function<bool(LonLat)>& holds,
                 double tolerance = 3) {
    Compared result;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const MapPoint at{picture.box.min_x + (x + 0.5) * picture.box.width() / picture.width,
                              picture.box.max_y - (y + 0.5) * picture.box.height() / picture.height};
            const auto place = projection.inverse(at);
            const std::uint32_t found = pixel(picture, x, y);
            if (!place || !holds(*place)) {
                result.astray += found != 0 ? 1 : 0;
                continue;
            }
            if (found >> 24 != 255) {
                ++result.missing;
                continue;
            }
            ++result.shown;
            const auto expected = colour_of(*place);
            const double red = found >> 16 & 0xFFU, green = found >> 8 & 0xFFU;
            if (std::abs(red - expected[0]) > tolerance || std::abs(green - expected[1]) > tolerance) ++result.wrong;
        }
    }
    return result;
}

bool everywhere(LonLat) { return true; }

RasterPicture warp(const LayerFile& file, const Projection& projection, const MapBox& view, int width, int height) {
    auto picture = warp_raster(*file.raster, projection, view, width, height);
    INFO((picture ? std::string() : picture.error().message()));
    REQUIRE(picture.ok());
    return *std::move(picture);
}

}  // namespace

TEST_CASE("a_raster_of_the_world_lies_right_in_every_projection") {
    const TestFolder folder;
    const LayerFile file = read(degrees(folder, -180));
    std::vector<std::string> definitions(projection_names().begin(), projection_names().end());
    for (const char* definition :
         {"+proj=eqearth +lon_0=170", "+proj=robin +lon_0=-90", "+proj=merc +lon_0=180",
          "+proj=ortho +lat_0=60 +lon_0=175", "+proj=ortho +lat_0=-90", "+proj=stere +lat_0=90",
          "+proj=laea +lat_0=-20 +lon_0=180", "+proj=aeqd +lat_0=12 +lon_0=-8", "EPSG:3857", "EPSG:3413"})
        definitions.emplace_back(definition);
    for (const std::string& definition : definitions) {
        if (definition == "auto") continue;
        INFO(definition);
        const ProjectionPtr plane = projection(definition);
        const RasterPicture picture = warp(file, *plane, whole(*plane), 480, 300);
        const Compared result = compare(picture, *plane, everywhere);
        CHECK(result.shown > 20'000);
        CHECK(result.astray == 0);
        CHECK(result.missing <= 8);                  // where the map ends in a tip
        CHECK(result.wrong <= result.shown / 2000);  // next to a pole longitudes change within a pixel
    }
}

TEST_CASE("longitudes_from_0_to_360_lie_as_those_from_180_west") {
    const TestFolder folder;
    for (const double west : {0.0, -20.0, -340.0}) {
        INFO(west);
        const LayerFile file = read(degrees(folder, west));
        CHECK(file.box.width() == 360);
        const ProjectionPtr plane = projection("equal-earth");
        const Compared result = compare(warp(file, *plane, whole(*plane), 480, 300), *plane, everywhere);
        CHECK(result.missing == 0);
        CHECK(result.astray == 0);
        CHECK(result.wrong <= 20);
    }
}

TEST_CASE("a_view_across_the_antimeridian_is_as_sharp_as_any") {
    const TestFolder folder;
    const LayerFile file = read(degrees(folder, -180, 7200));
    const ProjectionPtr plane = projection("+proj=laea +lat_0=-17 +lon_0=180");
    const MapBox view{-1e6, -1e6, 1e6, 1e6};
    // Twenty pixels of the file in a degree; read as coarsely as the world is, they would be off by more.
    const Compared result = compare(warp(file, *plane, view, 400, 400), *plane, everywhere, 1.2);
    CHECK(result.shown == 160'000);
    CHECK(result.wrong == 0);
}

TEST_CASE("rasters_in_other_systems_lie_right") {
    const TestFolder folder;
    const ProjectionPtr mercator = projection("EPSG:3857");
    const double half = 20'037'508.342789;
    const auto in_mercator = globe(
        folder,
        {.width = 800, .height = 800, .geotransform = {-half, half / 400, 0, half, 0, -half / 400}, .crs = "EPSG:3857"},
        [&](double x, double y) {
            return mercator->inverse({x, y});
        });
    const LayerFile web = read(in_mercator);
    CHECK(web.box.width() == Approx(360));
    for (const char* definition : {"equal-earth", "+proj=ortho +lat_0=30 +lon_0=100", "+proj=eqearth +lon_0=150"}) {
        INFO(definition);
        const ProjectionPtr plane = projection(definition);
        const Compared result = compare(warp(web, *plane, whole(*plane), 480, 300), *plane,
                                        [](LonLat p) { return std::abs(p.lat) < 85.05; });
        CHECK(result.shown > 20'000);
        CHECK(result.missing <= 200);  // the outermost pixels at the cut
        CHECK(result.astray <= 200);
        CHECK(result.wrong <= 100);
    }

    const TestFolder other;
    const ProjectionPtr polar = projection("EPSG:3031");
    const auto around_the_pole =
        globe(other, {.width = 800, .height = 800, .geotransform = {-4e6, 1e4, 0, 4e6, 0, -1e4}, .crs = "EPSG:3031"},
              [&](double x, double y) {
                  return polar->inverse({x, y});
              });
    const LayerFile pole = read(around_the_pole);
    CHECK(pole.box.south == -90);
    CHECK(pole.box.width() == 360);
    const auto holds = [&](LonLat p) {
        const auto at = polar->forward(p);
        return at && std::abs(at->x) < 4e6 && std::abs(at->y) < 4e6;
    };
    for (const char* definition :
         {"equal-earth", "+proj=stere +lat_0=-90 +lon_0=30", "+proj=ortho +lat_0=-50 +lon_0=10"}) {
        INFO(definition);
        const ProjectionPtr plane = projection(definition);
        const Compared result = compare(warp(pole, *plane, whole(*plane), 480, 300), *plane, holds, 4);
        CHECK(result.shown > 5000);
        CHECK(result.missing <= 200);
        CHECK(result.astray <= 200);
        CHECK(result.wrong <= result.shown / 200);
    }
}

TEST_CASE("a_raster_turned_in_its_own_plane_lies_right") {
    const TestFolder folder;
    // By 30 degrees about the middle.
    const double c = 0.1 * std::cos(0.5), s = 0.1 * std::sin(0.5);
    TestRaster raster{.width = 200,
                      .height = 100,
                      .bands = 3,
                      .geotransform = {20, c, s, 40, s, -c},
                      .crs = "EPSG:4326",
                      .options = {"PHOTOMETRIC=RGB"}};
    raster.value = [&](int x, int y, int band) {
        const LonLat place{20 + (x + 0.5) * c + (y + 0.5) * s, 40 + (x + 0.5) * s - (y + 0.5) * c};
        return band == 3 ? 77 : std::round(colour_of(place)[static_cast<std::size_t>(band - 1)]);
    };
    write_raster(folder / "turned.tif", raster);
    const LayerFile file = read(folder / "turned.tif");
    const ProjectionPtr plane = projection("equal-earth");
    MapBox view;
    view.add(*plane->forward({18, 30}));
    view.add(*plane->forward({45, 52}));
    const auto holds = [&](LonLat p) {
        const double dx = p.lon - 20, dy = p.lat - 40;
        const double x = (dx * c + dy * s) / (c * c + s * s), y = (dx * s - dy * c) / (c * c + s * s);
        return x > 0 && y > 0 && x < 200 && y < 100;
    };
    const Compared result = compare(warp(file, *plane, view, 300, 300), *plane, holds);
    CHECK(result.shown > 10'000);
    CHECK(result.missing <= 60);
    CHECK(result.astray <= 60);
    CHECK(result.wrong <= 20);
}

TEST_CASE("a_source_serves_several_threads") {
    const TestFolder folder;
    const LayerFile file = read(degrees(folder, -180, 720));
    std::vector<RasterPicture> pictures(4);
    {
        std::vector<std::jthread> threads;
        threads.reserve(pictures.size());
        for (RasterPicture& picture : pictures) {
            threads.emplace_back([&] {
                const auto plane = Projection::make("equal-earth");
                auto made = warp_raster(*file.raster, **plane, whole(**plane), 320, 200);
                if (made) picture = *std::move(made);
            });
        }
    }
    CHECK(pictures[0].pixels.size() == 64'000);
    for (const RasterPicture& picture : pictures)
        CHECK(picture.pixels == pictures[0].pixels);
}

TEST_CASE("a_view_that_is_none_and_a_file_that_has_gone_are_errors") {
    const TestFolder folder;
    const LayerFile file = read(degrees(folder, -180, 64));
    const ProjectionPtr plane = projection("equal-earth");
    CHECK_FALSE(warp_raster(*file.raster, *plane, whole(*plane), 0, 100).ok());
    CHECK_FALSE(warp_raster(*file.raster, *plane, whole(*plane), 100, 1'000'000).ok());
    CHECK_FALSE(warp_raster(*file.raster, *plane, MapBox{}, 100, 100).ok());
    const RasterPicture nothing = warp(file, *plane, {1e8, 1e8, 1.1e8, 1.1e8}, 40, 40);
    CHECK(std::ranges::all_of(nothing.pixels, [](std::uint32_t colour) { return colour == 0; }));

    (void)degrees(folder, -180, 128);
    CHECK(warp_raster(*file.raster, *plane, whole(*plane), 100, 100).error().what.find("another picture") == 3);
    std::filesystem::remove(folder / "globe.tif");
    const auto gone = warp_raster(*file.raster, *plane, whole(*plane), 100, 100);
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().where == (folder / "globe.tif").string());
}
