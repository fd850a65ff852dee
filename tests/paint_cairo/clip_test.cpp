#include "paint_cairo/clip.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace briefmap;

namespace {

constexpr Bounds box{0, 0, 10, 10};

double area(const Paths& paths) {
    double sum = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto ring = paths.path(i);
        for (std::size_t k = 0; k < ring.size(); ++k) {
            const Point a = ring[k], b = ring[(k + 1) % ring.size()];
            sum += a.x * b.y - b.x * a.y;
        }
    }
    return std::abs(sum) / 2;
}

Paths ring(const std::vector<Point>& points) {
    Paths out;
    clip_ring(points, box, out);
    return out;
}

Paths line(const std::vector<Point>& points) {
    Paths out;
    clip_line(points, box, out);
    return out;
}

}  // namespace

TEST_CASE("a_ring_keeps_the_area_it_has_inside") {
    CHECK(area(ring({{2, 2}, {8, 2}, {8, 8}, {2, 8}})) == Approx(36));
    CHECK(area(ring({{5, 5}, {15, 5}, {15, 15}, {5, 15}})) == Approx(25));
    CHECK(area(ring({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}})) == Approx(100));
    CHECK(area(ring({{5, -10}, {20, 5}, {5, 20}, {-10, 5}})) == Approx(100));
    CHECK(ring({{20, 20}, {30, 20}, {30, 30}}).size() == 0);
    CHECK(ring({}).size() == 0);
}

TEST_CASE("a_ring_as_large_as_numbers_go_ends_up_inside_the_box") {
    const Paths huge = ring({{-1e30, -1e30}, {1e30, -1e30}, {1e30, 1e30}, {-1e30, 1e30}});
    CHECK(area(huge) == Approx(100));
    for (const Point p : huge.points)
        CHECK(box.contains(p));
}

TEST_CASE("a_line_is_cut_into_the_stretches_inside") {
    const Paths through = line({{-5, 5}, {15, 5}});
    REQUIRE(through.size() == 1);
    CHECK(through.path(0)[0] == Point{0, 5});
    CHECK(through.path(0)[1] == Point{10, 5});
    CHECK(line({{5, 5}, {15, 5}, {15, 8}, {5, 8}}).size() == 2);
    CHECK(line({{1, 1}, {2, 2}, {3, 1}}).path(0).size() == 3);
    CHECK(line({{-5, 8}, {-5, -5}, {8, -5}}).size() == 0);
    CHECK(line({{5, 5}}).size() == 0);
    CHECK(line({}).size() == 0);
}

TEST_CASE("a_line_that_touches_the_edge_goes_on_behind_it") {
    const Paths touching = line({{5, 5}, {10, 5}, {5, 8}});
    REQUIRE(touching.size() == 1);
    CHECK(touching.path(0).size() == 3);
}

TEST_CASE("lines_of_any_length_end_inside_the_box") {
    for (const double far : {1e6, 1e18, 1e30}) {
        for (const Point p : line({{-far, -far * 0.7}, {far, far}, {5, -far}}).points)
            CHECK(box.contains(p));
    }
}
