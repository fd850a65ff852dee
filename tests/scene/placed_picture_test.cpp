#include "scene/placed_picture.hpp"

#include "golden/map_things.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;
using namespace briefmap::pictures;

namespace {

constexpr Colour red{255, 0, 0, 255};
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

PlacedPicture placed(const RasterPicturePtr& picture, MapTransform map = {{0, 0}, 1, {50, 50}}, float scale = 1) {
    const auto found = place({picture, 1}, map, scale);
    REQUIRE(found.has_value());
    return *found;
}

std::vector<std::uint32_t> row_of(const PlacedPicture& picture, int y, PixelRange columns) {
    PictureRows rows(picture, columns);
    const std::uint32_t* row = rows.row(y);
    return {row, row + columns.size()};
}

}  // namespace

TEST_CASE("a_picture_lies_where_the_map_has_its_box") {
    const PlacedPicture at = placed(plain(red, {-20, -10, 20, 30}));
    CHECK(at.across.begin == 30);
    CHECK(at.across.end == 70);
    CHECK(at.down.begin == 20);
    CHECK(at.down.end == 60);
    CHECK(at.across.step == Approx(0.1));
    const PlacedPicture twice = placed(plain(red, {-20, -10, 20, 30}), {{-20, 30}, 2, {50, 50}}, 2);
    CHECK(twice.across.begin == 100);
    CHECK(twice.across.end == 260);
    CHECK(twice.down.begin == 100);
}

TEST_CASE("the_pixels_that_a_box_touches_are_those_within_reach") {
    const PlacedPicture at = placed(plain(red, {-20.25, -10, 20.5, 30}));
    CHECK(at.across.touched({0, 100}) == PixelRange{29, 71});
    CHECK(at.across.touched({40, 50}) == PixelRange{40, 50});
    CHECK(at.across.touched({71, 100}).is_empty());
    CHECK(at.across.touched({0, 29}).is_empty());
    CHECK(at.across.touched({50, 50}).is_empty());
    CHECK(at.across.coverage(29) == 64);
    CHECK(at.across.coverage(30) == 256);
    CHECK(at.across.coverage(70) == 128);
    CHECK(at.across.coverage(71) == 0);
    const PlacedPicture huge = placed(plain(red, {-1e15, -1e15, 1e15, 1e15}));
    CHECK(huge.across.touched({-5, 100}) == PixelRange{-5, 100});
    CHECK(huge.across.coverage(7) == 256);
}

TEST_CASE("a_picture_of_the_page_s_own_pixels_is_copied_wherever_it_lies_on_whole_pixels") {
    for (const double shift : {0.0, 3.0, -17.0, 1e-7, -1e-7}) {
        const PlacedPicture at = placed(noise(40, 40, {shift - 20, -20, shift + 20, 20}));
        const int left = static_cast<int>(std::lround(shift)) + 30;
        PictureRows rows(at, {left, left + 40});
        CAPTURE(shift);
        CHECK(rows.is_plain());
        for (int y = 0; y < 40; ++y) {
            const auto* source = at.picture->pixels.data() + static_cast<std::ptrdiff_t>(y) * 40;
            CHECK(std::equal(source, source + 40, rows.row(30 + y)));
        }
    }
}

TEST_CASE("between_the_centres_of_two_pixels_their_colours_run_evenly") {
    const auto grey = [](int x, int y) {
        const auto value = static_cast<std::uint8_t>(100 * x + 50 * y);
        return Colour{value, value, value, 255};
    };
    const PlacedPicture at = placed(picture_of(2, 2, {-20, -20, 20, 20}, grey));
    const auto shown = [&](int x, int y) { return static_cast<int>(row_of(at, y, {x, x + 1})[0] & 0xff); };
    // Centres lie at 40 and 60; half a pixel is 10.
    CHECK(shown(30, 30) == 0);
    CHECK(shown(39, 30) == 0);
    CHECK(shown(69, 30) == 100);
    CHECK(shown(30, 69) == 50);
    CHECK(shown(69, 69) == 150);
    for (int x = 40; x < 60; ++x) {
        CHECK(shown(x, 30) == Approx((x + 0.5 - 40) * 5).margin(1));
        CHECK(shown(30, x) == Approx((x + 0.5 - 40) * 2.5).margin(1));
        CHECK(shown(x, 49) == Approx((x + 0.5 - 40) * 5 + 23.75).margin(1.5));
    }
}

TEST_CASE("a_pixel_shows_the_same_in_whichever_rows_and_columns_it_is_asked_for") {
    for (const MapBox& box :
         {MapBox{-30.4, -25.7, 33.1, 40.2}, MapBox{-5.5, -7, 4.1, 3}, MapBox{-300, -200, 900, 800}}) {
        const PlacedPicture at = placed(noise(37, 29, box));
        const PixelRange columns = at.across.touched({0, 100}), lines = at.down.touched({0, 100});
        PictureRows whole(at, columns), last_to_first(at, columns);
        for (int y = lines.begin; y < lines.end; ++y) {
            const std::vector<std::uint32_t> row(whole.row(y), whole.row(y) + columns.size());
            const int other = lines.begin + lines.end - 1 - y;
            const std::vector<std::uint32_t> alone = row_of(at, other, columns);
            CHECK(std::equal(alone.begin(), alone.end(), last_to_first.row(other)));
            for (int x = columns.begin; x < columns.end; x += 5) {
                const PixelRange some{x, std::min(x + 3, columns.end)};
                const std::vector<std::uint32_t> part = row_of(at, y, some);
                CHECK(std::equal(part.begin(), part.end(), row.begin() + (x - columns.begin)));
            }
        }
    }
}

