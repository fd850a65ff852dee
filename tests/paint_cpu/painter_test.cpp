#include "paint_cpu/painter.hpp"

#include "golden/cpu_picture.hpp"
#include "golden/gallery.hpp"
#include "scene/marks.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255}, blue_ink = {0, 0, 255, 255}, black_ink = {0, 0, 0, 255};

DrawList with(DrawItem item) {
    DrawList list = page();
    list.items.push_back(std::move(item));
    return list;
}

CpuPicture painted(DrawItem item) { return paint(with(std::move(item))); }

/// Black ink on white, as parts of pixels.
double inked_area(const CpuPicture& picture) {
    double area = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            area += (255 - picture.at(x, y)[0]) / 255.0;
    }
    return area;
}

Label label_of(const std::string& text, PagePoint at) {
    Label label;
    label.at = at;
    label.anchor_x = label.anchor_y = 0.5F;
    label.text.utf8 = text;
    label.text.style.size = 24;
    label.colour = red_ink;
    return label;
}

/// Dots of some sizes and colours, everywhere on the page and around it.
Markers dots(int count, float width, float height) {
    Markers markers;
    for (int i = 0; i < count; ++i) {
        const auto part = [i](double step) { return static_cast<float>(std::fmod(i * step, 1.0)); };
        const PagePoint at{part(0.754877666) * (width + 40) - 20, part(0.569840291) * (height + 40) - 20};
        const auto shade = static_cast<std::uint8_t>(i % 200);
        markers.markers.push_back({static_cast<MarkerShape>(i % 8),
                                   at,
                                   static_cast<float>(4 + i % 5),
                                   {shade, 80, 40, 200},
                                   {10, 10, 10, 255},
                                   i % 3 == 0 ? 1.0F : 0.0F});
    }
    return markers;
}

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
    const CpuPicture two = painted(Box{{20, 20, 50, 20}, red_ink, blue_ink, true, {}, 0, 6});
    CHECK(two.at(20, 30)[0] >= 250);
    CHECK(two.at(69, 30)[2] >= 250);
    CHECK(two.at(44, 30)[0] == Approx(128).margin(4));
    CHECK(two.at(20, 20) == white);
}

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

TEST_CASE("stamped_and_unstamped_markers_look_alike_where_one_becomes_the_other") {
    for (int shape = 0; shape < 8; ++shape) {
        const auto of = [&](float size) {
            return painted(Markers{{{static_cast<MarkerShape>(shape), {50.125F, 50.125F}, size, red_ink, {}, 0}}});
        };
        CAPTURE(shape);
        CHECK(difference(of(64), of(64.01F)) <= 4);
    }
}

TEST_CASE("a_clip_cuts_off_every_kind_of_item_and_ends") {
    DrawList list = gallery();
    list.items.insert(list.items.begin(), Clip{{100, 100, 150, 120}});
    std::erase_if(list.items, [first = true](const DrawItem& item) mutable {
        return std::holds_alternative<Clip>(item) && !std::exchange(first, false);
    });
    list.background = rgb(0xffffff);
    const CpuPicture clipped = paint(list, 400, 300);
    CHECK(ink(clipped, {0, 0, 400, 100}) + ink(clipped, {0, 220, 400, 80}) == 0);
    CHECK(ink(clipped, {0, 0, 100, 300}) + ink(clipped, {250, 0, 150, 300}) == 0);
    CHECK(ink(clipped, {100, 100, 150, 120}) > 1000);
    list.items.erase(list.items.begin());
    const CpuPicture open = paint(list, 400, 300);
    for (int y = 100; y < 220; ++y) {
        for (int x = 100; x < 250; ++x)
            CHECK(clipped.word(x, y) == open.word(x, y));
    }
    DrawList ends = page();
    ends.items = {Clip{{20, 20, 30, 30}},
                  Box{{0, 0, 100, 100}, red_ink},
                  Clip{{200, 0, 5, 5}},
                  Box{{0, 0, 100, 100}, blue_ink},
                  Clip{},
                  Box{{80, 80, 10, 10}, blue_ink}};
    const CpuPicture picture = paint(ends);
    CHECK(picture.at(20, 20) == red);
    CHECK(picture.at(49, 49) == red);
    CHECK(picture.at(19, 30) == white);
    CHECK(picture.at(50, 30) == white);
    CHECK(picture.at(85, 85) == blue);
}

TEST_CASE("a_label_blends_over_what_is_there_with_its_halo_around_it") {
    const Typesetter typesetter;
    Label label = label_of("Gao", {50, 50});
    const CpuPicture plain = painted(label);
    const TextExtent box = typesetter.measure(label.text);
    const int half_width = static_cast<int>(box.width / 2) + 2, half_height = static_cast<int>(box.height / 2) + 2;
    const int inside = ink(plain, {50 - half_width, 50 - half_height, 2 * half_width, 2 * half_height});
    CHECK(inside > 100);
    CHECK(ink(plain, {0, 0, 100, 100}) == inside);
    label.halo = blue_ink;
    label.halo_width = 2;
    const CpuPicture haloed = painted(label);
    CHECK(ink(haloed, {0, 0, 100, 100}) > inside * 3 / 2);
    bool has_red = false, has_blue = false;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            has_red |= haloed.at(x, y) == red;
            has_blue |= haloed.at(x, y) == blue;
        }
    }
    CHECK(has_red);
    CHECK(has_blue);
    label.colour.a = 128;
    label.halo.a = 0;
    const CpuPicture faint = painted(label);
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x)
            CHECK(std::abs((255 - plain.at(x, y)[1]) * 128 / 255 - (255 - faint.at(x, y)[1])) <= 1);
    }
}

