// PNG, SVG and PDF of one list show the same picture, as others' programs see them.
#include "golden/image_compare.hpp"
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

void check_alike(const Image& ours, const Image& theirs) {
    const golden::Difference difference = golden::compare(ours, theirs, 48);
    CAPTURE(difference.largest, difference.part_over, difference.mean, difference.worst_x, difference.worst_y);
    REQUIRE(difference.same_size);
    // Others' programs place glyphs and antialias in their own way; a shape astray would be far above this.
    CHECK(difference.part_over < 0.006);
    CHECK(difference.mean < 1.0);
}

}  // namespace

TEST_CASE("the_svg_looks_like_the_png") {
    if (!tools::has("rsvg-convert")) return;
    const tools::Folder folder;
    const DrawList list = sample::everything();
    folder.write("page.svg", *paint_svg(list, typesetter(), {}));
    REQUIRE(folder.run("rsvg-convert -z 2 page.svg -o page.png"));
    check_alike(*paint_image(list, 2, typesetter()), read_png(folder.read("page.png")));
}

TEST_CASE("the_pdf_looks_like_the_png") {
    if (!tools::has("pdftoppm")) return;
    const tools::Folder folder;
    const DrawList list = sample::everything();
    folder.write("page.pdf", *paint_pdf(list, typesetter(), {}));
    REQUIRE(folder.run("pdftoppm -r 192 -png -singlefile page.pdf page"));
    check_alike(*paint_image(list, 2, typesetter()), read_png(folder.read("page.png")));
}
