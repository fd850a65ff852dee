#include "geo/simplify.hpp"

#include "geo/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

/// Two areas side by side, a crooked border between them.
FeatureLayer neighbours() {
    std::vector<LonLat> border;
    for (int i = 0; i <= 200; ++i)
        border.push_back({0.4 * std::sin(i * 1.7) + 0.1 * std::sin(i * 0.31), i * 0.1});
    std::vector<LonLat> west = border, east(border.rbegin(), border.rend());
    west.insert(west.end(), {{-10, 20}, {-10, 0}});
    east.insert(east.end(), {{10, 0}, {10, 20}});
    FeatureLayer layer = area_of({west});
    layer.points.insert(layer.points.end(), east.begin(), east.end());
    layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
    layer.feature_begin.push_back(2);
    layer.boxes.push_back({-1, 0, 10, 20});
    layer.codes.emplace_back();
    layer.ranks.push_back(0);
    return layer;
}

using Edge = std::pair<std::pair<float, float>, std::pair<float, float>>;

std::vector<Edge> edges(const ProjectedLayer& layer, std::size_t feature) {
    std::vector<Edge> found;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        LocalPoint a = layer.points[layer.ring_begin[r + 1] - 1];
        for (std::uint32_t i = layer.ring_begin[r]; i < layer.ring_begin[r + 1]; ++i) {
            const LocalPoint b = layer.points[i];
            found.push_back(std::minmax(std::pair{a.x, a.y}, std::pair{b.x, b.y}));
            a = b;
        }
    }
    return found;
}

double milliseconds(const std::chrono::steady_clock::duration d) {
    return std::chrono::duration<double, std::milli>(d).count();
}

}  // namespace

TEST_CASE("a_border_between_two_areas_is_one_arc") {
    const Topology topology = build_topology(neighbours());
    CHECK(topology.arcs() == 3);
    CHECK(topology.uses.size() == 4);
    CHECK(std::ranges::count(topology.uses, true, &ArcUse::reversed) == 1);
}

TEST_CASE("an_enclave_and_the_hole_it_fills_are_one_arc") {
    const std::vector<LonLat> inner = {{4, 4}, {6, 4}, {6, 6}, {4, 6}};
    const std::vector<LonLat> turned = {{6, 6}, {6, 4}, {4, 4}, {4, 6}};
    const Topology topology = build_topology(area_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, inner, turned}));
    CHECK(topology.arcs() == 2);
    CHECK(topology.ring(1)[0].arc == topology.ring(2)[0].arc);
}

TEST_CASE("neighbours_share_their_border_point_for_point_after_simplifying") {
    const FeatureLayer layer = neighbours();
    for (const std::string_view definition : {"equal-earth", "+proj=laea +lat_0=10", "+proj=eqearth +lon_0=179.9"}) {
        INFO(definition);
        const auto simple = project_layer(layer, *projection(definition), {.tolerance = 20'000});
        std::vector<Edge> west = edges(simple, 0), east = edges(simple, 1);
        std::ranges::sort(west);
        std::ranges::sort(east);
        std::vector<Edge> shared;
        std::ranges::set_intersection(west, east, std::back_inserter(shared));
        CHECK(shared.size() > 20);
        // Of the western area only three straight sides are its own.
        const auto is_border = [&](const Edge& e) { return std::ranges::binary_search(shared, e); };
        CHECK(static_cast<std::size_t>(std::ranges::count_if(west, is_border)) == shared.size());
    }
}

TEST_CASE("a_shared_border_is_drawn_once_unless_outlines_are_wanted") {
    const ProjectionPtr p = projection("equirectangular");
    const auto length = [](const ProjectedLayer& layer) {
        double sum = 0;
        for (std::size_t l = 0; l + 1 < layer.line_begin.size(); ++l) {
            for (std::uint32_t i = layer.line_begin[l] + 1; i < layer.line_begin[l + 1]; ++i)
                sum += std::hypot(double{layer.line_points[i].x} - double{layer.line_points[i - 1].x},
                                  double{layer.line_points[i].y} - double{layer.line_points[i - 1].y});
        }
        return sum / 111'319.49;
    };
    FeatureLayer two = area_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{10, 0}, {20, 0}, {20, 10}, {10, 10}}});
    CHECK(length(project_layer(two, *p, {})) == Approx(70).epsilon(1e-4));
    CHECK(length(project_layer(two, *p, {.share_borders = false})) == Approx(80).epsilon(1e-4));
}