TEST_CASE("a_label_is_copied_as_it_was_first_painted_and_pans_with_its_pixels") {
    const Typesetter typesetter;
    CpuPainter painter;
    const auto at = [&](PagePoint where) {
        CpuPicture picture(100, 100);
        Label label = label_of("Kidal", where);
        label.anchor_x = label.anchor_y = 0;
        label.text.style.size = 13;
        painter.paint(with(label), picture.target(), picture.canvas(), typesetter);
        return picture;
    };
    const CpuPicture here = at({20.2F, 30.4F});
    CHECK(here == at({20.2F, 30.4F}));
    const CpuPicture there = at({27.0F, 41.0F});  // 6.8, 10.6: seven and eleven pixels on the grid
    for (int y = 20; y < 60; ++y) {
        for (int x = 10; x < 80; ++x)
            CHECK(here.at(x, y) == there.at(x + 7, y + 11));
    }
    CHECK(ink(at({-10, 50}), {0, 0, 100, 100}) > 0);  // half out of view
    CHECK(ink(at({200, 50}), {0, 0, 100, 100}) == 0);
    CHECK(at({20.2F, 30.4F}) == here);
}

TEST_CASE("a_translucent_background_lets_the_ground_show_and_none_leaves_it") {
    const Typesetter typesetter;
    CpuPainter painter;
    const auto over_black = [&](Colour background) {
        CpuPicture picture(10, 10, 0xff000000);
        DrawList list = page(10, 10);
        list.background = background;
        painter.paint(list, picture.target(), picture.canvas(), typesetter);
        return picture.at(5, 5);
    };
    CHECK(over_black({255, 255, 255, 0}) == Pixel{0, 0, 0, 255});
    CHECK(over_black({255, 200, 100, 128}) == Pixel{128, 100, 50, 255});
    CHECK(over_black({255, 200, 100, 255}) == Pixel{255, 200, 100, 255});
}

TEST_CASE("a_target_within_the_canvas_is_kept_to_and_scaled_and_a_part_of_it_too") {
    const Typesetter typesetter;
    CpuPainter painter;
    DrawList list = page(20, 10);
    list.items = {Box{{0, 0, 10, 10}, red_ink}, Box{{-50, -50, 10, 200}, blue_ink}};
    CpuPicture picture(100, 100, 0xff000000);
    painter.paint(list, {30, 40, 40, 20, 100, 2, {}}, picture.canvas(), typesetter);
    CHECK(picture.at(30, 40) == red);
    CHECK(picture.at(49, 59) == red);
    CHECK(picture.at(50, 59) == white);
    CHECK(picture.at(69, 59) == white);
    for (auto [x, y] : {std::pair{29, 50}, {70, 50}, {50, 39}, {50, 60}})
        CHECK(picture.at(x, y) == Pixel{0, 0, 0, 255});
    CpuPicture part(100, 100);
    painter.paint(with(Box{{0, 0, 100, 100}, red_ink}), {0, 0, 100, 100, 100, 1, DeviceRect{10, 20, 30, 40}},
                  part.canvas(), typesetter);
    CHECK(ink(part, {0, 0, 100, 100}) == 30 * 40);
    CHECK(ink(part, {10, 20, 30, 40}) == 30 * 40);
}

TEST_CASE("a_canvas_whose_rows_run_upwards_shows_the_same_picture") {
    const Typesetter typesetter;
    CpuPainter painter;
    CpuPicture picture(400, 300);
    const Canvas canvas = picture.canvas();
    const PixelRows upwards{canvas.rows.row(canvas.height - 1), -canvas.rows.stride};
    painter.paint(gallery(), picture.target(), {upwards, canvas.width, canvas.height}, typesetter);
    CHECK(picture.is_kept_to());
    const CpuPicture down = paint(gallery(), 400, 300);
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 400; ++x)
            CHECK(picture.word(x, 299 - y) == down.word(x, y));
    }
}

TEST_CASE("the_same_list_gives_the_same_bytes_with_one_thread_and_with_several_and_again") {
    DrawList list = gallery();
    for (int i = 0; i < 10; ++i)  // work enough for threads
        list.items.emplace_back(list.items[3]);
    list.items.emplace_back(dots(5'000, 400, 300));
    const CpuPicture one = paint(list, 800, 600, 2, 1);
    CHECK(one == paint(list, 800, 600, 2, 4));
    CHECK(one == paint(list, 800, 600, 2));
    const Typesetter typesetter;
    CpuPainter painter(3);
    for (int i = 0; i < 3; ++i) {
        CpuPicture again(800, 600);
        painter.paint(list, again.target(2), again.canvas(), typesetter);
        CHECK(one == again);
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
