// Pictures that lie on the map, as the CPU painter shows them.
#include "golden/cpu_picture.hpp"
#include "golden/map_things.hpp"
#include "paint_cpu/pixels.hpp"

#include <limits>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255};
constexpr Colour red_ink = {255, 0, 0, 255};
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

CpuPicture in_parts(const DrawList& list, int width, int height, float scale, int across, int down) {
    static const Typesetter typesetter;
    CpuPicture picture(width, height);
    CpuPainter painter;
    for (int y = 0; y < height; y += down) {
        for (int x = 0; x < width; x += across) {
            Target target = picture.target(scale);
            target.part = DeviceRect{x, y, across, down};
            painter.paint(list, target, picture.canvas(), typesetter);
        }
    }
    CHECK(picture.is_kept_to());
    return picture;
}

}  // namespace

TEST_CASE("a_picture_fills_its_box_on_the_map_and_nothing_beside_it") {
    const CpuPicture picture = painted(PlaceImage{plain(red_ink, {-20, -10, 30, 15})});
    CHECK(ink(picture, {30, 35, 50, 25}) == 50 * 25);
    CHECK(ink(picture, {0, 0, 100, 100}) == 50 * 25);
    CHECK(picture.at(30, 35) == red);
    CHECK(picture.at(79, 59) == red);
}

TEST_CASE("an_edge_between_two_pixels_covers_its_part_of_one") {
    const CpuPicture picture = painted(PlaceImage{plain(red_ink, {-20.25, -10, 30, 15.5})});
    CHECK(picture.at(29, 40)[1] == Approx(191).margin(1));
    CHECK(picture.at(40, 34)[1] == Approx(127).margin(1));
    CHECK(picture.at(29, 34)[1] == Approx(223).margin(1));
    CHECK(picture.at(30, 35) == red);
    CHECK(inked_area(painted(PlaceImage{plain({0, 0, 0, 255}, {-20.25, -10, 30, 15.5})})) ==
          Approx(50.25 * 25.5).epsilon(0.001));
}

TEST_CASE("a_picture_of_the_page_s_own_pixels_is_blended_pixel_by_pixel_its_first_row_above") {
    const RasterPicturePtr source = noise(60, 40, {-30, -20, 30, 20});
    const CpuPicture picture = painted(PlaceImage{source});
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 60; ++x) {
            const std::uint32_t word = source->pixels[static_cast<std::size_t>(y) * 60 + static_cast<std::size_t>(x)];
            REQUIRE(picture.word(20 + x, 30 + y) == put_over(0xffffffffU, word));
        }
    }
}

TEST_CASE("opacity_lets_what_lies_below_show_through") {
    const PlaceImage half{plain(red_ink, {-20, -20, 20, 20}), 0.5F};
    CHECK(painted(half).at(50, 50) == Pixel{255, 127, 127, 255});
    DrawList list = with(Box{{0, 0, 100, 100}, {0, 0, 255, 255}});
    list.items.emplace_back(half);
    CHECK(paint(list).at(50, 50) == Pixel{128, 0, 127, 255});
    const PlaceImage both{plain({255, 0, 0, 128}, {-20, -20, 20, 20}), 0.5F};
    CHECK(painted(both).at(50, 50)[1] == Approx(191).margin(1));
    for (const float none : {0.0F, -1.0F, std::numeric_limits<float>::quiet_NaN()})
        CHECK(ink(painted(PlaceImage{half.picture, none}), {0, 0, 100, 100}) == 0);
    CHECK(painted(PlaceImage{half.picture, 3}).at(50, 50) == red);
}

TEST_CASE("a_magnified_picture_runs_smoothly_from_pixel_to_pixel") {
    const auto black_and_white = [](int x, int) { return x == 0 ? rgb(0) : rgb(0xffffff); };
    const CpuPicture picture = painted(PlaceImage{picture_of(2, 1, {-40, -20, 40, 20}, black_and_white)});
    for (int x = 10; x < 90; ++x) {
        const double expected = std::clamp((x + 0.5 - 30) / 40, 0.0, 1.0) * 255;
        CHECK(picture.at(x, 50)[0] == Approx(expected).margin(1.5));
        CHECK(picture.at(x, 50) == picture.at(x, 31));
    }
}

