#include "golden/cpu_picture.hpp"
#include "golden/scattered_dots.hpp"
#include "paint_cpu/stamps.hpp"

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255}, blue_ink = {0, 0, 255, 255}, black_ink = {0, 0, 0, 255};

}  // namespace

TEST_CASE("a_marker_has_its_fill_within_and_its_outline_around") {
    for (int shape = 0; shape < 8; ++shape) {
        const auto kind = static_cast<MarkerShape>(shape);
        for (const float size : {40.0F, 80.0F}) {  // as a stamp, and without
            CAPTURE(shape, size);
            const CpuPicture picture = painted(Markers{{{kind, {50, 50}, size, red_ink, blue_ink, 4}}});
            CHECK((picture.at(50, 50) == red) == (kind != MarkerShape::ring));
            // Where the outline crosses the vertical through the centre.
            const float top = kind == MarkerShape::square ? 0.84F : kind == MarkerShape::triangle_down ? 0.5F : 1.0F;
            const int y = static_cast<int>(50 - top * size / 2);
            if (kind == MarkerShape::ring) {
                CHECK(picture.at(50, y + 2) == red);
                CHECK(picture.at(50, y - 1) == white);
            } else {
                CHECK(picture.at(50, y) == blue);
                CHECK(picture.at(50, y - 5) == white);
            }
        }
    }
}

TEST_CASE("a_stamped_circle_has_the_area_of_one_wherever_its_centre_lies") {
    for (const float x : {50.0F, 50.3F, 50.5F, 50.99F}) {
        for (const float size : {4.0F, 9.0F, 60.0F, 90.0F}) {
            CAPTURE(x, size);
            const double area = 3.14159265 * static_cast<double>(size * size) / 4;
            const CpuPicture picture = painted(Markers{{{MarkerShape::circle, {x, 50.7F}, size, black_ink, {}, 0}}});
            CHECK(inked_area(picture) == Approx(area).epsilon(size < 9 ? 0.04 : 0.02));
        }
    }
}

TEST_CASE("a_stamped_dot_lies_where_it_should_but_for_an_eighth_of_a_pixel") {
    for (const PagePoint at : {PagePoint{50, 50}, {50.1F, 50.9F}, {50.9F, 50.1F}, {20.3F, 70.6F}, {49.99F, 50.5F}}) {
        const CpuPicture picture = painted(Markers{{{MarkerShape::circle, at, 6, black_ink, {}, 0}}});
        double x_sum = 0, y_sum = 0;
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x) {
                const double part = (255 - picture.at(x, y)[0]) / 255.0;
                x_sum += part * (x + 0.5);
                y_sum += part * (y + 0.5);
            }
        }
        CAPTURE(at.x, at.y);
        CHECK(x_sum / inked_area(picture) == Approx(static_cast<double>(at.x)).margin(0.15));
        CHECK(y_sum / inked_area(picture) == Approx(static_cast<double>(at.y)).margin(0.15));
    }
}

TEST_CASE("stamped_and_unstamped_markers_look_alike_where_one_becomes_the_other") {
    for (int shape = 0; shape < 8; ++shape) {
        const auto of = [&](float size) {
            return painted(Markers{{{static_cast<MarkerShape>(shape), {50.125F, 50.125F}, size, red_ink, {}, 0}}});
        };
        CAPTURE(shape);
        CHECK(difference(of(64), of(64.01F)) <= 4);
    }
}

TEST_CASE("thirty_thousand_dots_equal_the_same_dots_painted_through_bands") {
    const Typesetter typesetter;
    DrawList list = page(640, 480);
    list.items.emplace_back(dots(30'000, 640, 480));
    const CpuPicture whole = paint(list, 640, 480);
    CpuPicture in_bands(640, 480);
    CpuPainter painter;
    for (int top = 0; top < 480; top += 37) {
        Target target = in_bands.target();
        target.part = DeviceRect{0, top, 640, 37};
        painter.paint(list, target, in_bands.canvas(), typesetter);
    }
    CHECK(whole == in_bands);
    CHECK(ink(whole, {0, 0, 640, 480}) > 200'000);
}

TEST_CASE("ten_thousand_sizes_of_markers_are_painted_and_most_of_their_stamps_forgotten") {
    const Typesetter typesetter;
    CpuPainter painter;
    DrawList list = page();
    Markers markers;
    for (int i = 0; i < 10'000; ++i)
        markers.markers.push_back({MarkerShape::star, {50, 50}, 4 + static_cast<float>(i) / 200, red_ink, blue_ink, 1});
    list.items.emplace_back(markers);
    CpuPicture picture(100, 100);
    painter.paint(list, picture.target(), picture.canvas(), typesetter);
    CHECK(picture.is_kept_to());
    CHECK(picture.at(50, 50) == red);
    CpuPicture after(100, 100);
    painter.paint(with(Box{{0, 0, 9, 9}, red_ink}), after.target(), after.canvas(), typesetter);
    CHECK(ink(after, {0, 0, 100, 100}) == 81);
}
