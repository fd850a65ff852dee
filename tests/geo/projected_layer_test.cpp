#include "geo/projected_layer.hpp"

#include "geo/sphere.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

constexpr double globe_area = 5.10065622e14;  // WGS 84, square metres

FeatureLayer lat_lon_square(double west, double south, double east, double north) {
    return area_of({{{west, south}, {east, south}, {east, north}, {west, north}}});
}

/// Square metres of the sphere between meridians and parallels, to the scale of the globe's.
double area_of_square(double degrees_wide, double south, double north) {
    return globe_area / 2 * (std::sin(north * radians_per_degree) - std::sin(south * radians_per_degree)) *
           degrees_wide / 360;
}

}  // namespace

TEST_CASE("triangles_cover_as_much_as_the_area_they_fill") {
    const ProjectionPtr p = projection("+proj=eqearth +R=6371007.181 +units=m");
    for (const double west : {-30.0, 150.0, -179.0}) {
        const auto layer = project_layer(lat_lon_square(west, 10, west + 29, 40), *p, {.tessellate = true});
        CHECK(triangle_area(layer) == Approx(area_of_square(29, 10, 40)).epsilon(1e-3));
    }
    const FeatureLayer ring = area_of({{{0, 0}, {20, 0}, {20, 20}, {0, 20}}, {{5, 5}, {15, 5}, {15, 15}, {5, 15}}});
    const auto holed = project_layer(ring, *p, {.tessellate = true});
    CHECK(triangle_area(holed) == Approx(area_of_square(20, 0, 20) - area_of_square(10, 5, 15)).epsilon(1e-3));
}

TEST_CASE("an_area_across_the_cut_is_shown_in_two_parts_and_loses_nothing") {
    const FeatureLayer square = lat_lon_square(-20, -20, 20, 20);
    for (const double meridian : {180.0, 170.0, -165.0, 90.0}) {
        INFO(meridian);
        const ProjectionPtr p = projection("+proj=moll +R=6371007.181 +lon_0=" + std::to_string(meridian));
        const auto layer = project_layer(square, *p, {.tessellate = true});
        CHECK(triangle_area(layer) == Approx(area_of_square(40, -20, 20)).epsilon(1e-3));
        CHECK(longest_ring_edge(layer) < 1e6);
        CHECK(longest_line_edge(layer) < 1e6);
        CHECK(layer.ring_begin.size() - 1 == (meridian == 90.0 ? 1U : 2U));
    }
}

TEST_CASE("a_cap_cuts_away_what_lies_beyond_its_rim") {
    // All of the northern hemisphere north of 10 degrees, seen from the pole as far as 60 degrees of arc.
    const ProjectionPtr p = projection("+proj=laea +lat_0=90 +R=6371007.181");
    const auto far = project_layer(lat_lon_square(-180, -60, 180, 90), *p, {.tessellate = true});
    const double cap = globe_area / 2 * (1 - std::cos(120 * radians_per_degree));
    CHECK(triangle_area(far) == Approx(cap).epsilon(2e-3));
    // Holds the whole rim and none of its edges lies within.
    const ProjectionPtr small = projection("+proj=gnom +lat_0=15 +lon_0=20");
    const auto everything = project_layer(lat_lon_square(-180, -90, 180, 90), *small, {.tessellate = true});
    CHECK(covers(everything, 0, *small->forward({20, 15})));
    CHECK(covers(everything, 0, *small->forward({-30, 15})));
    CHECK(everything.boxes[0].max_x - everything.boxes[0].min_x == Approx(small->extent().width()).epsilon(1e-3));
}

TEST_CASE("what_lies_on_the_far_side_is_not_there") {
    const ProjectionPtr p = projection("+proj=ortho +lat_0=0 +lon_0=0");
    const auto layer = project_layer(lat_lon_square(120, -20, 160, 20), *p, {.tessellate = true});
    CHECK(layer.size() == 1);
    CHECK(layer.points.empty());
    CHECK(layer.line_points.empty());
    CHECK(layer.boxes[0].min_x > layer.boxes[0].max_x);
}

