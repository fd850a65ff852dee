#include "text/typesetter.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>
#include <string>

using namespace briefmap;

namespace {

TextBlock block(std::string text, float size = 13) {
    TextBlock b;
    b.utf8 = std::move(text);
    b.style.size = size;
    return b;
}

TextBlock paragraph(std::string text, float max_width, int max_lines = 0) {
    TextBlock b = block(std::move(text));
    b.max_width = max_width;
    b.max_lines = max_lines;
    return b;
}

double covered(const std::vector<std::uint8_t>& coverage) {
    return std::accumulate(coverage.begin(), coverage.end(), 0.0) / 255;
}

const std::string long_text =
    "The prime ministers met in the capital and agreed on a timetable that neither of them kept for long.";

}  // namespace

TEST_CASE("extents_grow_in_proportion_to_the_size") {
    const Typesetter type;
    const TextExtent small = type.measure(block("Burkina Faso", 10));
    const TextExtent large = type.measure(block("Burkina Faso", 30));
    CHECK(small.width > 40);
    CHECK(large.width == Approx(3 * small.width).epsilon(0.01));
    CHECK(large.height == Approx(3 * small.height).epsilon(0.02));
    CHECK(large.baseline > large.height / 2);
    CHECK(large.baseline < large.height);
}

TEST_CASE("bold_is_wider_and_letter_spacing_adds_up") {
    const Typesetter type;
    TextBlock plain = block("Burkina Faso");
    TextBlock bold = plain;
    bold.style.weight = FontWeight::bold;
    TextBlock spaced = plain;
    spaced.style.letter_spacing = 2;
    const float width = type.measure(plain).width;
    CHECK(type.measure(bold).width > width);
    CHECK(type.measure(spaced).width == Approx(width + 2 * 11).margin(2.5));
}

TEST_CASE("letter_spacing_leaves_arabic_letters_joined") {
    const Typesetter type;
    TextBlock spaced = block("مالي");
    const float width = type.measure(spaced).width;
    spaced.style.letter_spacing = 5;
    CHECK(type.measure(spaced).width == width);
}

TEST_CASE("a_paragraph_wraps_within_its_width") {
    const Typesetter type;
    const TextExtent one = type.measure(block(long_text));
    const TextExtent many = type.measure(paragraph(long_text, 150));
    CHECK(one.lines == 1);
    CHECK(many.lines >= 4);
    CHECK(many.width <= 150);
    CHECK(many.height == Approx(one.height * static_cast<float>(many.lines)).epsilon(0.02));
    CHECK(many.baseline == Approx(one.baseline).margin(0.1));
}

TEST_CASE("lines_over_the_limit_are_left_out") {
    const Typesetter type;
    CHECK(type.measure(paragraph(long_text, 150, 2)).lines == 2);
    CHECK(type.measure(paragraph(long_text, 150, 1)).lines == 1);
    CHECK(type.measure(paragraph("short", 150, 3)).lines == 1);
}

TEST_CASE("the_limit_counts_lines_across_paragraphs") {
    const Typesetter type;
    CHECK(type.measure(paragraph("one\ntwo\nthree\nfour\nfive", 150, 3)).lines == 3);
    CHECK(type.measure(paragraph("one\ntwo", 150, 3)).lines == 2);
    CHECK(type.measure(block("one\ntwo\nthree")).lines == 3);
}

TEST_CASE("measuring_twice_gives_the_same") {
    const Typesetter type;
    const TextExtent first = type.measure(block("Gao"));
    for (int i = 0; i < 20000; ++i)
        (void)type.measure(block("x", static_cast<float>(5 + i % 50) / 2));
    CHECK(type.measure(block("Gao")).width == first.width);
    CHECK(Typesetter().measure(block("Gao")).width == first.width);
}

TEST_CASE("every_script_has_a_width") {
    const Typesetter type;
    for (const char* text : {"Mali", "Côte d’Ivoire", "مالي", "Мали", "马里", "नेपाल", "ประเทศไทย"}) {
        CAPTURE(text);
        CHECK(type.measure(block(text)).width > 5);
    }
}

TEST_CASE("the_bitmap_covers_what_was_measured") {
    const Typesetter type;
    const TextBlock text = block("Bamako", 20);
    const TextExtent extent = type.measure(text);
    const TextBitmap bitmap = type.rasterise(text, 2, 0);
    REQUIRE(bitmap.width > 0);
    CHECK(bitmap.fill.size() == static_cast<std::size_t>(bitmap.width * bitmap.height));
    CHECK(bitmap.halo.empty());
    CHECK(static_cast<float>(bitmap.width) == Approx(extent.width * 2).margin(8));
    CHECK(bitmap.top > 0);  // capitals stand below the top of the line
    CHECK(*std::max_element(bitmap.fill.begin(), bitmap.fill.end()) == 255);
    CHECK(covered(bitmap.fill) == Approx(4 * covered(type.rasterise(text, 1, 0).fill)).epsilon(0.03));
}

TEST_CASE("the_halo_reaches_around_the_glyphs") {
    const Typesetter type;
    const TextBitmap bare = type.rasterise(block("Gao", 20), 1, 0);
    const TextBitmap haloed = type.rasterise(block("Gao", 20), 1, 3);
    REQUIRE(haloed.halo.size() == haloed.fill.size());
    CHECK(haloed.width == Approx(bare.width + 6).margin(1));
    CHECK(covered(haloed.fill) == Approx(covered(bare.fill)).epsilon(0.001));
    CHECK(covered(haloed.halo) > 2 * covered(haloed.fill));
    for (std::size_t i = 0; i < haloed.fill.size(); ++i) {
        REQUIRE(haloed.halo[i] + 1 >= haloed.fill[i]);  // the halo lies under the glyphs as well
    }
}

TEST_CASE("the_same_text_gives_the_same_bytes") {
    const Typesetter a, b;
    const TextBlock text = paragraph("Mali مالي 马里 Мали", 60);
    CHECK(a.rasterise(text, 1.5, 2).halo == b.rasterise(text, 1.5, 2).halo);
    CHECK(a.rasterise(text, 1.5, 2).fill == b.rasterise(text, 1.5, 2).fill);
}

TEST_CASE("hostile_text_and_sizes_do_no_harm") {
    const Typesetter type;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(type.measure(block("")).width == 0);
    CHECK(type.rasterise(block(""), 1, 1).fill.empty());
    CHECK(type.rasterise(block("   \n "), 1, 1).fill.empty());
    CHECK(type.measure(block(std::string("a\0b\xFF\xFE\xC3", 6))).width > 0);
    for (const float odd : {nan, -1.0F, 0.0F, 1e30F, std::numeric_limits<float>::infinity()}) {
        CAPTURE(odd);
        TextBlock text = paragraph("Mali is here", odd, 2);
        text.style.size = odd;
        text.style.letter_spacing = odd;
        const TextExtent extent = type.measure(text);
        CHECK(std::isfinite(extent.width));
        CHECK(std::isfinite(extent.height));
        CHECK(type.rasterise(text, odd, odd).width <= 8192);
        CHECK(type.rasterise(block("Mali", 900), 100, odd).width <= 8192);
    }
    CHECK(type.measure(block(std::string(50'000'000, 'x'))).width > 0);
    CHECK(type.measure(paragraph(std::string(50'000'000, 'x'), 200, 2)).lines == 2);
}

TEST_CASE("the_font_file_exists") {
    for (const FontWeight weight : {FontWeight::regular, FontWeight::medium, FontWeight::bold}) {
        const std::string file = Typesetter::font_file(weight);
        if (!file.empty()) CHECK(std::filesystem::exists(file));
    }
}
