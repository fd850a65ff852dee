#include "geo/feature_layer.hpp"

#include "geo/world.hpp"
#include "support/catch.hpp"

using namespace briefmap;
using namespace briefmap::testing;

TEST_CASE("a_hole_is_not_part_of_its_area") {
    const FeatureLayer layer = area_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{4, 4}, {6, 4}, {6, 6}, {4, 6}}});
    CHECK(contains(layer, 0, {1, 1}));
    CHECK_FALSE(contains(layer, 0, {5, 5}));
    CHECK_FALSE(contains(layer, 0, {11, 5}));
    CHECK_FALSE(contains(layer, 1, {1, 1}));
}

TEST_CASE("lines_contain_nothing") { CHECK_FALSE(contains(lines_of({{{0, 0}, {10, 0}, {10, 10}}}), 0, {9, 1})); }

TEST_CASE("features_are_found_by_their_code") {
    FeatureLayer layer = area_of({{{0, 0}, {1, 0}, {1, 1}}});
    layer.codes = {"ML"};
    CHECK(layer.with_code("ML") == std::vector<std::uint32_t>{0});
    CHECK(layer.with_code("NE").empty());
}

TEST_CASE("capitals_lie_in_their_countries_on_the_shipped_map") {
    const FeatureLayer countries = world(Detail::fine);
    const auto within = [&](std::string_view code, LonLat p) {
        for (const std::uint32_t f : countries.with_code(code)) {
            if (contains(countries, f, p)) return true;
        }
        return false;
    };
    CHECK(within("ML", {-7.99, 12.65}));
    CHECK(within("FR", {2.35, 48.85}));
    CHECK(within("NE", {2.11, 13.51}));
    CHECK_FALSE(within("ML", {2.11, 13.51}));
}
