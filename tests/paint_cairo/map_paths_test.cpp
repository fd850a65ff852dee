#include "paint_cairo/map_paths.hpp"

#include "paint_cairo/sample.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {

MapWindow window(const DrawList& list, double grain) { return {list.map, {0, 0, list.width, list.height}, grain}; }

}  // namespace

TEST_CASE("map_metres_become_page_pixels_with_y_turned") {
    const DrawList list = sample::page(200, 100);
    Paths paths;
    add_rings(*sample::layer({{sample::square(10, 20, 5)}}), 0, window(list, 0), paths);
    REQUIRE(paths.size() == 1);
    CHECK(paths.path(0)[0] == Point{110, 30});
    CHECK(paths.path(0)[2] == Point{115, 25});
}

TEST_CASE("features_off_the_page_are_left_out") {
    const DrawList list = sample::page(200, 100);
    Paths paths;
    add_rings(*sample::layer({{sample::square(500, 0, 5)}}), 0, window(list, 0), paths);
    add_lines(*sample::layer({{sample::square(500, 0, 5)}}), 0, window(list, 0), paths);
    CHECK(paths.size() == 0);
}

TEST_CASE("what_falls_on_one_grain_is_one_point") {
    const DrawList list = sample::page(200, 200);
    const ProjectedLayerPtr island = sample::layer({{sample::island(0, 0, 20, 5000)}});
    Paths fine, coarse;
    add_rings(*island, 0, window(list, 0), fine);
    add_rings(*island, 0, window(list, 0.5), coarse);
    CHECK(fine.points.size() == 5000);
    CHECK(coarse.points.size() < 600);
    CHECK(coarse.points.size() > 100);
}

TEST_CASE("a_shared_border_is_thinned_alike_from_both_sides") {
    sample::Ring ragged = sample::island(0, 0, 30, 3000);
    sample::Ring backwards(ragged.rbegin(), ragged.rend());
    const DrawList list = sample::page(200, 200);
    Paths one, other;
    add_rings(*sample::layer({{ragged}}), 0, window(list, 0.25), one);
    add_rings(*sample::layer({{backwards}}), 0, window(list, 0.25), other);
    REQUIRE(one.points.size() == other.points.size());
    std::reverse(other.points.begin(), other.points.end());
    const auto start = std::find(other.points.begin(), other.points.end(), one.points.front());
    REQUIRE(start != other.points.end());
    std::rotate(other.points.begin(), start, other.points.end());
    CHECK(one.points == other.points);
}

TEST_CASE("features_are_named_once_and_only_those_there_are") {
    CHECK(features_named({}, 3) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(features_named({2, 0, 2, 7}, 3) == std::vector<std::uint32_t>{0, 2});
    CHECK(features_named({9}, 3).empty());
}
