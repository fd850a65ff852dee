#include "paint_cpu/layer_parts.hpp"

#include "golden/scenes.hpp"
#include "paint_cpu/dash.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

TEST_CASE("only_features_that_exist_and_touch_the_view_are_seen_once_each") {
    const ProjectedLayer layer = pictures::squares(4);
    const LocalBox view{-100, -100, 25, 100};
    CHECK(seen_features(layer, {}, view) == std::vector<std::uint32_t>{0, 1});
    CHECK(seen_features(layer, {3, 1, 1, 99, 0}, view) == std::vector<std::uint32_t>{0, 1});
    ProjectedLayer broken = layer;
    broken.feature_begin.clear();
    CHECK(seen_features(broken, {0}, view).empty());
}

TEST_CASE("a_range_that_runs_backwards_or_out_of_its_array_is_empty") {
    using Pair = std::pair<std::size_t, std::size_t>;
    CHECK(range_of({0, 3, 7}, 1, 7) == Pair{3, 7});
    CHECK(range_of({0, 3, 7}, 1, 6) == Pair{0, 0});
    CHECK(range_of({0, 3, 1}, 1, 9) == Pair{0, 0});
    CHECK(range_of({}, 0, 9) == Pair{0, 0});
}

TEST_CASE("a_dash_pattern_that_makes_no_sense_is_solid_and_an_odd_one_repeats") {
    CHECK(device_dash({4, 2}, 2) == std::vector<float>{8, 4});
    CHECK(device_dash({4, 2, 1}, 1) == std::vector<float>{4, 2, 1, 4, 2, 1});
    CHECK(device_dash({4, -2}, 1).empty());
    CHECK(device_dash({0, 0}, 1).empty());
    CHECK(device_dash({std::numeric_limits<float>::quiet_NaN(), 1}, 1).empty());
    CHECK(device_dash({std::numeric_limits<float>::infinity(), 1}, 1).empty());
}
