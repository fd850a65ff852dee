#include "geo/projection.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

using namespace briefmap;
using briefmap::testing::projection;

TEST_CASE("every_projection_with_a_name_can_be_made") {
    for (const std::string_view name : projection_names()) {
        const ProjectionPtr made = projection(name);
        CHECK(made->definition() == name);
        CHECK_FALSE(made->title().empty());
        CHECK(made->outline().size() > 100);
        CHECK(made->extent().width() > 1e6);
    }
}

TEST_CASE("auto_is_equal_earth_for_the_world_and_lambert_for_a_region") {
    CHECK(resolve_projection("auto", LonLatBox::world()).starts_with("+proj=eqearth"));
    const std::string sahel = resolve_projection("auto", {-17.2, 8, 24, 26});
    CHECK(sahel.starts_with("+proj=laea"));
    CHECK(sahel.find("+lat_0=17 ") != std::string::npos);
    CHECK(sahel.find("+lon_0=3 ") != std::string::npos);
    CHECK(projection(sahel)->title() == "Lambert azimuthal equal-area, centred on 17° N 3° E");
}

TEST_CASE("auto_centres_a_box_across_the_antimeridian_on_its_middle") {
    const ProjectionPtr fiji = projection(resolve_projection("auto", {176, -20, -178, -15}));
    CHECK(fiji->domain().centre.lon == Approx(179));
    CHECK(fiji->forward({-179, -17}).has_value());
}

TEST_CASE("auto_looks_down_on_a_pole_when_the_box_goes_round_it") {
    CHECK(projection(resolve_projection("auto", {-180, 60, 180, 90}))->domain().centre == LonLat{0, 90});
    CHECK(projection(resolve_projection("auto", {-180, -90, 180, -60}))->domain().centre == LonLat{0, -90});
}

TEST_CASE("a_name_follows_the_region_where_the_projection_has_a_centre") {
    const LonLatBox sahel{-18, 8, 24, 26};
    CHECK(projection(resolve_projection("orthographic", sahel))->domain().centre == LonLat{3, 17});
    CHECK(resolve_projection("albers", sahel).find("+lat_1=11") != std::string::npos);
    CHECK(projection(resolve_projection("mercator", sahel))->domain().central_meridian == 0);
    for (const std::string_view name : projection_names())
        CHECK(projection(resolve_projection(name, {-10, -6, 10, 5}))->forward({0, 0}).has_value());
}

TEST_CASE("a_definition_is_left_as_it_is") {
    CHECK(resolve_projection("EPSG:32630", LonLatBox::world()) == "EPSG:32630");
    CHECK(resolve_projection("+proj=moll +lon_0=90", LonLatBox::world()) == "+proj=moll +lon_0=90");
}