TEST_CASE("a_picture_keeps_to_the_clip_and_to_the_page") {
    DrawList list = page();
    list.items = {Clip{{20, 20, 30, 30}}, PlaceImage{plain(red_ink, {-1e3, -1e3, 1e3, 1e3})}, Clip{}};
    const CpuPicture picture = paint(list);
    CHECK(ink(picture, {20, 20, 30, 30}) == 900);
    CHECK(ink(picture, {0, 0, 100, 100}) == 900);
}

TEST_CASE("a_picture_far_too_large_too_small_or_off_the_page_does_no_harm") {
    for (const double half : {1e3, 1e6, 1e9, 1e15, 1e30}) {
        CAPTURE(half);
        CHECK(ink(painted(PlaceImage{plain(red_ink, {-half, -half, half, half})}), {0, 0, 100, 100}) == 10'000);
        CHECK(painted(PlaceImage{waves(9, 9, {-half, -half, half, half})}).is_kept_to());
    }
    CHECK(inked_area(painted(PlaceImage{plain(rgb(0), {0.25, 0.25, 0.5, 0.75}, 50, 50)})) ==
          Approx(0.125).margin(0.01));
    CHECK(ink(painted(PlaceImage{plain(red_ink, {0.1, 0.1, 0.1001, 0.1001})}), {0, 0, 100, 100}) == 0);
    for (const MapBox& box :
         {MapBox{50, -20, 90, 20}, MapBox{-90, -20, -50, 20}, MapBox{-20, 50, 20, 90}, MapBox{-20, -90, 20, -50},
          MapBox{1e9, 1e9, 2e9, 2e9}, MapBox{-1e300, -1e300, -1e299, -1e299}})
        CHECK(ink(painted(PlaceImage{plain(red_ink, box)}), {0, 0, 100, 100}) == 0);
}

TEST_CASE("a_picture_without_pixels_or_with_a_box_that_makes_no_sense_changes_nothing") {
    RasterPicture lacking = *plain(red_ink, {-20, -20, 20, 20});
    lacking.height = 5'000;
    for (const RasterPicturePtr& odd :
         {RasterPicturePtr(), plain(red_ink, {-20, -20, 20, 20}, 0, 0), std::make_shared<const RasterPicture>(lacking),
          plain(red_ink, {}), plain(red_ink, {0, 0, 0, 20}), plain(red_ink, {20, -20, -20, 20}),
          plain(red_ink, {no_number, -20, 20, 20}), plain(red_ink, {-20, -20, 20, no_number})})
        CHECK(ink(painted(PlaceImage{odd}), {0, 0, 100, 100}) == 0);
    DrawList list = with(PlaceImage{plain(red_ink, {-20, -20, 20, 20})});
    for (const double pixels : {0.0, -1.0, no_number, 1e308}) {
        list.map.pixels_per_metre = pixels;
        CHECK(ink(paint(list), {0, 0, 100, 100}) == 0);
    }
}

TEST_CASE("a_picture_painted_part_by_part_is_the_picture_painted_whole") {
    for (const MapBox& box : {MapBox{-150, -100, 150, 100}, MapBox{-110.3, -80.6, 130.9, 77.7},
                              MapBox{-900, -800, 700, 900}, MapBox{-3.3, -4.4, 5.5, 6.6}}) {
        DrawList list = page(300, 200);
        list.items = {PlaceImage{noise(90, 70, box), 0.8F}};
        for (const float scale : {1.0F, 1.5F}) {
            const int width = static_cast<int>(300 * scale), height = static_cast<int>(200 * scale);
            const CpuPicture whole = paint(list, width, height, scale);
            CHECK(whole == in_parts(list, width, height, scale, width, 37));
            CHECK(whole == in_parts(list, width, height, scale, 41, height));
            CHECK(whole == in_parts(list, width, height, scale, 17, 13));
            CHECK(ink(whole, {0, 0, width, height}) > 50);
        }
    }
}

TEST_CASE("as_many_threads_as_there_are_paint_the_picture_that_one_paints") {
    DrawList list = page(640, 480);
    list.items = {PlaceImage{noise(200, 150, {-300, -200, 310, 220}), 0.9F}};
    CHECK(paint(list, 640, 480, 1, 1) == paint(list, 640, 480, 1, 4));
}
