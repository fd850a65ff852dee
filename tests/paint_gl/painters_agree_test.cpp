// The window and the exports show one picture: both painters are held to a tolerance, and the tolerance to its purpose.
#include "golden/gallery.hpp"
#include "golden/gl_image.hpp"
#include "golden/image_compare.hpp"
#include "golden/map_things.hpp"
#include "paint_cairo/image.hpp"
#include "pictures.hpp"

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

// Edges are smoothed in two ways, and glyphs stand on whole pixels in the window only: single pixels may differ by a
// lot, many pixels may not.
constexpr int noticeable = 64;  // of 255
constexpr double part_that_may_differ = 0.006;

golden::Difference compare_painters(Studio& studio, const DrawList& by_opengl, const DrawList& by_cairo, float scale) {
    Result<Image> exported = paint_image(by_cairo, scale, studio.typesetter);
    REQUIRE(exported.ok());
    return golden::compare(golden::to_image(studio.paint(by_opengl, scale), scale), *exported, noticeable);
}

}  // namespace

TEST_CASE("both_painters_agree_on_every_kind_of_item") {
    for (int scale : {1, 2}) {
        auto studio = open_studio(400 * scale, 300 * scale);
        if (!studio) return;
        const golden::Difference difference =
            compare_painters(*studio, gallery(), gallery(), static_cast<float>(scale));
        CAPTURE(scale, difference.part_over, difference.largest, difference.worst_x, difference.worst_y);
        CHECK(difference.same_size);
        CHECK(difference.part_over <= part_that_may_differ);
    }
}

TEST_CASE("both_painters_agree_on_pictures_and_points_of_the_map") {
    for (int scale : {1, 2}) {
        auto studio = open_studio(400 * scale, 300 * scale);
        if (!studio) return;
        const DrawList list = pictures_and_points();
        const golden::Difference difference = compare_painters(*studio, list, list, static_cast<float>(scale));
        CAPTURE(scale, difference.part_over, difference.mean, difference.largest);
        CHECK(difference.same_size);
        CHECK(difference.part_over <= part_that_may_differ);
        CHECK(difference.mean < 1);
        for (std::size_t i = 1; i < list.items.size(); ++i) {  // each of them is seen
            DrawList without = list;
            without.items[i] = Clip{};
            CAPTURE(i);
            CHECK(compare_painters(*studio, list, without, static_cast<float>(scale)).mean > 1);
        }
    }
}

TEST_CASE("a_planted_difference_between_the_painters_is_found") {
    auto studio = open_studio(400, 300);
    if (!studio) return;
    DrawList without = gallery();
    std::erase_if(without.items, [](const DrawItem& item) { return std::holds_alternative<Markers>(item); });
    CHECK(compare_painters(*studio, gallery(), without, 1).part_over > part_that_may_differ);
    DrawList moved = gallery();
    moved.map.page_centre.x += 4;
    CHECK(compare_painters(*studio, gallery(), moved, 1).part_over > part_that_may_differ);
}
