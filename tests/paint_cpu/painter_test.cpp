#include "paint_cpu/painter.hpp"

#include "golden/cpu_picture.hpp"
#include "golden/gallery.hpp"
#include "golden/scattered_dots.hpp"

#include <cstdlib>
#include <string>
#include <utility>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Pixel white = {255, 255, 255, 255}, red = {255, 0, 0, 255}, blue = {0, 0, 255, 255};
constexpr Colour red_ink = {255, 0, 0, 255}, blue_ink = {0, 0, 255, 255};

Label label_of(const std::string& text, PagePoint at) {
    Label label;
    label.at = at;
    label.anchor_x = label.anchor_y = 0.5F;
    label.text.utf8 = text;
    label.text.style.size = 24;
    label.colour = red_ink;
    return label;
}

}  // namespace

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
