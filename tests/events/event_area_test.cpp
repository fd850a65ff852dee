#include "events/event_area.hpp"

#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("a lasso holds what lies inside it", "[area]") {
    const AreaTest area(outline_of(std::vector<LonLat>{{0, 0}, {10, 0}, {10, 10}, {5, 2}, {0, 10}}));
    CHECK(area.contains({1, 1}));
    CHECK(area.contains({9, 7}));
    CHECK_FALSE(area.contains({5, 5}));  // in the notch
    CHECK_FALSE(area.contains({-1, 1}));
    CHECK_FALSE(area.contains({1, -1}));
}

TEST_CASE("a lasso over the antimeridian holds both of its sides", "[area]") {
    const AreaTest area(outline_of(std::vector<LonLat>{{170, -10}, {-170, -10}, {-170, 10}, {170, 10}}));
    CHECK(area.contains({179, 0}));
    CHECK(area.contains({-179, 0}));
    CHECK(area.contains({180, 0}));
    CHECK(area.contains({-180, 0}));
    CHECK_FALSE(area.contains({0, 0}));
    CHECK_FALSE(area.contains({165, 0}));
    CHECK_FALSE(area.contains({-165, 0}));
}

TEST_CASE("a lasso around a pole holds the pole", "[area]") {
    const AreaTest south(outline_of(std::vector<LonLat>{{0, -60}, {90, -60}, {180, -60}, {-90, -60}}));
    CHECK(south.contains({45, -80}));
    CHECK(south.contains({-135, -89}));
    CHECK(south.contains({10, -90}));
    CHECK_FALSE(south.contains({45, -40}));
    const AreaTest north(outline_of(std::vector<LonLat>{{0, 60}, {-90, 60}, {-180, 60}, {90, 60}}));
    CHECK(north.contains({-45, 80}));
    CHECK(north.contains({10, 90}));
    CHECK_FALSE(north.contains({-45, 40}));
}

TEST_CASE("a box may cross the antimeridian and may be the world", "[area]") {
    const AreaTest pacific(outline_of(LonLatBox{150, -20, -150, 20}));
    CHECK(pacific.contains({170, 0}));
    CHECK(pacific.contains({-160, 0}));
    CHECK_FALSE(pacific.contains({140, 0}));
    const AreaTest world(outline_of(LonLatBox::world()));
    for (const LonLat p : {LonLat{-180, -90}, LonLat{180, 90}, LonLat{0, 0}, LonLat{179.9, 89}})
        CHECK(world.contains(p));
    LonLatBox box;
    REQUIRE(is_box(outline_of(LonLatBox{150, -20, -150, 20}), box));
    CHECK(box == LonLatBox{150, -20, -150, 20});
    REQUIRE(is_box(outline_of(LonLatBox::world()), box));
    CHECK(box == LonLatBox::world());
}

TEST_CASE("what is no ring holds nothing", "[area]") {
    CHECK(outline_of(std::vector<LonLat>{{0, 0}, {1, 1}}).empty());
    CHECK_FALSE(AreaTest({}).contains({0, 0}));
    CHECK_FALSE(AreaTest({{0, 5}, {1, 5}, {2, 5}}).contains({1, 5}));
}
