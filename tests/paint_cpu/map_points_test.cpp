// Points of a map layer, as the CPU painter shows them.
#include "golden/cpu_picture.hpp"
#include "golden/map_things.hpp"

#include <limits>
#include <variant>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
const Marker look{MarkerShape::square, {}, 12, {255, 0, 0, 255}, {0, 0, 255, 255}, 2};

}  // namespace

TEST_CASE("points_are_marked_where_the_map_has_them_with_the_look_they_were_given") {
    const CpuPicture picture = painted(MarkPoints{points_at({{-130, 0}, {-100, 20}}, {100, 0}), {}, look});
    CHECK(picture.at(20, 50) == red);
    CHECK(picture.at(50, 30) == red);
    CHECK(picture.at(25, 50) == blue);  // half of the square's side of 0.84 * 12
    CHECK(picture.at(28, 50) == white);
    CHECK(picture.at(50, 50) == white);
    CHECK(picture.at(35, 40) == white);
}

TEST_CASE("only_the_points_that_are_named_are_marked_the_later_above_the_earlier") {
    const ProjectedPointsPtr points = points_at({{-30, 0}, {0, 0}, {30, 0}});
    const CpuPicture some = painted(MarkPoints{points, {2, 0, 77}, look});
    CHECK(some.at(20, 50) == red);
    CHECK(some.at(50, 50) == white);
    CHECK(some.at(80, 50) == red);
    DrawList list = with(MarkPoints{points, {}, look});
    Marker other = look;
    other.fill = {0, 255, 0, 255};
    list.items.emplace_back(MarkPoints{points, {1}, other});
    CHECK(paint(list).at(50, 50) == Pixel{0, 255, 0, 255});
    CHECK(paint(list).at(80, 50) == red);
}

TEST_CASE("points_look_as_markers_at_those_places_do") {
    const ProjectedPointsPtr points = scattered_points(300, 120, 120);
    for (const float scale : {1.0F, 2.0F}) {
        for (int shape = 0; shape < 8; ++shape) {
            const Marker of{static_cast<MarkerShape>(shape), {}, 9, {200, 30, 30, 150}, {0, 0, 0, 255}, 1};
            Markers markers;
            for (const LocalPoint p : points->points) {
                markers.markers.push_back(of);
                markers.markers.back().at = page().map.to_page({p.x, p.y});
            }
            const int side = static_cast<int>(100 * scale);
            const CpuPicture by_points = paint(with(MarkPoints{points, {}, of}), side, side, scale);
            const CpuPicture by_markers = paint(with(markers), side, side, scale);
            int apart = 0;  // where 1/256 of a pixel decides between two stamps
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x)
                    apart += by_points.word(x, y) == by_markers.word(x, y) ? 0 : 1;
            }
            CAPTURE(scale, shape);
            CHECK(apart < side * side / 20);
            CHECK(ink(by_points, {0, 0, side, side}) > side * side / 4);
        }
    }
}

TEST_CASE("a_point_off_the_page_shows_as_far_as_its_marker_reaches_onto_it") {
    CHECK(ink(painted(MarkPoints{points_at({{-52, 0}}), {}, look}), {0, 0, 100, 100}) > 20);
    CHECK(ink(painted(MarkPoints{points_at({{-60, 0}, {0, 70}, {1e30F, 0}, {0, -1e9F}}), {}, look}),
              {0, 0, 100, 100}) == 0);
}

TEST_CASE("points_painted_part_by_part_are_those_painted_whole") {
    const Typesetter typesetter;
    DrawList list = pictures_and_points();
    std::erase_if(list.items, [](const DrawItem& item) { return !std::holds_alternative<MarkPoints>(item); });
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        const int width = static_cast<int>(400 * scale), height = static_cast<int>(300 * scale);
        const CpuPicture whole = paint(list, width, height, scale);
        CpuPicture in_parts(width, height);
        CpuPainter painter;
        for (int y = 0; y < height; y += 29) {
            for (int x = 0; x < width; x += 31) {
                Target target = in_parts.target(scale);
                target.part = DeviceRect{x, y, 31, 29};
                painter.paint(list, target, in_parts.canvas(), typesetter);
            }
        }
        CAPTURE(scale);
        CHECK(whole == in_parts);
    }
}

TEST_CASE("points_that_make_no_sense_are_left_out_and_the_others_marked") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const CpuPicture picture = painted(
        MarkPoints{points_at({{nan, 0}, {0, nan}, {std::numeric_limits<float>::infinity(), 0}, {0, 0}}), {}, look});
    CHECK(picture.at(50, 50) == red);
    CHECK(ink(picture, {0, 0, 40, 100}) == 0);
    CHECK(ink(painted(MarkPoints{nullptr, {}, look}), {0, 0, 100, 100}) == 0);
    Marker odd = look;
    odd.size = nan;
    CHECK(ink(painted(MarkPoints{points_at({{0, 0}}), {}, odd}), {0, 0, 100, 100}) == 0);
    odd = look;
    odd.shape = static_cast<MarkerShape>(99);
    CHECK(ink(painted(MarkPoints{points_at({{0, 0}}), {}, odd}), {0, 0, 100, 100}) == 0);
}
