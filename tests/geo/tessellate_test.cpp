#include "geo/land_grid.hpp"
#include "geo/sphere.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

/// A coast of fjords round `centre`: `corners` points, by turns near and far.
std::vector<LonLat> fjords(LonLat centre, double radius, int corners) {
    std::vector<LonLat> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double reach = radius * (i % 2 == 0 ? 1 : 0.6 + 0.2 * std::sin(angle * 7));
        ring.push_back({centre.lon + reach * std::cos(angle), centre.lat + reach * std::sin(angle)});
    }
    return ring;
}

double ring_area(const ProjectedLayer& layer, std::size_t ring) {
    double doubled = 0;
    for (std::uint32_t i = layer.ring_begin[ring]; i < layer.ring_begin[ring + 1]; ++i) {
        const LocalPoint a = layer.points[i];
        const LocalPoint b = layer.points[i + 1 < layer.ring_begin[ring + 1] ? i + 1 : layer.ring_begin[ring]];
        doubled += double{a.x} * double{b.y} - double{b.x} * double{a.y};
    }
    return std::abs(doubled) / 2;
}

}  // namespace

TEST_CASE("an_area_of_many_corners_is_filled_in_parts_without_a_gap_or_an_overlap") {
    const ProjectionPtr p = projection("equirectangular");
    const auto layer = project_layer(
        area_of({fjords({0, 0}, 20, 9000), fjords({0, 0}, 8, 3000), fjords({0, 0}, 2, 900), fjords({30, 5}, 3, 40)}),
        *p, {.tessellate = true});
    REQUIRE(layer.ring_begin.size() == 5);
    const double filled = ring_area(layer, 0) - ring_area(layer, 1) + ring_area(layer, 2) + ring_area(layer, 3);
    CHECK(triangle_area(layer) == Approx(filled).epsilon(1e-5));
    MapBox box;
    for (std::uint32_t i = 0; i < layer.ring_begin.back(); ++i)
        box.add({double{layer.points[i].x} + layer.origin.x, double{layer.points[i].y} + layer.origin.y});
    const PlaneGrid grid(box, 300);
    CHECK(grid.count_of_triangles(layer) == grid.count_of_rings(layer));
}

TEST_CASE("corners_on_one_another_are_no_endless_task") {
    const ProjectionPtr p = projection("equirectangular");
    std::vector<LonLat> there_and_back;
    for (int i = 0; i < 4000; ++i)
        there_and_back.push_back(i % 2 == 0 ? LonLat{10, 10} : LonLat{10.000001, 10});
    const auto flat = project_layer(area_of({there_and_back}), *p, {.tessellate = true});
    CHECK(triangle_area(flat) < 1);
    std::vector<std::vector<LonLat>> doubled(2, fjords({0, 0}, 20, 2000));
    const auto none = project_layer(area_of(doubled), *p, {.tessellate = true});
    CHECK(triangle_area(none) < 1e-6 * p->extent().width() * p->extent().height());
}
