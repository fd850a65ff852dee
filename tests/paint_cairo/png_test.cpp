#include "paint_cairo/png.hpp"

#include "paint_cairo/sample.hpp"
#include "support/catch.hpp"

#include <png.h>

#include <cstdlib>
#include <vector>

using namespace briefmap;

namespace {

const Typesetter& typesetter() {
    static const Typesetter only;
    return only;
}

DocumentInfo info(std::string title) {
    DocumentInfo made;
    made.title = std::move(title);
    made.created.reset();
    return made;
}

/// RGBA, straight alpha.
std::vector<png_byte> decoded(const std::string& bytes, png_image& header) {
    header = {};
    header.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()) != 0);
    header.format = PNG_FORMAT_RGBA;
    std::vector<png_byte> pixels(PNG_IMAGE_SIZE(header));
    REQUIRE(png_image_finish_read(&header, nullptr, pixels.data(), 0, nullptr) != 0);
    return pixels;
}

}  // namespace

TEST_CASE("a_png_holds_the_pixels_of_the_image") {
    const Image image = *paint_image(sample::everything(), 1, typesetter());
    png_image header;
    const std::vector<png_byte> pixels = decoded(*encode_png(image, info("")), header);
    REQUIRE(header.width == 800);
    REQUIRE(header.height == 600);
    bool same = true;
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        const std::uint32_t p = image.pixels[i];
        same = same && pixels[4 * i] == (p >> 16 & 0xff) && pixels[4 * i + 1] == (p >> 8 & 0xff) &&
               pixels[4 * i + 2] == (p & 0xff) && pixels[4 * i + 3] == 255;
    }
    CHECK(same);
}

TEST_CASE("alpha_is_written_straight") {
    DrawList list = sample::page(4, 4, {0, 0, 0, 0});
    list.items.push_back(Box{{0, 0, 2, 4}, {200, 100, 40, 128}, {}, false, {}, 0, 0});
    png_image header;
    const auto pixels = decoded(*encode_png(*paint_image(list, 1, typesetter()), info("")), header);
    CHECK(pixels[0] == Approx(200).margin(1));
    CHECK(pixels[1] == Approx(100).margin(1));
    CHECK(pixels[2] == Approx(40).margin(1));
    CHECK(pixels[3] == 128);
    CHECK(pixels[15] == 0);
}

TEST_CASE("an_opaque_picture_has_no_alpha_channel") {
    const auto colour_type = [](Colour background) {
        return static_cast<int>(
            (*encode_png(*paint_image(sample::page(4, 4, background), 1, typesetter()), info("")))[25]);
    };
    CHECK(colour_type({255, 255, 255, 255}) == PNG_COLOR_TYPE_RGB);
    CHECK(colour_type({255, 255, 255, 100}) == PNG_COLOR_TYPE_RGB_ALPHA);
}

TEST_CASE("a_png_says_its_title_and_no_time_unless_it_is_given") {
    const Image image = *paint_image(sample::page(4, 4), 2, typesetter());
    DocumentInfo words = info("Burkina Faso – été");
    const std::string silent = *encode_png(image, words);
    CHECK(silent.find("Burkina Faso – été") != std::string::npos);
    CHECK(silent.find("Creation Time") == std::string::npos);
    CHECK(silent == *encode_png(image, words));
    words.created = 1'758'270'600;
    CHECK(encode_png(image, words)->find("2025-09-19T08:30:00Z") != std::string::npos);
    const std::string physical("pHYs\x00\x00\x1d\x87", 8);  // 7559 pixels to the metre: 192 to the inch
    CHECK(silent.find(physical) != std::string::npos);
}

TEST_CASE("the_time_comes_from_the_environment_when_it_makes_sense") {
    const char* before = std::getenv("SOURCE_DATE_EPOCH");
    const std::string kept = before == nullptr ? "" : before;
    setenv("SOURCE_DATE_EPOCH", "1758270600", 1);
    CHECK(DocumentInfo{}.created == 1'758'270'600);
    for (const char* odd : {"", "soon", "12x", "99999999999999999999", "999999999999999"}) {
        CAPTURE(odd);
        setenv("SOURCE_DATE_EPOCH", odd, 1);
        CHECK_FALSE(DocumentInfo{}.created.has_value());
    }
    unsetenv("SOURCE_DATE_EPOCH");
    if (before != nullptr) setenv("SOURCE_DATE_EPOCH", kept.c_str(), 1);
}

TEST_CASE("an_image_without_pixels_is_an_error") {
    CHECK_FALSE(encode_png(Image{}, info("")).ok());
    CHECK_FALSE(encode_png(Image{10, 10, 1, {1, 2, 3}}, info("")).ok());
}
