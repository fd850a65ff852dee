// Pictures and points that lie on the map, in PNG, SVG and PDF.
#include "golden/map_things.hpp"
#include "paint_cairo/image.hpp"
#include "paint_cairo/pdf.hpp"
#include "paint_cairo/png.hpp"
#include "paint_cairo/sample.hpp"
#include "paint_cairo/svg.hpp"
#include "paint_cairo/svg_picture.hpp"
#include "paint_cairo/tools.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <limits>

using namespace briefmap;
using pictures::plain;
using pictures::points_at;

namespace {

constexpr std::uint32_t white = 0xffffffff, red = 0xffff0000;
constexpr Colour red_ink = {255, 0, 0, 255};
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

const Typesetter& typesetter() {
    static const Typesetter only;
    return only;
}

DrawList with(DrawItem item) {
    DrawList list = sample::page(100, 100);
    list.items.push_back(std::move(item));
    return list;
}

Image paint(const DrawList& list, float scale = 1) {
    Result<Image> image = paint_image(list, scale, typesetter());
    REQUIRE(image.ok());
    return std::move(image).value();
}

std::string svg(const DrawList& list) {
    DocumentInfo info;
    info.created.reset();
    return *paint_svg(list, typesetter(), info);
}

std::string pdf(const DrawList& list) {
    DocumentInfo info;
    info.created.reset();
    return *paint_pdf(list, typesetter(), info);
}

int count(const Image& image, std::uint32_t colour) {
    return static_cast<int>(std::count(image.pixels.begin(), image.pixels.end(), colour));
}

int count(const std::string& text, std::string_view part) {
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a_picture_on_the_map_fills_its_box_at_every_scale") {
    const DrawList list = with(PlaceImage{plain(red_ink, {-20, -10, 30, 15})});
    for (const int scale : {1, 2, 3}) {
        const Image image = paint(list, static_cast<float>(scale));
        CAPTURE(scale);
        CHECK(count(image, red) == 50 * 25 * scale * scale);
        CHECK(count(image, white) == (100 * 100 - 50 * 25) * scale * scale);
        CHECK(image.at(30 * scale, 35 * scale) == red);
        CHECK(image.at(80 * scale - 1, 60 * scale - 1) == red);
    }
}

TEST_CASE("an_edge_of_a_picture_between_two_pixels_covers_its_part_of_one") {
    const Image image = paint(with(PlaceImage{plain(red_ink, {-20.25, -10, 30, 15.5})}));
    CHECK((image.at(29, 40) & 0xff) == Approx(191).margin(1));
    CHECK((image.at(40, 34) & 0xff) == Approx(127).margin(1));
    CHECK(image.at(30, 35) == red);
}

TEST_CASE("a_picture_of_the_image_s_own_pixels_is_copied_its_first_row_above") {
    const RasterPicturePtr source = pictures::noise(60, 40, {-30, -20, 30, 20});
    DrawList list = with(PlaceImage{source});
    list.background = {0, 0, 0, 0};
    const Image image = paint(list);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 60; ++x)
            REQUIRE(image.at(20 + x, 30 + y) ==
                    source->pixels[static_cast<std::size_t>(y) * 60 + static_cast<std::size_t>(x)]);
    }
    CHECK(count(image, 0) >= 100 * 100 - 60 * 40);
}

TEST_CASE("a_picture_s_opacity_lets_what_lies_below_show_through") {
    DrawList list = with(Box{{0, 0, 100, 100}, rgb(0x0000ff)});
    list.items.push_back(PlaceImage{plain(red_ink, {-20, -20, 20, 20}), 0.5F});
    const std::uint32_t mixed = paint(list).at(50, 50);
    CHECK((mixed >> 16 & 0xff) == Approx(128).margin(1));
    CHECK((mixed & 0xff) == Approx(127).margin(1));
    CHECK(count(paint(with(PlaceImage{plain(red_ink, {-20, -20, 20, 20}), 0})), white) == 10'000);
}

TEST_CASE("a_magnified_picture_on_the_map_runs_smoothly") {
    const auto black_and_white = [](int x, int) { return x == 0 ? rgb(0) : rgb(0xffffff); };
    const Image image = paint(with(PlaceImage{pictures::picture_of(2, 1, {-40, -20, 40, 20}, black_and_white)}));
    for (int x = 10; x < 90; ++x)
        CHECK((image.at(x, 50) & 0xff) == Approx(std::clamp((x + 0.5 - 30) / 40, 0.0, 1.0) * 255).margin(1.5));
}

TEST_CASE("a_picture_keeps_to_the_clip_in_all_three_formats") {
    DrawList list = sample::page(100, 100);
    list.items = {Clip{{20, 20, 30, 30}}, PlaceImage{plain(red_ink, {-1e3, -1e3, 1e3, 1e3}, 200, 200)}, Clip{}};
    CHECK(count(paint(list), red) == 900);
    CHECK(paint(list).at(20, 20) == red);
    const std::string text = svg(list);
    CHECK(holds(text, "<clipPath"));
    CHECK(text.find("<image") > text.find("<g clip-path"));
    CHECK(count(paint(list, 2), red) == 3600);
}

TEST_CASE("an_svg_holds_a_picture_as_a_png_at_its_place") {
    const std::string text = svg(with(PlaceImage{plain(red_ink, {-20, -10, 30, 15}), 0.5F}));
    CHECK(count(text, "<image") == 1);
    CHECK(holds(text, "x=\"30\" y=\"35\" width=\"50\" height=\"25\" opacity=\".5\""));
    CHECK(holds(text, "preserveAspectRatio=\"none\""));
    CHECK(holds(text, "xlink:href=\"data:image/png;base64,iVBORw0KGgo"));  // PNG's own first bytes
    CHECK(holds(text, "xmlns:xlink=\"http://www.w3.org/1999/xlink\""));
    CHECK_FALSE(holds(svg(with(PlaceImage{plain(red_ink, {-20, -10, 30, 15})})), "opacity"));
}

TEST_CASE("base64_is_as_rfc_4648_has_it") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xff\xfe\xfb\xef") == "//777w==");
}

