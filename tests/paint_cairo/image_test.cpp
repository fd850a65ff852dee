#include "paint_cairo/image.hpp"

#include "paint_cairo/sample.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

namespace {

constexpr std::uint32_t white = 0xffffffff, black = 0xff000000, blue = 0xff0072b2;

Image paint(const DrawList& list, float scale = 1) {
    static const Typesetter typesetter;
    Result<Image> image = paint_image(list, scale, typesetter);
    REQUIRE(image.ok());
    return std::move(image).value();
}

int count(const Image& image, std::uint32_t colour) {
    return static_cast<int>(std::count(image.pixels.begin(), image.pixels.end(), colour));
}

}  // namespace

TEST_CASE("an_empty_page_has_its_background") {
    CHECK(count(paint(sample::page(10, 20)), white) == 200);
    CHECK(count(paint(sample::page(10, 20, {0, 0, 0, 0})), 0) == 200);
    CHECK(count(paint(sample::page(10, 20), 1.5F), white) == 450);
}

TEST_CASE("a_filled_square_has_its_colour_and_its_area") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(FillAreas{sample::layer({{sample::square(-20, -20, 40)}}), {}, rgb(0x0072b2), false});
    const Image image = paint(list);
    CHECK(image.at(50, 50) == blue);
    CHECK(image.at(10, 50) == white);
    CHECK(count(image, blue) == 1600);
    CHECK(count(paint(list, 2), blue) == 6400);
}

TEST_CASE("a_ring_within_a_ring_is_a_hole") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(FillAreas{
        sample::layer({{sample::square(-20, -20, 40), sample::square(-5, -5, 10)}}), {}, rgb(0x0072b2), false});
    const Image image = paint(list);
    CHECK(image.at(50, 50) == white);
    CHECK(count(image, blue) == 1500);
}

TEST_CASE("neighbours_of_one_colour_show_no_seam") {
    DrawList list = sample::page(100, 100);
    const ProjectedLayerPtr two = sample::layer(
        {{{{-20, -20}, {0.3F, -20}, {7.4F, 20}, {-20, 20}}}, {{{0.3F, -20}, {20, -20}, {20, 20}, {7.4F, 20}}}});
    list.items.push_back(FillAreas{two, {}, rgb(0x0072b2), false});
    CHECK(count(paint(list), blue) == 1600);
}

TEST_CASE("only_the_named_features_are_painted") {
    DrawList list = sample::page(100, 100);
    const ProjectedLayerPtr two = sample::layer({{sample::square(-40, -20, 30)}, {sample::square(10, -20, 30)}});
    list.items.push_back(FillAreas{two, {1, 1, 99}, rgb(0x0072b2), false});
    const Image image = paint(list);
    CHECK(image.at(25, 50) == white);
    CHECK(image.at(75, 50) == blue);
}

TEST_CASE("hatching_covers_its_share_and_nothing_outside") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(FillAreas{sample::layer({{sample::square(-20, -20, 40)}}), {}, rgb(0x000000), true});
    const Image image = paint(list);
    double ink = 0;
    for (const std::uint32_t p : image.pixels)
        ink += (255 - (p & 0xff)) / 255.0;
    CHECK(ink == Approx(1600 * 1.4 / 6).epsilon(0.05));
    CHECK(image.at(25, 50) == white);
}

TEST_CASE("a_stroke_has_its_width") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(StrokePath{{{0, 50}, {100, 50}}, false, rgb(0x000000), 4, {}});
    const Image image = paint(list);
    CHECK(image.at(50, 48) == black);
    CHECK(image.at(50, 51) == black);
    CHECK(image.at(50, 47) == white);
    CHECK(image.at(50, 52) == white);
}

TEST_CASE("dashes_leave_gaps") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(StrokePath{{{0, 50}, {100, 50}}, false, rgb(0x000000), 4, {10, 10}});
    CHECK(count(paint(list), black) == 200);
}

TEST_CASE("the_same_line_as_a_map_layer_is_stroked_too") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(StrokeLines{sample::layer({{sample::square(-20, -20, 40)}}), {}, rgb(0x000000), 2, {}});
    const Image image = paint(list);
    CHECK(image.at(30, 50) == black);
    CHECK(image.at(50, 70) == black);
    CHECK(image.at(50, 50) == white);
}

