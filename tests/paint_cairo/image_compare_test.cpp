#include "golden/image_compare.hpp"

#include "paint_cairo/sample.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {

Image picture(const DrawList& list) {
    static const Typesetter typesetter;
    return *paint_image(list, 1, typesetter);
}

}  // namespace

TEST_CASE("a_picture_equals_itself") {
    const Image image = picture(sample::everything());
    const golden::Difference same = golden::compare(image, image, 0);
    CHECK(same.same_size);
    CHECK(same.largest == 0);
    CHECK(same.part_over == 0);
}

TEST_CASE("a_shape_moved_by_a_quarter_of_a_pixel_is_nearly_the_same") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(Box{{20, 20, 40, 40}, rgb(0x000000), {}, false, {}, 0, 0});
    const Image before = picture(list);
    std::get<Box>(list.items[0]).rect.x += 0.25F;
    CHECK(golden::compare(before, picture(list), 30).part_over == 0);
}

TEST_CASE("a_planted_marker_fails_the_comparison") {
    DrawList list = sample::everything();
    const Image before = picture(list);
    list.items.push_back(Markers{{{MarkerShape::circle, {700, 560}, 8, rgb(0xff0000), {}, 0}}});
    const golden::Difference planted = golden::compare(before, picture(list), 40);
    CHECK(planted.largest > 100);
    CHECK(planted.part_over > 0.00005);
    CHECK(std::abs(planted.worst_x - 700) < 6);
    CHECK(std::abs(planted.worst_y - 560) < 6);
}

TEST_CASE("a_missing_label_fails_the_comparison") {
    DrawList list = sample::everything();
    const Image before = picture(list);
    list.items.pop_back();
    CHECK(golden::compare(before, picture(list), 40).part_over > 0.0005);
}

TEST_CASE("pictures_of_two_sizes_are_never_the_same") {
    CHECK_FALSE(golden::compare(picture(sample::page(10, 10)), picture(sample::page(10, 11)), 255).same_size);
}
