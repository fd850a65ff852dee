// PNG, SVG and PDF of one list show the same picture, as others' programs see them.
#include "golden/image_compare.hpp"
#include "golden/map_things.hpp"
#include "paint_cairo/pdf.hpp"
#include "paint_cairo/sample.hpp"
#include "paint_cairo/svg.hpp"
#include "paint_cairo/tools.hpp"
#include "support/catch.hpp"

#include <png.h>

using namespace briefmap;

namespace {

Image read_png(const std::string& bytes) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()) != 0);
    header.format = PNG_FORMAT_BGRA;  // 0xAARRGGBB in a little-endian word
    Image image{static_cast<int>(header.width), static_cast<int>(header.height), 1, {}};
    image.pixels.resize(static_cast<std::size_t>(header.width) * header.height);
    REQUIRE(png_image_finish_read(&header, nullptr, image.pixels.data(), 0, nullptr) != 0);
    return image;
}

const Typesetter& typesetter() {
    static const Typesetter only;
    return only;
}

DrawList without_text() {
    DrawList list = sample::everything();
    std::erase_if(list.items, [](const DrawItem& item) { return std::holds_alternative<Label>(item); });
    return list;
}

void check_alike(const Image& ours, const Image& theirs, double part_over) {
    const golden::Difference difference = golden::compare(ours, theirs, 48);
    CAPTURE(difference.largest, difference.part_over, difference.mean, difference.worst_x, difference.worst_y);
    REQUIRE(difference.same_size);
    CHECK(difference.part_over < part_over);
    CHECK(difference.mean < 1.5);
}

void check_svg(const DrawList& list, double part_over) {
    if (!tools::has("rsvg-convert")) return;
    const tools::Folder folder;
    folder.write("page.svg", *paint_svg(list, typesetter(), {}));
    REQUIRE(folder.run("rsvg-convert -z 2 page.svg -o page.png"));
    check_alike(*paint_image(list, 2, typesetter()), read_png(folder.read("page.png")), part_over);
}

void check_pdf(const DrawList& list, double part_over) {
    if (!tools::has("pdftoppm")) return;
    const tools::Folder folder;
    folder.write("page.pdf", *paint_pdf(list, typesetter(), {}));
    REQUIRE(folder.run("pdftoppm -r 192 -png -singlefile page.pdf page"));
    check_alike(*paint_image(list, 2, typesetter()), read_png(folder.read("page.png")), part_over);
}

}  // namespace

TEST_CASE("shapes_in_the_svg_look_like_the_png") { check_svg(without_text(), 0.001); }
TEST_CASE("shapes_in_the_pdf_look_like_the_png") { check_pdf(without_text(), 0.001); }
// Others' programs put glyphs on whole pixels in their own ways.
TEST_CASE("text_in_the_svg_looks_like_the_png") { check_svg(sample::everything(), 0.004); }
TEST_CASE("text_in_the_pdf_looks_like_the_png") { check_pdf(sample::everything(), 0.012); }

// They mix the pixels of pictures in their own ways.
TEST_CASE("pictures_and_points_in_the_svg_look_like_the_png") { check_svg(pictures::pictures_and_points(), 0.002); }
TEST_CASE("pictures_and_points_in_the_pdf_look_like_the_png") { check_pdf(pictures::pictures_and_points(), 0.002); }

TEST_CASE("a_shape_that_one_format_lacks_is_noticed") {
    DrawList lacking = without_text();
    std::erase_if(lacking.items, [](const DrawItem& item) { return std::holds_alternative<FillPath>(item); });
    const golden::Difference difference =
        golden::compare(*paint_image(without_text(), 2, typesetter()), *paint_image(lacking, 2, typesetter()), 48);
    CHECK(difference.part_over > 0.004);
}
