#include "scene/page_clip.hpp"

#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("a polygon around the page becomes the page", "[clip]") {
    const std::vector<PlanePoint> globe = {{-1e7, -1e7}, {1e7, -1e7}, {1e7, 1e7}, {-1e7, 1e7}};
    const std::vector<PagePoint> sea = clip_polygon(globe, {0, 0, 100, 50});
    REQUIRE(sea.size() == 4);
    for (const PagePoint p : sea)
        CHECK(PageRect{0, 0, 100.01F, 50.01F}.contains(p));
}

TEST_CASE("a polygon off the page becomes nothing", "[clip]") {
    CHECK(clip_polygon(std::vector<PlanePoint>{{200, 0}, {300, 0}, {300, 50}}, {0, 0, 100, 50}).empty());
}

TEST_CASE("a line that leaves and comes back is cut in two", "[clip]") {
    const std::vector<PlanePoint> line = {{10, 10}, {200, 10}, {200, 40}, {10, 40}};
    const auto parts = clip_line(line, false, {0, 0, 100, 50});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].back() == PagePoint{100, 10});
    CHECK(parts[1].front() == PagePoint{100, 40});
    const auto closed = clip_line(line, true, {0, 0, 100, 50});
    REQUIRE(closed.size() == 2);
    CHECK(closed[1].back() == PagePoint{10, 10});  // the closing side
}
