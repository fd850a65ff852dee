#include "paint_gl/layer_cache.hpp"

#include "paint_cpu/dash.hpp"
#include "paint_gl/label_atlas.hpp"
#include "pictures.hpp"

#include <array>

using namespace briefmap;

TEST_CASE("neighbouring_features_are_painted_as_one_range") {
    const std::array<gl::Range, 4> ranges = {gl::Range{0, 6}, {6, 3}, {9, 0}, {9, 12}};
    std::vector<GLint> first;
    std::vector<GLsizei> count;
    gl::merge_ranges(ranges, std::array<std::uint32_t, 4>{0, 1, 2, 3}, 1, first, count);
    CHECK(first == std::vector<GLint>{0});
    CHECK(count == std::vector<GLsizei>{21});
    gl::merge_ranges(ranges, std::array<std::uint32_t, 2>{0, 3}, 6, first, count);
    CHECK(first == std::vector<GLint>{0, 54});
    CHECK(count == std::vector<GLsizei>{36, 72});
}

TEST_CASE("only_features_that_exist_and_touch_the_view_are_seen_once_each") {
    const ProjectedLayer layer = pictures::squares(4);
    const LocalBox view{-100, -100, 25, 100};
    CHECK(gl::seen_features(layer, {}, view) == std::vector<std::uint32_t>{0, 1});
    CHECK(gl::seen_features(layer, {3, 1, 1, 99, 0}, view) == std::vector<std::uint32_t>{0, 1});
    ProjectedLayer broken = layer;
    broken.feature_begin.clear();
    CHECK(gl::seen_features(broken, {0}, view).empty());
}

TEST_CASE("a_range_that_runs_backwards_or_out_of_its_array_is_empty") {
    using Pair = std::pair<std::size_t, std::size_t>;
    CHECK(gl::range_of({0, 3, 7}, 1, 7) == Pair{3, 7});
    CHECK(gl::range_of({0, 3, 7}, 1, 6) == Pair{0, 0});
    CHECK(gl::range_of({0, 3, 1}, 1, 9) == Pair{0, 0});
    CHECK(gl::range_of({}, 0, 9) == Pair{0, 0});
}

TEST_CASE("the_atlas_packs_boxes_without_overlap_until_it_is_full") {
    gl::ShelfPacker packer(100, 60);
    std::vector<DeviceRect> placed;
    for (int i = 0; i < 40; ++i) {
        const int width = 10 + i % 7 * 5, height = 8 + i % 3 * 4;
        const auto place = packer.add(width, height);
        if (!place) break;
        const DeviceRect box{place->x, place->y, width, height};
        CHECK(box.right() <= 100);
        CHECK(box.bottom() <= 60);
        for (const DeviceRect& other : placed)
            CHECK(box.intersection(other).is_empty());
        placed.push_back(box);
    }
    CHECK(placed.size() > 8);
    CHECK(placed.size() < 40);
    packer.clear();
    CHECK(packer.add(100, 60));
    CHECK_FALSE(packer.add(101, 1));
}

TEST_CASE("a_dash_pattern_that_makes_no_sense_is_solid_and_an_odd_one_repeats") {
    CHECK(device_dash({4, 2}, 2) == std::vector<float>{8, 4});
    CHECK(device_dash({4, 2, 1}, 1) == std::vector<float>{4, 2, 1, 4, 2, 1});
    CHECK(device_dash({4, -2}, 1).empty());
    CHECK(device_dash({0, 0}, 1).empty());
    CHECK(device_dash({std::numeric_limits<float>::quiet_NaN(), 1}, 1).empty());
    CHECK(device_dash({std::numeric_limits<float>::infinity(), 1}, 1).empty());
}
