#include "geo/projected_vector.hpp"

#include "geo/layer_fixture.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

LayerFile mixed() {
    return read(write_shapes(
        TestFolder{},
        {"POINT (2 48)", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))",
         "LINESTRING (0 0, 20 20)", "POINT (179 -20)", "POLYGON ((170 -20, 190 -20, 190 -10, 170 -10, 170 -20))"},
        "EPSG:4326"));
}

MapPoint on_plane(const ProjectedPoints& points, std::size_t i) {
    return {points.origin.x + static_cast<double>(points.points[i].x),
            points.origin.y + static_cast<double>(points.points[i].y)};
}

}  // namespace

TEST_CASE("a_vector_layer_is_projected_kind_by_kind") {
    const LayerFile file = mixed();
    const ProjectionPtr equal_earth = projection("equal-earth");
    const ProjectedVector made = project_vector(*file.vector, *equal_earth, 1000, true);
    REQUIRE(made.areas);
    REQUIRE(made.lines);
    REQUIRE(made.points);
    CHECK(made.areas->size() == file.vector->size);
    CHECK(made.lines->line_feature_begin.size() == file.vector->size + 1);
    CHECK(made.points->features == std::vector<std::uint32_t>{0, 4});
    const MapPoint expected = *equal_earth->forward({2, 48});
    CHECK(on_plane(*made.points, 0).x == Approx(expected.x).margin(1));
    CHECK(on_plane(*made.points, 0).y == Approx(expected.y).margin(1));
    CHECK(triangle_area(*made.areas, 1) == Approx(triangle_area(*made.areas, 2)).epsilon(0.01));
    CHECK(triangle_area(*made.areas, 1) == Approx(1.2e12).epsilon(0.05));
}

TEST_CASE("each_area_has_its_whole_outline") {
    const LayerFile file = mixed();
    const ProjectedVector made = project_vector(*file.vector, *projection("equal-earth"), 0, false);
    const auto lines = [&](std::size_t f) {
        return made.areas->line_feature_begin[f + 1] - made.areas->line_feature_begin[f];
    };
    REQUIRE(lines(1) == 1);
    REQUIRE(lines(2) == 1);
    for (const std::size_t feature : {1U, 2U}) {
        const std::uint32_t line = made.areas->line_feature_begin[feature];
        const LocalPoint first = made.areas->line_points[made.areas->line_begin[line]];
        const LocalPoint last = made.areas->line_points[made.areas->line_begin[line + 1] - 1];
        CHECK(first.x == last.x);
        CHECK(first.y == last.y);
    }
}

TEST_CASE("what_a_projection_does_not_show_is_not_there") {
    const LayerFile file = mixed();
    const ProjectedVector made =
        project_vector(*file.vector, *projection("+proj=ortho +lon_0=10 +lat_0=20"), 1000, true);
    CHECK(made.points->features == std::vector<std::uint32_t>{0});
    CHECK(triangle_area(*made.areas, 5) == 0);
    CHECK(triangle_area(*made.areas, 1) > 1e12);
}

TEST_CASE("no_line_is_torn_across_the_map_where_an_area_crosses_the_antimeridian") {
    const LayerFile file = mixed();
    for (const char* definition : {"equal-earth", "+proj=eqearth +lon_0=180", "mercator", "+proj=ortho +lon_0=180"}) {
        INFO(definition);
        const ProjectedVector made = project_vector(*file.vector, *projection(definition), 0, true);
        CHECK(longest_line_edge(*made.areas) < 3e5);
        CHECK(triangle_area(*made.areas, 5) > 2e12);
        CHECK(triangle_area(*made.areas, 5) < 3e12);
    }
}

TEST_CASE("kinds_that_a_layer_has_none_of_are_null") {
    const LayerFile file = read(write_shapes(TestFolder{}, {"POINT (2 48)"}, "EPSG:4326"));
    const ProjectedVector made = project_vector(*file.vector, *projection("equal-earth"), 0, false);
    CHECK_FALSE(made.areas);
    CHECK_FALSE(made.lines);
    CHECK(made.points);
}
