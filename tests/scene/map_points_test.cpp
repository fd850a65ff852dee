#include "scene/map_points.hpp"

#include "golden/map_things.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr float no_number = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
constexpr float step = 1.0F / 256;

const Marker look{MarkerShape::star, {7, 7}, 8, rgb(0xff0000), rgb(0x0000ff), 2};
const PointWindow window{{{0, 0}, 1, {50, 50}}, {0, 0, 100, 100}, 1};

}  // namespace

TEST_CASE("each_point_becomes_a_marker_of_that_look_where_the_map_has_it") {
    const ProjectedPointsPtr points = points_at({{-110, -200}, {-90, -195}, {-60.3F, -230.7F}}, {100, 200});
    const Markers all = markers_of({points, {}, look}, window);
    REQUIRE(all.markers.size() == 3);
    CHECK(all.markers[0].at.x == Approx(40).margin(step));
    CHECK(all.markers[0].at.y == Approx(50).margin(step));
    CHECK(all.markers[1].at.x == Approx(60).margin(step));
    CHECK(all.markers[1].at.y == Approx(45).margin(step));
    CHECK(all.markers[2].at.x == Approx(89.7).margin(step));
    CHECK(all.markers[2].at.y == Approx(80.7).margin(step));
    for (const Marker& marker : all.markers) {
        CHECK(marker.shape == look.shape);
        CHECK(marker.size == look.size);
        CHECK(marker.fill == look.fill);
        CHECK(marker.outline == look.outline);
        CHECK(marker.outline_width == look.outline_width);
    }
}

TEST_CASE("only_the_points_named_are_marked_in_the_order_named") {
    const ProjectedPointsPtr points = points_at({{-10, 0}, {0, 0}, {10, 0}});
    const Markers some = markers_of({points, {2, 99, 0, 4'000'000'000}, look}, window);
    REQUIRE(some.markers.size() == 2);
    CHECK(some.markers[0].at.x == Approx(60).margin(step));
    CHECK(some.markers[1].at.x == Approx(40).margin(step));
}

TEST_CASE("points_whose_markers_cannot_touch_the_page_are_left_out_and_those_that_may_are_not") {
    const auto count = [](LocalPoint p) { return markers_of({points_at({p}), {}, look}, window).markers.size(); };
    // A marker of 8 with an outline of 2 reaches 5 pixels, stars a little more.
    for (const float beyond : {0.0F, 4.9F}) {
        CHECK(count({-50 - beyond, 0}) == 1);
        CHECK(count({50 + beyond, 0}) == 1);
        CHECK(count({0, 50 + beyond}) == 1);
        CHECK(count({0, -50 - beyond}) == 1);
    }
    for (const float beyond : {12.0F, 1e4F, 1e12F, 1e38F}) {
        CHECK(count({-50 - beyond, 0}) == 0);
        CHECK(count({50 + beyond, 0}) == 0);
        CHECK(count({0, 50 + beyond}) == 0);
        CHECK(count({0, -50 - beyond}) == 0);
    }
}

TEST_CASE("what_is_no_number_is_marked_nowhere") {
    const Markers good =
        markers_of({points_at({{no_number, 0}, {0, infinite}, {-infinite, no_number}, {0, 0}}), {}, look}, window);
    CHECK(good.markers.size() == 1);
    const ProjectedPointsPtr points = points_at({{0, 0}});
    CHECK(markers_of({nullptr, {}, look}, window).markers.empty());
    CHECK(markers_of({points_at({}), {0}, look}, window).markers.empty());
    CHECK(markers_of({points_at({{0, 0}}, {std::numeric_limits<double>::quiet_NaN(), 0}), {}, look}, window)
              .markers.empty());
    for (const float bad : {no_number, infinite, 0.0F, -3.0F, 1e9F}) {
        Marker odd = look;
        odd.size = bad;
        CHECK(markers_of({points, {}, odd}, window).markers.empty());
        odd = look;
        odd.outline_width = bad;  // costs the outline at most
        CHECK(markers_of({points, {}, odd}, window).markers.size() == 1);
    }
    for (const double bad : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 1e308}) {
        PointWindow odd = window;
        odd.map.pixels_per_metre = bad;
        CHECK(markers_of({points_at({{10, 10}}, {5, 5}), {}, look}, odd).markers.empty());
    }
    PointWindow odd = window;
    odd.scale = no_number;
    CHECK(markers_of({points, {}, look}, odd).markers.empty());
}

TEST_CASE("a_map_moved_by_whole_device_pixels_moves_every_marker_by_as_much_to_the_bit") {
    const ProjectedPointsPtr points = scattered_points(5'000, 300, 300);
    for (const float scale : {1.0F, 2.0F}) {
        PointWindow here{{{1.7, 2.3}, 0.37, {50, 50}}, {-1e4F, -1e4F, 2e4F, 2e4F}, scale}, there = here;
        const double pixels = here.map.pixels_per_metre * static_cast<double>(scale);
        // Within what counts as whole where a picture is kept.
        there.map.centre = {here.map.centre.x - 13.0005 / pixels, here.map.centre.y - 28.9995 / pixels};
        const Markers before = markers_of({points, {}, look}, here), after = markers_of({points, {}, look}, there);
        REQUIRE(before.markers.size() == 5'000);
        REQUIRE(after.markers.size() == 5'000);
        int wrong = 0;
        for (std::size_t i = 0; i < 5'000; ++i) {
            const PagePoint a = before.markers[i].at, b = after.markers[i].at;
            wrong += a.x + 13 / scale == b.x && a.y - 29 / scale == b.y ? 0 : 1;
        }
        CHECK(wrong == 0);
    }
}
