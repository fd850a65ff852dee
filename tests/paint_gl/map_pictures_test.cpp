// Pictures and points that lie on the map, as the OpenGL painter shows them.
#include "golden/cpu_picture.hpp"
#include "golden/map_things.hpp"
#include "pictures.hpp"

#include <epoxy/gl.h>

#include <limits>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255};
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

/// Pixels that are not white.
int ink(const PixelImage& image, DeviceRect in) {
    int pixels = 0;
    for (int y = in.y; y < in.bottom(); ++y) {
        for (int x = in.x; x < in.right(); ++x)
            pixels += at(image, x, y) != white ? 1 : 0;
    }
    return pixels;
}

/// The largest difference from what the CPU painter shows.
int from_the_cpu(Studio& studio, const DrawList& list, int width, int height, float scale = 1) {
    const PixelImage by_opengl = studio.paint(list, scale);
    const CpuPicture by_cpu = paint(list, width, height, scale);
    int most = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Pixel p = at(by_opengl, x, y), q = by_cpu.at(x, y);
            for (std::size_t i = 0; i < p.size(); ++i)
                most = std::max(most, std::abs(p[i] - q[i]));
        }
    }
    return most;
}

}  // namespace

TEST_CASE("opengl_fills_a_picture_s_box_and_nothing_beside_it") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image = studio->paint(with(PlaceImage{plain(red_ink, {-20, -10, 30, 15})}));
    CHECK(ink(image, {30, 35, 50, 25}) == 50 * 25);
    CHECK(ink(image, {0, 0, 100, 100}) == 50 * 25);
    CHECK(at(image, 30, 35) == red);
    CHECK(at(image, 79, 59) == red);
}

TEST_CASE("opengl_covers_the_part_of_a_pixel_that_an_edge_leaves") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const PixelImage image = studio->paint(with(PlaceImage{plain(red_ink, {-20.25, -10, 30, 15.5})}));
    CHECK(at(image, 29, 40)[1] == Approx(191).margin(1));
    CHECK(at(image, 40, 34)[1] == Approx(127).margin(1));
    CHECK(at(image, 30, 35) == red);
}

TEST_CASE("opengl_shows_a_picture_of_the_page_s_own_pixels_unmixed_its_first_row_above") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const RasterPicturePtr source = noise(60, 40, {-30, -20, 30, 20});
    CHECK(from_the_cpu(*studio, with(PlaceImage{source}), 100, 100) <= 1);
    const PixelImage image = studio->paint(with(PlaceImage{plain(red_ink, {-30, -20, 30, 20}), 0.5F}));
    CHECK(at(image, 50, 50)[1] == Approx(127).margin(1));
}

TEST_CASE("opengl_mixes_pictures_of_every_scale_as_the_cpu_does") {
    auto studio = open_studio(300, 200);
    if (!studio) return;
    for (const MapBox& box : {MapBox{-150, -100, 150, 100}, MapBox{-110.3, -80.6, 130.9, 77.7},
                              MapBox{-900, -800, 700, 900}, MapBox{-3.3, -4.4, 5.5, 6.6}, MapBox{-1e5, -2e5, 3e5, 1e5},
                              MapBox{-1e9, -1e9, 2e9, 3e9}, MapBox{-0.3, -0.1, 0.2, 0.4}}) {
        DrawList list = page(300, 200);
        list.items = {PlaceImage{noise(90, 70, box), 0.8F}};
        CAPTURE(box.min_x, box.max_x);
        CHECK(from_the_cpu(*studio, list, 300, 200) <= 3);
        list.items = {PlaceImage{waves(90, 70, box)}};
        CHECK(from_the_cpu(*studio, list, 300, 200) <= 3);
    }
    // So far away and so large that a pixel of it is wider than the page, and its edge between two crosses the page.
    DrawList list = page(300, 200);
    const auto black_and_white = [](int x, int) { return x % 2 == 0 ? rgb(0) : rgb(0xffffff); };
    list.items = {PlaceImage{picture_of(64, 1, {-3.2e6, -1e6, 3.2e6, 1e6}, black_and_white)}};
    CHECK(from_the_cpu(*studio, list, 300, 200) <= 2);
    CHECK(at(studio->paint(list), 150, 100)[0] == Approx(128).margin(4));
}

