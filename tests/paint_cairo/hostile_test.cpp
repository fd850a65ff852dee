// Draw lists that no scene should make: nothing crashes, nothing hangs, and what is good is still painted.
#include "golden/map_things.hpp"
#include "paint_cairo/image.hpp"
#include "paint_cairo/pdf.hpp"
#include "paint_cairo/sample.hpp"
#include "paint_cairo/svg.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

namespace {

const std::vector<float> odd_numbers = {std::numeric_limits<float>::quiet_NaN(),
                                        std::numeric_limits<float>::infinity(),
                                        -std::numeric_limits<float>::infinity(),
                                        1e30F,
                                        -1e30F,
                                        1e9F,
                                        -1e9F,
                                        0,
                                        -1,
                                        1e-30F};

/// Paints in all three ways; a square at the end must still be there.
void paint_all(DrawList list) {
    static const Typesetter typesetter;
    list.items.push_back(Clip{});
    list.items.push_back(Box{{45, 45, 10, 10}, rgb(0x0072b2), {}, false, {}, 0, 0});
    const Result<Image> image = paint_image(list, 2, typesetter);
    REQUIRE(image.ok());
    REQUIRE(image->at(100, 100) == 0xff0072b2);
    REQUIRE(paint_pdf(list, typesetter, {}).ok());
    const Result<std::string> svg = paint_svg(list, typesetter, {});
    REQUIRE(svg.ok());
    REQUIRE(svg->find("nan") == std::string::npos);
    REQUIRE(svg->find("inf\"") == std::string::npos);
}

void paint_one(DrawItem item) {
    DrawList list = sample::page(100, 100);
    list.items.push_back(std::move(item));
    paint_all(std::move(list));
}

}  // namespace

TEST_CASE("odd_numbers_do_no_harm_anywhere") {
    for (const float odd : odd_numbers) {
        CAPTURE(odd);
        paint_one(FillPath{{{odd, 10}, {50, odd}, {20, 20}, {odd, odd}}, rgb(0)});
        paint_one(StrokePath{{{odd, 10}, {50, odd}, {20, 20}}, true, rgb(0), 2, {odd, 3}});
        paint_one(StrokePath{{{0, 10}, {50, 40}}, false, rgb(0), odd, {odd}});
        paint_one(Box{{odd, odd, odd, odd}, rgb(0), rgb(0xffffff), true, rgb(0), odd, odd});
        paint_one(Box{{-1e6F, 10, 2e6F, 10}, rgb(0), rgb(0xffffff), true, rgb(0), odd, odd});
        paint_one(Markers{{{MarkerShape::star, {odd, 5}, 8, rgb(0), rgb(0), 1},
                           {MarkerShape::circle, {50, 50}, odd, rgb(0), rgb(0), odd},
                           {MarkerShape::ring, {50, 50}, odd, rgb(0), rgb(0), odd}}});
        paint_one(Clip{{odd, 0, 50, 50}});
        paint_one(Clip{{0, 0, odd, 50}});
        Label label = sample::haloed("Mali مالي", odd, 20, odd);
        label.halo_width = odd;
        label.anchor_x = odd;
        paint_one(label);
        label = sample::haloed("Mali مالي", 20, 20);
        label.text.max_width = odd;
        label.halo_width = odd;
        label.anchor_y = odd;
        paint_one(label);
    }
}

TEST_CASE("odd_maps_do_no_harm") {
    const ProjectedLayerPtr good = sample::layer({{sample::square(-20, -20, 40)}, {sample::island(0, 0, 30, 90)}});
    for (const float odd : odd_numbers) {
        CAPTURE(odd);
        DrawList list = sample::page(100, 100);
        list.map.pixels_per_metre = static_cast<double>(odd);
        list.items.push_back(FillAreas{good, {}, rgb(0x888888), true});
        list.items.push_back(StrokeLines{good, {}, rgb(0), 2, {4, 2}});
        paint_all(list);
        list.map = {{odd, 0}, 1, {50, odd}};
        paint_all(list);
        const ProjectedLayerPtr far = sample::layer({{{{odd, 0}, {10, odd}, {5, 5}, {-odd, 20}}}});
        paint_one(FillAreas{far, {}, rgb(0x888888), false});
        paint_one(StrokeLines{far, {}, rgb(0x888888), 1, {}});
    }
}

