#include "paint_gl/layer_cache.hpp"

#include "paint_cpu/frame.hpp"
#include "paint_gl/label_atlas.hpp"
#include "support/catch.hpp"

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
