#include "geo/basemap.hpp"

#include "geo/geopackage.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

using namespace briefmap;
using namespace briefmap::testing;

TEST_CASE("nearer_views_need_finer_maps") {
    double tolerance = 1e9;
    Detail detail = Detail::coarse;
    for (double metres_per_pixel = 200'000; metres_per_pixel > 1; metres_per_pixel /= 1.3) {
        const BasemapOptions options = basemap_options_for(metres_per_pixel);
        CHECK(options.tolerance <= 0.35 * metres_per_pixel);
        CHECK(options.tolerance > 0.17 * metres_per_pixel);
        CHECK(options.tolerance <= tolerance);
        CHECK(options.detail >= detail);
        tolerance = options.tolerance;
        detail = options.detail;
    }
    CHECK(detail == Detail::fine);
    CHECK(basemap_options_for(150'000).detail == Detail::coarse);
    CHECK(basemap_options_for(20'900).detail == Detail::medium);  // the world on 1920 pixels
    CHECK(basemap_options_for(0).tolerance > 0);
}

TEST_CASE("a_basemap_has_the_layers_of_its_level") {
    const ProjectionPtr p = projection("equal-earth");
    const auto world_map = load_basemap(geodata_path(), *p, basemap_options_for(20'900));
    REQUIRE(world_map.ok());
    const Basemap& far = **world_map;
    CHECK(far.projection == "equal-earth");
    CHECK(far.countries->size() == far.country_features->size());
    CHECK(far.countries->triangles.empty());
    CHECK(far.admin1 == nullptr);
    REQUIRE(far.lakes != nullptr);
    CHECK(far.lakes->feature_begin.back() > 0);
    CHECK_FALSE(far.attribution.empty());

    const ProjectionPtr sahel = projection("+proj=laea +lat_0=15 +lon_0=0 +datum=WGS84");
    BasemapOptions options = basemap_options_for(1500);
    options.tessellate = true;
    const auto region = load_basemap(geodata_path(), *sahel, options);
    REQUIRE(region.ok());
    const Basemap& near = **region;
    REQUIRE((near.admin1 != nullptr && near.rivers != nullptr && near.disputed != nullptr));
    CHECK(near.admin1->line_begin.size() > 1000);
    CHECK(near.rivers->line_points.size() > 1000);
    CHECK(near.countries->triangles.size() > 10'000);
}

TEST_CASE("a_basemap_without_its_file_or_layers_is_an_error") {
    const ProjectionPtr p = projection("equal-earth");
    const auto absent = load_basemap("/nowhere/geodata.gpkg", *p, {});
    REQUIRE_FALSE(absent.ok());
    CHECK(absent.error().where == "/nowhere/geodata.gpkg");
    auto tables = small_geodata();
    std::erase_if(tables, [](const TestTable& table) { return table.name == "lakes"; });
    const TestGeoPackage package(tables);
    const auto partial = load_basemap(package.path(), *p, basemap_options_for(20'000));
    REQUIRE_FALSE(partial.ok());
    CHECK(partial.error().what.find("lakes") != std::string::npos);
    const TestGeoPackage whole(small_geodata());
    CHECK(load_basemap(whole.path(), *p, basemap_options_for(1'000)).ok());
}
