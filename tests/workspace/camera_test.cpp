#include "workspace/camera.hpp"

#include "support/catch.hpp"
#include "workspace/sample.hpp"

using namespace briefmap;

namespace {

Camera regional_camera(double zoom = 6) {
    auto projection = Projection::make("+proj=laea +lat_0=15 +lon_0=0 +datum=WGS84 +units=m");
    REQUIRE(projection.ok());
    return {*projection, {-2, 14}, zoom, {800, 600}};
}

}  // namespace

TEST_CASE("zoom_counts_as_web_maps_do") {
    CHECK(metres_per_pixel(0) == Approx(156'543.0339).epsilon(1e-6));
    CHECK(metres_per_pixel(1) == Approx(metres_per_pixel(0) / 2));
    CHECK(zoom_of(metres_per_pixel(7.25)) == Approx(7.25));
}

TEST_CASE("the_centre_lies_in_the_middle_of_the_view") {
    const auto p = regional_camera().to_view(LonLat{-2, 14});
    REQUIRE(p);
    CHECK(p->x == Approx(400));
    CHECK(p->y == Approx(300));
}

TEST_CASE("north_is_up_and_east_is_right") {
    const Camera camera = regional_camera();
    const auto north = camera.to_view(LonLat{-2, 15}), east = camera.to_view(LonLat{-1, 14});
    REQUIRE((north && east));
    CHECK(north->y < 300);
    CHECK(east->x > 400);
}

TEST_CASE("a_place_goes_to_the_view_and_back") {
    const Camera camera = regional_camera();
    const auto p = camera.to_view(sample::bamako);
    REQUIRE(p);
    const auto back = camera.lon_lat_at(*p);
    REQUIRE(back);
    CHECK(back->lon == Approx(sample::bamako.lon).epsilon(1e-9));
    CHECK(back->lat == Approx(sample::bamako.lat).epsilon(1e-9));
}

TEST_CASE("off_the_globe_there_is_no_place") {
    auto world = Projection::make("equal-earth");
    REQUIRE(world.ok());
    const Camera camera(*world, {0, 0}, 0, {2000, 2000});
    CHECK_FALSE(camera.lon_lat_at({5, 5}));
    CHECK(camera.lon_lat_at({1000, 1000}));
}

TEST_CASE("the_visible_plane_is_as_wide_as_the_view") {
    const Camera camera = regional_camera(5);
    CHECK(camera.visible().width() == Approx(800 * metres_per_pixel(5)));
    CHECK(camera.visible().height() == Approx(600 * metres_per_pixel(5)));
}
