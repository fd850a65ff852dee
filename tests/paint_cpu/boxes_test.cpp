#include "paint_cpu/boxes.hpp"

#include "golden/cpu_picture.hpp"

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255}, blue_ink = {0, 0, 255, 255}, black_ink = {0, 0, 0, 255};

}  // namespace

TEST_CASE("a_box_on_half_pixels_covers_exactly_half_of_them") {
    const CpuPicture picture = painted(Box{{10.5F, 20, 9.5F, 4.5F}, black_ink});
    CHECK(picture.at(10, 21)[0] == 127);
    CHECK(picture.at(11, 21)[0] == 0);
    CHECK(picture.at(19, 21)[0] == 0);
    CHECK(picture.at(20, 21) == white);
    CHECK(picture.at(9, 21) == white);
    CHECK(picture.at(15, 24)[0] == 127);
    CHECK(picture.at(10, 24)[0] == 191);
    CHECK(picture.at(15, 25) == white);
    CHECK(inked_area(picture) == Approx(9.5 * 4.5).margin(0.1));
    CHECK(inked_area(painted(Box{{40.25F, 40.25F, 0.5F, 0.5F}, black_ink})) == Approx(0.25).margin(0.01));
}

TEST_CASE("bars_cover_as_boxes_do_and_bars_that_touch_leave_no_seam") {
    const CpuPicture picture = painted(Bars{{{{10, 10, 5, 20}, red_ink}, {{15, 20, 5, 10}, blue_ink}}});
    CHECK(picture.at(14, 15) == red);
    CHECK(picture.at(15, 15) == white);
    CHECK(picture.at(15, 25) == blue);
    CHECK(picture.at(20, 25) == white);
    CHECK(painted(Bars{{{{3.3F, 4.7F, 20.1F, 30.9F}, black_ink}}}) ==
          painted(Box{{3.3F, 4.7F, 20.1F, 30.9F}, black_ink}));
}

TEST_CASE("a_round_corner_leaves_out_what_lies_beyond_its_circle") {
    const CpuPicture picture = painted(Box{{10, 10, 60, 40}, black_ink, {}, false, {}, 0, 12});
    constexpr double pi = 3.14159265;
    CHECK(inked_area(picture) == Approx(60 * 40 - (4 - pi) * 12 * 12).margin(1));
    CHECK(picture.at(10, 10) == white);
    CHECK(picture.at(12, 12) == white);
    CHECK(picture.at(14, 14)[0] == 0);
    CHECK(picture.at(40, 10)[0] == 0);
    // The four corners are mirror images.
    for (int y = 0; y < 12; ++y) {
        for (int x = 0; x < 12; ++x) {
            CHECK(picture.at(10 + x, 10 + y) == picture.at(69 - x, 10 + y));
            CHECK(picture.at(10 + x, 10 + y) == picture.at(10 + x, 49 - y));
        }
    }
    // A radius larger than the box makes it a capsule.
    CHECK(inked_area(painted(Box{{10, 10, 40, 20}, black_ink, {}, false, {}, 0, 99})) ==
          Approx(20 * 20 + pi * 100).margin(1));
}

TEST_CASE("a_border_lies_inside_its_box_and_shows_nothing_between_it_and_the_fill") {
    const CpuPicture picture = painted(Box{{10, 10, 60, 40}, red_ink, {}, false, blue_ink, 3, 12});
    CHECK(picture.at(40, 30) == red);
    CHECK(picture.at(40, 10) == blue);
    CHECK(picture.at(40, 12) == blue);
    CHECK(picture.at(40, 13) == red);
    CHECK(picture.at(10, 30) == blue);
    CHECK(picture.at(69, 30) == blue);
    CHECK(picture.at(70, 30) == white);
    CHECK(picture.at(11, 11) == white);
    // A border of half pixels, and round: where it meets the fill nothing of the ground is seen.
    for (const float radius : {0.0F, 12.0F}) {
        const CpuPicture black = painted(Box{{10, 10, 60, 40}, black_ink, {}, false, black_ink, 2.5F, radius});
        CHECK(black.at(12, 30)[0] == 0);
        CHECK(black == painted(Box{{10, 10, 60, 40}, black_ink, {}, false, {}, 0, radius}));
    }
    // A border wider than the box is all of it.
    CHECK(painted(Box{{10, 10, 8, 40}, red_ink, {}, false, blue_ink, 5, 0}).at(14, 30) == blue);
    // A border alone leaves the middle.
    CHECK(painted(Box{{10, 10, 60, 40}, {0, 0, 0, 0}, {}, false, blue_ink, 3, 0}).at(40, 30) == white);
}

TEST_CASE("a_gradient_runs_from_its_first_colour_to_its_second") {
    const CpuPicture fade = painted(Box{{0, 0, 100, 100}, {255, 0, 0, 255}, {0, 0, 255, 0}, true, {}, 0, 0});
    CHECK(fade.at(0, 50)[1] <= 2);
    CHECK(fade.at(50, 50)[1] == Approx(128).margin(2));
    CHECK(fade.at(99, 50)[1] >= 253);
    CHECK(fade.at(50, 50)[0] == 255);  // what is transparent has no say in the colour
    CHECK(fade.at(50, 0) == fade.at(50, 99));
    const CpuPicture rise = painted(Box{{0, 0, 100, 100}, {0, 0, 255, 0}, {255, 0, 0, 255}, true, {}, 0, 0});
    CHECK(rise.at(25, 50)[0] == 255);
    CHECK(rise.at(25, 50)[2] == Approx(191).margin(2));
    const CpuPicture two = painted(Box{{20, 20, 50, 20}, red_ink, blue_ink, true, {}, 0, 6});
    CHECK(two.at(20, 30)[0] >= 250);
    CHECK(two.at(69, 30)[2] >= 250);
    CHECK(two.at(44, 30)[0] == Approx(128).margin(4));
    CHECK(two.at(20, 20) == white);
}