TEST_CASE("what_of_a_picture_lies_off_the_page_is_not_in_the_file") {
    const RasterPicturePtr large = pictures::noise(1'000, 1'000, {-500, -500, 500, 500});
    const RasterPicturePtr seen = pictures::noise(100, 100, {-50, -50, 50, 50});
    CHECK(svg(with(PlaceImage{large})).size() < svg(with(PlaceImage{seen})).size() * 11 / 10);
    CHECK(pdf(with(PlaceImage{large})).size() < pdf(with(PlaceImage{seen})).size() * 11 / 10);
    for (const MapBox& box : {MapBox{50, -20, 90, 20}, MapBox{-90, -20, -50, 20}, MapBox{-20, 50, 20, 90},
                              MapBox{-20, -90, 20, -50}, MapBox{1e9, 1e9, 2e9, 2e9}}) {
        const DrawList list = with(PlaceImage{plain(red_ink, box)});
        CHECK(count(paint(list), white) == 10'000);
        CHECK_FALSE(holds(svg(list), "<image"));
        CHECK_FALSE(holds(pdf(list), "/Image"));
    }
}

TEST_CASE("a_pdf_embeds_a_picture_s_own_pixels") {
    const DrawList list = with(PlaceImage{pictures::waves(60, 40, {-30, -20, 30, 20}), 0.5F});
    if (!tools::has("pdfimages")) return;
    const tools::Folder folder;
    folder.write("page.pdf", pdf(list));
    REQUIRE(folder.run("pdfimages -list page.pdf > list.txt"));
    const std::string found = folder.read("list.txt");
    CHECK(count(found, "image") >= 1);
    CHECK(holds(found, "   60    40  "));
}

TEST_CASE("one_list_with_pictures_and_points_gives_the_same_bytes_twice") {
    const DrawList list = pictures::pictures_and_points();
    DocumentInfo info;
    info.created.reset();
    CHECK(*encode_png(paint(list), info) == *encode_png(paint(list), info));
    CHECK(svg(list) == svg(list));
    CHECK(pdf(list) == pdf(list));
}

TEST_CASE("a_huge_or_tiny_picture_is_painted_right_within_the_page") {
    for (const double half : {1e3, 1e6, 1e9, 1e15, 1e30}) {
        const DrawList list = with(PlaceImage{plain(red_ink, {-half, -half, half, half})});
        CAPTURE(half);
        CHECK(count(paint(list, 2), red) == 40'000);
        CHECK(count(svg(list), "<image") == 1);
        CHECK(holds(pdf(list), "%%EOF"));
    }
    const Image tiny = paint(with(PlaceImage{plain(rgb(0), {0.25, 0.25, 0.5, 0.75}, 50, 50)}));
    CHECK((tiny.at(50, 49) & 0xff) == Approx(255 * 0.875).margin(2));
    CHECK(count(tiny, white) == 9'999);
}

TEST_CASE("pictures_that_make_no_sense_are_in_no_file") {
    RasterPicture lacking = *plain(red_ink, {-20, -20, 20, 20});
    lacking.height = 5'000;
    for (const RasterPicturePtr& odd :
         {RasterPicturePtr(), plain(red_ink, {-20, -20, 20, 20}, 0, 0), std::make_shared<const RasterPicture>(lacking),
          plain(red_ink, {}), plain(red_ink, {0, 0, 0, 20}), plain(red_ink, {20, -20, -20, 20}),
          plain(red_ink, {no_number, -20, 20, 20}), plain(red_ink, {-20, -20, 20, no_number})}) {
        const DrawList list = with(PlaceImage{odd});
        CHECK(count(paint(list), white) == 10'000);
        CHECK_FALSE(holds(svg(list), "<image"));
        CHECK_FALSE(holds(pdf(list), "/Image"));
    }
}

TEST_CASE("points_on_the_map_are_marked_in_every_format") {
    const Marker look{MarkerShape::circle, {}, 12, red_ink, rgb(0x0000ff), 2};
    const DrawList list = with(MarkPoints{points_at({{-130, 0}, {-100, 20}, {-70, 0}}, {100, 0}), {0, 1, 77}, look});
    for (const int scale : {1, 2}) {
        const Image image = paint(list, static_cast<float>(scale));
        CHECK(image.at(20 * scale, 50 * scale) == red);
        CHECK(image.at(50 * scale, 30 * scale) == red);
        CHECK((image.at(26 * scale, 50 * scale) >> 16 & 0xff) < 20);  // the outline
        CHECK((image.at(26 * scale, 50 * scale) & 0xff) == 255);
        CHECK(image.at(29 * scale, 50 * scale) == white);
        CHECK(image.at(80 * scale, 50 * scale) == white);
    }
    const std::string text = svg(list);
    CHECK(count(text, "<circle") == 2);
    CHECK(count(text, "<g fill=\"#ff0000\"") == 1);  // one look, said once
    CHECK(holds(text, "cx=\"20\" cy=\"50\" r=\"6\""));
    CHECK(holds(text, "cx=\"50\" cy=\"30\""));
}