TEST_CASE("odd_pictures_and_points_do_no_harm") {
    for (const float odd : odd_numbers) {
        CAPTURE(odd);
        const auto number = static_cast<double>(odd);
        for (const MapBox& box :
             {MapBox{number, -10, 40, 40}, MapBox{-10, number, 40, 40}, MapBox{-10, -10, number, 40},
              MapBox{-10, -10, 40, number}, MapBox{-number, -number, number, number}}) {
            paint_one(PlaceImage{pictures::waves(9, 7, box), 0.5F});
        }
        paint_one(PlaceImage{pictures::waves(9, 7, {-10, -10, 40, 40}), odd});
        const Marker look{MarkerShape::star, {odd, odd}, 8, rgb(0), rgb(0), 1};
        paint_one(MarkPoints{pictures::points_at({{odd, 0}, {0, odd}, {0, 0}}, {number, 0}), {0, 2, 7}, look});
        Marker of_odd_size = look;
        of_odd_size.size = of_odd_size.outline_width = odd;
        paint_one(MarkPoints{pictures::points_at({{-30, 30}}), {}, of_odd_size});
        DrawList list = sample::page(100, 100);
        list.map = {{odd, 0}, number, {50, odd}};
        list.items = {PlaceImage{pictures::waves(9, 7, {-10, -10, 40, 40})},
                      MarkPoints{pictures::points_at({{0, 0}}), {}, look}};
        paint_all(list);
    }
    paint_one(PlaceImage{});
    paint_one(MarkPoints{});
}

TEST_CASE("layers_that_contradict_themselves_do_no_harm") {
    auto broken = std::make_shared<ProjectedLayer>();
    broken->points = {{0, 0}, {1, 1}, {2, 0}};
    broken->ring_begin = {0, 9, 2, 3};
    broken->feature_begin = {0, 3, 12};
    broken->line_begin = {5};
    broken->line_feature_begin = {0, 4};
    paint_one(FillAreas{broken, {}, rgb(0), false});
    paint_one(FillAreas{broken, {0, 1, 2, 4'000'000'000}, rgb(0), true});
    paint_one(StrokeLines{broken, {0, 1, 7}, rgb(0), 1, {}});
    const auto empty = std::make_shared<ProjectedLayer>();
    paint_one(FillAreas{empty, {0}, rgb(0), false});
    paint_one(StrokeLines{empty, {}, rgb(0), 1, {}});
    paint_one(FillAreas{nullptr, {}, rgb(0), false});
    paint_one(StrokeLines{nullptr, {}, rgb(0), 1, {}});
}

TEST_CASE("empty_items_do_no_harm") {
    paint_one(FillPath{{}, rgb(0)});
    paint_one(StrokePath{{}, true, rgb(0), 2, {}});
    paint_one(StrokePath{{{5, 5}}, true, rgb(0), 2, {}});
    paint_one(Markers{});
    paint_one(Label{});
    paint_one(sample::label(std::string(3'000'000, '\xFE'), 10, 10));
}

TEST_CASE("a_shape_with_far_corners_is_painted_right_within_the_page") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(
        FillAreas{sample::layer({{{{-1e9F, -1e9F}, {1e9F, -1e9F}, {1e9F, 0}, {-1e9F, 0}}}}), {}, rgb(0x0072b2), false});
    const Typesetter typesetter;
    const Image image = *paint_image(list, 1, typesetter);
    CHECK(image.at(50, 20) == 0xffffffff);
    CHECK(image.at(50, 80) == 0xff0072b2);
}
