#include "present/picture.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace briefmap;

namespace {

std::string refusal(int width, int height, double scale) {
    const auto page = slide_page(width, height, scale);
    REQUIRE_FALSE(page);
    CHECK_FALSE(page.error().remedy.empty());
    return page.error().where;
}

}  // namespace

TEST_CASE("A slide is laid out on 720 page pixels, whatever its resolution") {
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1280, 720}, std::pair{3840, 2160}}) {
        const auto page = slide_page(width, height, 1);
        REQUIRE(page);
        CHECK(page->width == Approx(1280));
        CHECK(page->height == Approx(720));
        CHECK(page->scale == Approx(height / 720.0));
    }
    const auto upright = slide_page(1080, 1920, 1);
    REQUIRE(upright);
    CHECK(upright->width == Approx(720));
    CHECK(upright->height == Approx(1280));
}

TEST_CASE("The scale multiplies the device's pixels and leaves the page") {
    const auto once = slide_page(1920, 1080, 1), twice = slide_page(1920, 1080, 2);
    REQUIRE(once);
    REQUIRE(twice);
    CHECK(twice->width == once->width);
    CHECK(twice->scale == Approx(2 * once->scale));
}

TEST_CASE("A page times its scale is the size asked for, to the pixel") {
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, std::pair{1, 1}, std::pair{16, 16}, std::pair{17, 4001}, std::pair{20'000, 20'000},
          std::pair{32'767, 16}, std::pair{1366, 768}, std::pair{999, 1001}}) {
        const auto page = slide_page(width, height, 1);
        if (width < 16) {
            CHECK_FALSE(page);
            continue;
        }
        REQUIRE(page);
        CHECK(std::lround(page->width * static_cast<double>(page->scale)) == width);
        CHECK(std::lround(page->height * static_cast<double>(page->scale)) == height);
    }
}

TEST_CASE("Sizes that no picture can have are refused by name") {
    CHECK(refusal(0, 0, 1) == "--size");
    CHECK(refusal(-1920, 1080, 1) == "--size");
    CHECK(refusal(15, 1080, 1) == "--size");
    CHECK(refusal(100'000, 100'000, 1) == "--size");
    CHECK(refusal(32'768, 100, 1) == "--size");
    CHECK(refusal(20'001, 20'000, 1) == "--size");
    CHECK(refusal(std::numeric_limits<int>::max(), 16, 1) == "--size");
    CHECK(refusal(1920, 1080, 100) == "--size");
    CHECK(refusal(1920, 1080, 0) == "--scale");
    CHECK(refusal(1920, 1080, -1) == "--scale");
    CHECK(refusal(1920, 1080, std::nan("")) == "--scale");
    CHECK(refusal(1920, 1080, std::numeric_limits<double>::infinity()) == "--scale");
}

TEST_CASE("A picture that a scale makes too small for a pixel is refused") {
    CHECK(refusal(1920, 1080, 1e-6) == "--scale");
}

TEST_CASE("A picture's kind follows from its name") {
    CHECK(picture_format_of("a.png").value() == PictureFormat::png);
    CHECK(picture_format_of("a.b/c.PNG").value() == PictureFormat::png);
    CHECK(picture_format_of("a.Svg").value() == PictureFormat::svg);
    CHECK(picture_format_of("/tmp/a.pdf").value() == PictureFormat::pdf);
    CHECK(picture_format_of("-").value() == PictureFormat::png);
    for (const char* name : {"", "a", "a.", "a.bmp", "a.png.txt", ".png", "png", "a.\xC3\xA9"}) {
        INFO(name);
        const auto format = picture_format_of(name);
        REQUIRE_FALSE(format);
        CHECK_THAT(format.error().remedy, Catch::Matchers::ContainsSubstring(".png, .svg or .pdf"));
    }
}
