#include "core/lon_lat.hpp"

#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

TEST_CASE("longitudes_wrap_into_minus_180_to_180") {
    CHECK(wrap_longitude(190) == Approx(-170));
    CHECK(wrap_longitude(-190) == Approx(170));
    CHECK(wrap_longitude(180) == -180);
    CHECK(wrap_longitude(-180) == -180);
    CHECK(wrap_longitude(725) == Approx(5));
}

TEST_CASE("a_position_off_the_globe_is_not_valid") {
    CHECK(LonLat{180, 90}.is_valid());
    CHECK_FALSE(LonLat{180.1, 0}.is_valid());
    CHECK_FALSE(LonLat{0, -90.1}.is_valid());
    CHECK_FALSE(LonLat{std::numeric_limits<double>::quiet_NaN(), 0}.is_valid());
    CHECK_FALSE(LonLat{0, std::numeric_limits<double>::infinity()}.is_valid());
}

TEST_CASE("a_box_may_cross_the_antimeridian") {
    const LonLatBox fiji{177, -20, -178, -15};
    CHECK(fiji.width() == Approx(5));
    CHECK(fiji.centre().lon == Approx(179.5));
    CHECK(fiji.contains({179, -17}));
    CHECK(fiji.contains({-179, -17}));
    CHECK_FALSE(fiji.contains({0, -17}));
}

TEST_CASE("distances_follow_the_great_circle") {
    CHECK(distance_metres({2.3522, 48.8566}, {-8.0029, 12.6392}) == Approx(4'142'000).margin(15'000));
    CHECK(distance_metres({0, 0}, {180, 0}) == Approx(20'015'115).margin(1));
    CHECK(distance_metres({179.5, 0}, {-179.5, 0}) == Approx(111'195).margin(1));
    CHECK(distance_metres({5, 5}, {5, 5}) == 0);
}