TEST_CASE("a_clip_holds_until_an_empty_one") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(Clip{{10, 10, 20, 20}});
    list.items.push_back(Box{{0, 0, 100, 100}, rgb(0x0072b2), {}, false, {}, 0, 0});
    CHECK(count(paint(list), blue) == 400);
    list.items.push_back(Clip{{200, 200, 10, 10}});
    list.items.push_back(Box{{0, 0, 100, 100}, rgb(0x0072b2), {}, false, {}, 0, 0});
    CHECK(count(paint(list), blue) == 400);
    list.items.push_back(Clip{});
    list.items.push_back(Box{{0, 0, 100, 100}, rgb(0x0072b2), {}, false, {}, 0, 0});
    CHECK(count(paint(list), blue) == 10000);
}

TEST_CASE("a_gradient_runs_from_left_to_right") {
    DrawList list = sample::page(100, 20);
    list.items.push_back(Box{{0, 0, 100, 20}, rgb(0x000000), rgb(0xffffff), true, {}, 0, 0});
    const Image image = paint(list);
    CHECK((image.at(1, 10) & 0xff) < 10);
    CHECK((image.at(50, 10) & 0xff) == Approx(128).margin(4));
    CHECK((image.at(98, 10) & 0xff) > 245);
}

TEST_CASE("the_border_lies_inside_its_box") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(Box{{20, 20, 60, 60}, rgb(0xffffff), {}, false, rgb(0x000000), 2, 0});
    CHECK(count(paint(list), black) == 60 * 60 - 56 * 56);
}

TEST_CASE("every_marker_is_seen_where_it_stands") {
    for (const MarkerShape shape :
         {MarkerShape::circle, MarkerShape::square, MarkerShape::diamond, MarkerShape::triangle,
          MarkerShape::triangle_down, MarkerShape::cross, MarkerShape::star, MarkerShape::ring}) {
        CAPTURE(static_cast<int>(shape));
        DrawList list = sample::page(100, 100);
        list.items.push_back(Markers{{{shape, {50, 50}, 40, rgb(0x0072b2), {}, 0}}});
        const Image image = paint(list);
        CHECK(image.at(50, 50) == (shape == MarkerShape::ring ? white : blue));
        CHECK(count(image, blue) > 300);
        CHECK(count(image, blue) < 1400);
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x) {
                if (x < 29 || x > 70 || y < 29 || y > 70) REQUIRE(image.at(x, y) == white);
            }
        }
    }
}

TEST_CASE("a_label_stands_at_its_anchor_and_its_halo_under_it") {
    DrawList list = sample::page(200, 100, rgb(0x0072b2));
    list.items.push_back(sample::haloed("■■■■", 100, 50, 20));
    const Image image = paint(list);
    double sum_x = 0, ink = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 200; ++x) {
            const double part = image.at(x, y) == blue ? 0 : 1;
            sum_x += part * x;
            ink += part;
        }
    }
    REQUIRE(ink > 200);
    CHECK(sum_x / ink == Approx(99.5).margin(2));
}

TEST_CASE("what_the_typesetter_rasterises_is_what_is_painted") {
    const Typesetter typesetter;
    Label label = sample::label("Bamako", 20, 30, 18);
    label.colour = rgb(0x000000);
    DrawList list = sample::page(150, 80);
    list.items.push_back(label);
    const Image image = paint(list, 2);
    const TextBitmap bitmap = typesetter.rasterise(label.text, 2, 0);
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) {
            const int coverage = bitmap.fill[static_cast<std::size_t>(y * bitmap.width + x)];
            const int painted = 255 - static_cast<int>(image.at(40 + bitmap.left + x, 60 + bitmap.top + y) & 0xff);
            REQUIRE(std::abs(coverage - painted) <= 2);
        }
    }
}

TEST_CASE("the_same_list_gives_the_same_pixels") {
    const Typesetter a, b;
    CHECK(paint_image(sample::everything(), 1.5F, a)->pixels == paint_image(sample::everything(), 1.5F, b)->pixels);
}

TEST_CASE("sizes_that_no_picture_can_have_are_refused") {
    const Typesetter typesetter;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto refused = [&](float width, float height, float scale) {
        const Result<Image> image = paint_image(sample::page(width, height), scale, typesetter);
        return !image.ok() && !image.error().what.empty() && !image.error().remedy.empty();
    };
    CHECK(refused(0, 0, 1));
    CHECK(refused(100, 0, 1));
    CHECK(refused(-5, 100, 1));
    CHECK(refused(100, 100, 0));
    CHECK(refused(100, 100, -1));
    CHECK(refused(nan, 100, 1));
    CHECK(refused(100, 100, nan));
    CHECK(refused(100000, 100000, 1));
    CHECK(refused(32768, 10, 1));
    CHECK(refused(30000, 30000, 1));
    CHECK(refused(1e30F, 1e30F, 1e30F));
    CHECK_FALSE(refused(32767, 1, 1));
}