TEST_CASE("a_ring_round_the_centre_or_the_antipode_is_filled_on_its_own_side") {
    const ProjectionPtr p = projection("+proj=aeqd +lat_0=0 +lon_0=0");
    std::vector<LonLat> near, far;
    for (int i = 0; i < 72; ++i) {
        near.push_back(destination({0, 0}, i * 5, 30));
        far.push_back(destination({179.99, 0}, i * 5, 60));  // cut at the antimeridian, as data is
    }
    CHECK(covers(project_layer(area_of({near}), *p, {}), 0, *p->forward({1, 1})));
    std::vector<LonLat> west, east;
    for (int i = 0; i <= 36; ++i) {
        const double lat = -60 + i * 120.0 / 36, reach = 60 - std::abs(lat) * 0.5;
        east.push_back({180 - reach, lat});
        west.push_back({-180 + reach, lat});
    }
    east.insert(east.end(), {{180, 60}, {180, -60}});
    west.insert(west.end(), {{-180, 60}, {-180, -60}});
    const auto both = project_layer(area_of({west, east}), *p, {.tessellate = true});
    CHECK_FALSE(covers(both, 0, *p->forward({0, 0})));
    CHECK_FALSE(covers(both, 0, *p->forward({100, 0})));
    CHECK(covers(both, 0, *p->forward({140, 5})));
    CHECK(covers(both, 0, *p->forward({-140, 5})));
}

