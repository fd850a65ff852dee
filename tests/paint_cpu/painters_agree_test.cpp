// A window without a graphics card and the exports show one picture: the CPU painter is held against Cairo's, and the
// tolerance to its purpose.
#include "golden/cpu_picture.hpp"
#include "golden/gallery.hpp"
#include "golden/image_compare.hpp"
#include "golden/map_things.hpp"
#include "paint_cairo/image.hpp"

#include <cmath>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

// Glyphs and markers stand on whole and on quarter pixels in the window only: single pixels may differ by a lot, many
// pixels may not.
constexpr int noticeable = 64;  // of 255
constexpr double part_that_may_differ = 0.006;
constexpr double mean_that_may_differ = 0.15;  // of 255; 0.10 for markers, nothing else comes near

golden::Difference compare_painters(const DrawList& on_the_cpu, const DrawList& by_cairo, float scale) {
    const Typesetter typesetter;
    Result<Image> exported = paint_image(by_cairo, scale, typesetter);
    REQUIRE(exported.ok());
    const CpuPicture painted = paint(on_the_cpu, exported->width, exported->height, scale);
    return golden::compare(painted.image(scale), *exported, noticeable);
}

DrawList only(const DrawList& list, std::size_t i) {
    DrawList out = list;
    out.items = {list.items[i]};
    return out;
}

}  // namespace

TEST_CASE("the_cpu_and_cairo_agree_on_every_kind_of_item") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        const golden::Difference difference = compare_painters(gallery(), gallery(), scale);
        CAPTURE(scale, difference.part_over, difference.largest, difference.worst_x, difference.worst_y);
        CHECK(difference.same_size);
        CHECK(difference.part_over <= part_that_may_differ);
    }
}

TEST_CASE("each_kind_of_item_agrees_by_itself") {
    const DrawList list = gallery();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
            const DrawList one = only(list, i);
            const golden::Difference difference = compare_painters(one, one, scale);
            CAPTURE(i, scale, difference.part_over, difference.mean, difference.largest, difference.worst_x,
                    difference.worst_y);
            CHECK(difference.part_over <= part_that_may_differ / 4);
            CHECK(difference.mean < mean_that_may_differ);
        }
    }
}

TEST_CASE("pictures_and_points_on_the_map_agree") {
    const DrawList list = pictures_and_points();
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        const golden::Difference difference = compare_painters(list, list, scale);
        CAPTURE(scale, difference.part_over, difference.mean, difference.largest, difference.worst_x,
                difference.worst_y);
        CHECK(difference.part_over <= part_that_may_differ);
        DrawList pictures_alone = list;
        std::erase_if(pictures_alone.items,
                      [](const DrawItem& item) { return std::holds_alternative<MarkPoints>(item); });
        CHECK(compare_painters(pictures_alone, pictures_alone, scale).largest <= 2);
        for (std::size_t i = 1; i < list.items.size(); ++i) {  // each of them is seen
            DrawList without = list;
            without.items[i] = Clip{};
            CAPTURE(i);
            CHECK(compare_painters(list, without, scale).mean > 1);
        }
    }
}

TEST_CASE("a_planted_difference_between_the_cpu_and_cairo_is_found") {
    const DrawList list = gallery();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (std::holds_alternative<Clip>(list.items[i])) continue;
        DrawList without = list;
        without.items[i] = Clip{};
        CAPTURE(i);
        CHECK(compare_painters(list, without, 1).mean > 0.05);
    }
    DrawList without = list;
    std::erase_if(without.items, [](const DrawItem& item) { return std::holds_alternative<Markers>(item); });
    CHECK(compare_painters(list, without, 1).part_over > part_that_may_differ);
    DrawList moved = list;
    moved.map.page_centre.x += 4;
    CHECK(compare_painters(list, moved, 1).part_over > part_that_may_differ);
}