TEST_CASE("simplifying_moves_nothing_by_more_than_the_tolerance") {
    const FeatureLayer layer = world(Detail::fine);
    for (const std::string_view definition : {"equal-earth", "mercator", "+proj=laea +lat_0=15"}) {
        INFO(definition);
        const ProjectionPtr p = projection(definition);
        const double tolerance = 10'000;
        const auto simple = project_layer(layer, *p, {.tolerance = tolerance});
        CHECK(simple.line_points.size() < layer.points.size() / 3);
        for (const std::string_view code : {"ML", "NO", "CL"}) {
            const std::uint32_t f = layer.with_code(code).at(0);
            std::uint32_t largest = layer.feature_begin[f];
            for (std::uint32_t r = largest; r < layer.feature_begin[f + 1]; ++r) {
                if (layer.ring(r).size() > layer.ring(largest).size()) largest = r;
            }
            double worst = 0;
            for (const LonLat place : layer.ring(largest)) {
                const auto at = p->forward(place);
                if (!at) continue;
                const double x = at->x - simple.origin.x, y = at->y - simple.origin.y;
                double nearest = 1e18;
                for (const auto& [a, b] : edges(simple, f)) {
                    const double bx = double{b.first} - double{a.first}, by = double{b.second} - double{a.second};
                    const double px = x - double{a.first}, py = y - double{a.second};
                    const double t = std::clamp((px * bx + py * by) / std::max(bx * bx + by * by, 1e-9), 0.0, 1.0);
                    nearest = std::min(nearest, std::hypot(px - t * bx, py - t * by));
                }
                worst = std::max(worst, nearest);
            }
            INFO(code);
            CHECK(worst < tolerance * 1.1);  // the measure is sampled, so a little over can be
            CHECK(worst > tolerance / 10);
        }
    }
}

TEST_CASE("islands_smaller_than_the_tolerance_go_but_small_states_stay") {
    const FeatureLayer countries = world(Detail::fine);
    const ProjectionPtr p = projection("equal-earth");
    const auto simple = project_layer(countries, *p, {.tolerance = 20'000});
    const auto dropped = project_layer(countries, *p, {.tolerance = 20'000, .keep_every_feature = false});
    std::size_t lost = 0;
    for (std::size_t f = 0; f < countries.size(); ++f) {
        INFO(countries.codes[f]);
        CHECK(simple.feature_begin[f + 1] > simple.feature_begin[f]);
        lost += dropped.feature_begin[f + 1] == dropped.feature_begin[f] ? 1 : 0;
    }
    CHECK(lost > 20);
    CHECK(simple.ring_begin.size() < countries.ring_begin.size() / 2);
}

TEST_CASE("simplifying_twice_the_same_way_gives_the_same_bytes") {
    const FeatureLayer countries = world(Detail::coarse);
    const ProjectionPtr p = projection("lambert");
    const auto a = project_layer(countries, *p, {.tolerance = 4000, .tessellate = true});
    const auto b = project_layer(countries, *p, {.tolerance = 4000, .tessellate = true});
    CHECK(a.triangles == b.triangles);
    CHECK(std::ranges::equal(a.points, b.points,
                             [](LocalPoint p1, LocalPoint p2) { return p1.x == p2.x && p1.y == p2.y; }));
}

TEST_CASE("the_time_a_world_takes_is_told", "[.timing]") {
    const auto start = std::chrono::steady_clock::now();
    const FeatureLayer countries = world(Detail::fine);
    const auto read = std::chrono::steady_clock::now();
    const ProjectionPtr p = projection("equal-earth");
    const auto simple = project_layer(countries, *p, {.tolerance = 10'000});
    const auto projected = std::chrono::steady_clock::now();
    const auto filled = project_layer(countries, *p, {.tolerance = 10'000, .tessellate = true});
    const auto tessellated = std::chrono::steady_clock::now();
    std::printf("%zu vertices read in %.1f ms, projected to %zu in %.1f ms, with %zu triangles in %.1f ms\n",
                countries.points.size(), milliseconds(read - start), simple.points.size(),
                milliseconds(projected - read), filled.triangles.size() / 3, milliseconds(tessellated - projected));
    CHECK(filled.triangles.size() > 10'000);
}