TEST_CASE("long_edges_bend") {
    const ProjectionPtr p = projection("+proj=laea +lat_0=90");
    const auto layer = project_layer(lat_lon_square(0, 50, 90, 60), *p, {.tolerance = 5000});
    // Half-way along the northern edge lies on the parallel, not on the chord.
    const MapPoint middle = *p->forward({45, 60});
    double nearest = 1e9;
    for (const LocalPoint q : layer.line_points)
        nearest = std::min(
            nearest, std::hypot(double{q.x} + layer.origin.x - middle.x, double{q.y} + layer.origin.y - middle.y));
    CHECK(nearest < 60'000);
    CHECK(covers(layer, 0, *p->forward({45, 59})));
    CHECK_FALSE(covers(layer, 0, *p->forward({45, 60.5})));
}

TEST_CASE("the_data_s_own_cuts_are_not_drawn") {
    const ProjectionPtr p = projection("equirectangular");
    const auto half = project_layer(lat_lon_square(150, -90, 180, -70), *p, {});
    for (std::size_t i = 0; i < half.line_points.size(); ++i)
        CHECK((double{half.line_points[i].y} + half.origin.y > -89.9 * 111'319.49 ||
               double{half.line_points[i].x} + half.origin.x < 151 * 111'319.49));
    double length = 0;
    for (std::size_t l = 0; l + 1 < half.line_begin.size(); ++l) {
        for (std::uint32_t i = half.line_begin[l] + 1; i < half.line_begin[l + 1]; ++i)
            length += std::hypot(double{half.line_points[i].x} - double{half.line_points[i - 1].x},
                                 double{half.line_points[i].y} - double{half.line_points[i - 1].y});
    }
    CHECK(length == Approx((20 + 30) * 111'319.49).epsilon(1e-3));
}

TEST_CASE("lines_end_at_the_edge_of_the_map") {
    const FeatureLayer line = lines_of({{{-60, 0}, {60, 0}}, {{100, 10}, {110, 10}}});
    const ProjectionPtr globe = projection("+proj=ortho +lat_0=0 +lon_0=60 +R=6371000");
    const auto seen = project_layer(line, *globe, {});
    CHECK(seen.points.empty());
    CHECK(seen.line_begin.size() - 1 == 2);
    CHECK(double{seen.boxes[0].min_x} + seen.origin.x == Approx(-6'371'000).epsilon(1e-3));
    const auto torn = project_layer(line, *projection("+proj=eqearth +lon_0=180"), {});
    CHECK(torn.line_begin.size() - 1 == 3);
    CHECK(longest_line_edge(torn) < 1e5);
}

TEST_CASE("the_world_is_whole_in_every_projection") {
    // Land of the globe, by a dense grid on the data itself, against the triangles of equal-area projections.
    const FeatureLayer countries = world(Detail::coarse);
    double land = 0;
    const double step = 0.5;
    for (double lat = -90 + step / 2; lat < 90; lat += step) {
        const double cell = area_of_square(step, lat - step / 2, lat + step / 2);
        for (double lon = -180 + step / 2; lon < 180; lon += step) {
            for (std::size_t f = 0; f < countries.size(); ++f) {
                if (contains(countries, f, {lon, lat})) {
                    land += cell;
                    break;
                }
            }
        }
    }
    CHECK(land == Approx(1.49e14).epsilon(0.03));
    for (const std::string_view definition :
         {"+proj=eqearth +R=6371007.181", "+proj=eqearth +lon_0=180 +R=6371007.181",
          "+proj=moll +lon_0=90 +R=6371007.181", "+proj=cea +lon_0=-100 +R=6371007.181",
          "+proj=sinu +lon_0=-179 +R=6371007.181"}) {
        INFO(definition);
        const ProjectionPtr p = projection(definition);
        const auto layer = project_layer(countries, *p, {.tolerance = 5000, .tessellate = true});
        CHECK(layer.size() == countries.size());
        CHECK(triangle_area(layer) == Approx(land).epsilon(5e-3));
        CHECK(longest_ring_edge(layer) < p->extent().width() / 20);
        CHECK(longest_line_edge(layer) < p->extent().width() / 20);
    }
}

TEST_CASE("fiji_chukotka_and_antarctica_are_filled_where_they_are_and_nowhere_else") {
    const FeatureLayer countries = world(Detail::medium);
    const std::vector<LonLat> seas = {{-170, 0}, {-30, 0}, {80, -30}, {-140, 40}, {-30, 45}, {-120, -55}, {0, -50}};
    for (const std::string_view definition :
         {"equal-earth", "+proj=eqearth +lon_0=180", "+proj=robin +lon_0=90", "mercator", "+proj=merc +lon_0=-170",
          "EPSG:4326", "lambert", "+proj=laea +lat_0=65 +lon_0=180", "+proj=ortho +lat_0=-17 +lon_0=179",
          "+proj=ortho +lat_0=-90", "polar-south", "polar-north", "albers", "lambert-conformal",
          "azimuthal-equidistant", "+proj=aeqd +lat_0=-20 +lon_0=-60", "EPSG:32660", "EPSG:3031"}) {
        INFO(definition);
        const ProjectionPtr p = projection(definition);
        const auto layer = project_layer(countries, *p, {.tolerance = 3000});
        const auto filled = [&](std::string_view code, LonLat place) {
            const auto at = p->forward(place);
            if (!at) return true;  // not on this map
            for (const std::uint32_t f : countries.with_code(code)) {
                if (covers(layer, f, *at)) return true;
            }
            return false;
        };
        CHECK(filled("FJ", {178, -17.8}));
        CHECK(filled("RU", {-173, 66.5}));
        CHECK(filled("RU", {179, 67.5}));
        CHECK(filled("RU", {100, 65}));
        CHECK(filled("AQ", {20, -85}));
        CHECK(filled("AQ", {175, -88}));
        CHECK(filled("AQ", {-100, -80}));
        CHECK(filled("ML", {-4, 17}));
        CHECK(filled("US", {-150, 65}));
        for (const LonLat sea : seas) {
            INFO(sea.lon << ' ' << sea.lat);
            const auto at = p->forward(sea);
            for (std::size_t f = 0; at && f < layer.size(); ++f)
                CHECK_FALSE(covers(layer, f, *at));
        }
        const double most = std::max(p->extent().width(), p->extent().height());
        CHECK(longest_ring_edge(layer) < most / 15);
        CHECK(longest_line_edge(layer) < most / 15);
    }
}

TEST_CASE("edges_that_cross_are_filled_by_the_even_odd_rule") {
    const ProjectionPtr p = projection("equirectangular");
    const double degree = 111'319.49;
    // The first point of all lies where two rings touch: the tessellator has to merge it.
    const FeatureLayer touching =
        area_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{0, 0}, {0, -10}, {-10, -10}, {-10, 0}}});
    CHECK(triangle_area(project_layer(touching, *p, {.tessellate = true})) ==
          Approx(200 * degree * degree).epsilon(1e-4));
    const auto bow = project_layer(area_of({{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}), *p, {.tessellate = true});
    CHECK(triangle_area(bow) == Approx(50 * degree * degree).epsilon(1e-4));
    const auto overlap =
        project_layer(area_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{5, 5}, {15, 5}, {15, 15}, {5, 15}}}), *p,
                      {.tessellate = true});
    CHECK(triangle_area(overlap) == Approx(150 * degree * degree).epsilon(1e-4));
}

TEST_CASE("layers_that_hold_nothing_or_nonsense_do_no_harm") {
    const ProjectionPtr p = projection("equal-earth");
    for (const ProjectingOptions& options :
         {ProjectingOptions{}, ProjectingOptions{.tolerance = 5000, .tessellate = true}}) {
        CHECK(project_layer(FeatureLayer{}, *p, options).size() == 0);
        CHECK(project_layer(area_of({}), *p, options).size() == 1);
        CHECK(project_layer(area_of({{}, {{1, 1}}, {{1, 1}, {2, 2}}}), *p, options).points.empty());
        CHECK(project_layer(area_of({{{1, 1}, {1, 1}, {1, 1}, {1, 1}}}), *p, options).points.empty());
        CHECK(project_layer(lines_of({{}, {{1, 1}}}), *p, options).line_points.empty());
        const auto bow = project_layer(area_of({{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}), *p, options);
        CHECK(bow.feature_begin.size() == 2);
        const auto wild = project_layer(area_of({{{-500, -100}, {400, -95}, {0, 300}}}), *p, options);
        CHECK(wild.size() == 1);
    }
}