TEST_CASE("a_map_moved_by_whole_pixels_moves_what_is_shown_to_the_bit") {
    const RasterPicturePtr picture = noise(37, 29, {-30.4, -25.7, 33.1, 40.2});
    const MapTransform here{{1.7, 2.3}, 0.73, {50, 50}};
    for (const auto& [x, y] : {std::pair{7, 0}, {-3, 11}, {1'000, -2'000}, {100'000, 100'000}}) {
        MapTransform there = here;
        there.centre = {here.centre.x - x / here.pixels_per_metre, here.centre.y + y / here.pixels_per_metre};
        const PlacedPicture before = placed(picture, here), after = placed(picture, there);
        const PixelRange columns = before.across.touched({0, 100}), lines = before.down.touched({0, 100});
        CAPTURE(x, y);
        CHECK(after.across.begin == before.across.begin + x);
        for (int line = lines.begin; line < lines.end; ++line)
            CHECK(row_of(before, line, columns) == row_of(after, line + y, {columns.begin + x, columns.end + x}));
    }
}

TEST_CASE("opacity_and_the_box_s_edges_fade_a_picture_and_leave_it_premultiplied") {
    const auto half = place({plain({200, 100, 50, 255}, {-20.5, -20, 20, 20}), 0.5F}, {{0, 0}, 1, {50, 50}}, 1);
    REQUIRE(half.has_value());
    CHECK(half->opacity == 128);
    const std::vector<std::uint32_t> row = row_of(*half, 50, {29, 31});
    CHECK(row[1] == 0x80643219);
    CHECK(row[0] == 0x4032190d);  // half of that, rounded
    CHECK(place({half->picture, 7}, {{0, 0}, 1, {50, 50}}, 1)->opacity == 256);
    for (const float none : {0.0F, -1.0F, 1e-9F, std::numeric_limits<float>::quiet_NaN()})
        CHECK_FALSE(place({half->picture, none}, {{0, 0}, 1, {50, 50}}, 1));
}

TEST_CASE("what_cannot_be_seen_anywhere_is_not_placed") {
    const MapTransform map{{0, 0}, 1, {50, 50}};
    CHECK_FALSE(place({nullptr, 1}, map, 1));
    CHECK_FALSE(place({plain(red, {0, 0, 5, 5}, 0, 0), 1}, map, 1));
    CHECK_FALSE(place({plain(red, {0, 0, 5, 5}, 5, 0), 1}, map, 1));
    CHECK_FALSE(place({plain(red, {}), 1}, map, 1));
    for (const MapBox& box : {MapBox{0, 0, 0, 5}, MapBox{0, 0, 5, 0}, MapBox{5, 0, -5, 5}, MapBox{no_number, 0, 5, 5},
                              MapBox{0, 0, 5, no_number}, MapBox{0, 0, std::numeric_limits<double>::infinity(), 5},
                              MapBox{-1e308, 0, 1e308, 5}, MapBox{0, 0, 1e-4, 5}}) {
        CAPTURE(box.min_x, box.min_y, box.max_x, box.max_y);
        CHECK_FALSE(place({plain(red, box), 1}, map, 1));
    }
    RasterPicture lacking = *plain(red, {0, 0, 5, 5});
    lacking.pixels.pop_back();
    CHECK_FALSE(place({std::make_shared<RasterPicture>(lacking), 1}, map, 1));
    lacking.width = lacking.height = std::numeric_limits<int>::max();
    CHECK_FALSE(place({std::make_shared<RasterPicture>(lacking), 1}, map, 1));
    const RasterPicturePtr good = plain(red, {0, 0, 5, 5});
    for (const double pixels : {0.0, -1.0, no_number, 1e308})
        CHECK_FALSE(place({good, 1}, {{0, 0}, pixels, {50, 50}}, 1));
    CHECK_FALSE(place({good, 1}, {{no_number, 0}, 1, {50, 50}}, 1));
    CHECK_FALSE(place({good, 1}, map, 0));
    CHECK(place({good, 1}, map, 1));
}

TEST_CASE("a_picture_one_pixel_wide_or_far_too_fine_is_shown_as_well_as_it_can_be") {
    const PlacedPicture one = placed(plain(red, {-20.5, -20, 20, 20}, 1, 1));
    for (const std::uint32_t pixel : row_of(one, 50, {30, 70}))
        CHECK(pixel == 0xffff0000);
    const PlacedPicture fine = placed(plain(red, {-1.3, -1.6, 1.2, 1.7}, 1'000, 900));
    CHECK(row_of(fine, 50, {49, 51}) == std::vector<std::uint32_t>{0xffff0000, 0xffff0000});
}