TEST_CASE("opengl_paints_pictures_and_points_part_by_part_as_it_paints_them_whole") {
    auto studio = open_studio(400, 300);
    if (!studio) return;
    DrawList list = pictures_and_points();
    list.items.erase(list.items.begin());  // the areas
    const PixelImage whole = studio->paint(list);
    for (int y = 0; y < 300; y += 29) {
        for (int x = 0; x < 400; x += 31) {
            Target target = studio->screen->target();
            target.part = DeviceRect{x, y, 31, 29};
            studio->painter->paint(list, target, studio->typesetter);
        }
    }
    CHECK(difference(whole, studio->screen->read()) == 0);
}

TEST_CASE("opengl_keeps_a_picture_to_the_clip_and_in_its_order") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    DrawList list = page();
    list.items = {Box{{0, 0, 100, 50}, {0, 0, 255, 255}}, Clip{{20, 20, 60, 60}},
                  PlaceImage{plain(red_ink, {-1e3, -1e3, 1e3, 1e3})}, Box{{40, 40, 10, 10}, {0, 0, 255, 255}}, Clip{}};
    const PixelImage image = studio->paint(list);
    CHECK(at(image, 19, 30) == blue);
    CHECK(at(image, 20, 30) == red);
    CHECK(at(image, 79, 79) == red);
    CHECK(at(image, 80, 79) == white);
    CHECK(at(image, 45, 45) == blue);
}

TEST_CASE("a_picture_larger_than_a_texture_can_be_is_shown_all_the_same") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    GLint largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    const auto rows = [&](int, int y) { return y < largest ? rgb(0x3366cc) : rgb(0xcc6633); };
    DrawList list = with(PlaceImage{picture_of(1, 2 * largest, {-20.5, -20, 20, 20}, rows), 0.5F});
    CHECK(from_the_cpu(*studio, list, 100, 100) <= 2);
    CHECK(at(studio->paint(list), 50, 40) == Pixel{153, 178, 229, 255});
    CHECK(studio->painter->cached_pictures() == 0);
}

TEST_CASE("a_picture_s_texture_is_kept_while_it_is_painted_and_held") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const DrawList list = with(PlaceImage{plain(red_ink, {-20, -10, 30, 15})});
    (void)studio->paint(list);
    CHECK(studio->painter->cached_pictures() == 1);
    (void)studio->paint(list);
    (void)studio->paint(page());
    CHECK(studio->painter->cached_pictures() == 1);
    for (int i = 0; i < 300; ++i)
        studio->painter->paint(page(), studio->screen->target(), studio->typesetter);
    CHECK(studio->painter->cached_pictures() == 0);
    CHECK(at(studio->paint(list), 50, 50) == red);
}

TEST_CASE("opengl_marks_points_where_the_map_has_them_with_the_look_they_were_given") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    const Marker look{MarkerShape::square, {}, 12, {255, 0, 0, 255}, {0, 0, 255, 255}, 2};
    const ProjectedPointsPtr points = points_at({{-130, 0}, {-100, 20}, {-70, 0}}, {100, 0});
    const PixelImage image = studio->paint(with(MarkPoints{points, {0, 1, 77}, look}));
    CHECK(at(image, 20, 50) == red);
    CHECK(at(image, 50, 30) == red);
    CHECK(at(image, 25, 50)[2] > 200);
    CHECK(at(image, 28, 50) == white);
    CHECK(at(image, 80, 50) == white);
    CHECK(at(image, 50, 50) == white);
}

TEST_CASE("pictures_and_points_that_make_no_sense_leave_the_rest_as_it_is") {
    auto studio = open_studio(100, 100);
    if (!studio) return;
    DrawList list = page();
    for (const RasterPicturePtr& odd :
         {RasterPicturePtr(), plain(red_ink, {-20, -20, 20, 20}, 0, 0), plain(red_ink, {}),
          plain(red_ink, {0, 0, 0, 9}), plain(red_ink, {no_number, -20, 20, 20}),
          plain(red_ink, {1e300, 1e300, 2e300, 2e300})}) {
        list.items.emplace_back(PlaceImage{odd});
        list.items.emplace_back(PlaceImage{odd, std::numeric_limits<float>::quiet_NaN()});
    }
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Marker look{MarkerShape::star, {}, 9, red_ink, {}, 0};
    list.items.emplace_back(MarkPoints{nullptr, {}, look});
    list.items.emplace_back(MarkPoints{points_at({{nan, 0}, {0, nan}, {1e30F, 1e30F}}), {}, look});
    list.items.emplace_back(MarkPoints{points_at({{0, 0}}), {4'000'000'000}, look});
    const PixelImage image = studio->paint(list);
    CHECK(ink(image, {0, 0, 100, 100}) == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}
