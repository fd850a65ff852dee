#include "text/layout.hpp"

#include "support/catch.hpp"

#include <string>

using namespace briefmap;

namespace {

TextBlock paragraph(std::string text, float max_width, int max_lines = 0) {
    TextBlock b;
    b.utf8 = std::move(text);
    b.max_width = max_width;
    b.max_lines = max_lines;
    return b;
}

}  // namespace

TEST_CASE("lines_read_as_the_text_did") {
    const Typesetter type;
    const auto lines = lines_of(TextLayout::of(type, paragraph("one two three four five six seven", 70)));
    REQUIRE(lines.size() > 2);
    std::string joined;
    for (const LaidOutLine& line : lines)
        joined += (joined.empty() ? "" : " ") + line.utf8;
    CHECK(joined == "one two three four five six seven");
    CHECK(lines[1].baseline > lines[0].baseline + 10);
}

TEST_CASE("a_cut_line_ends_in_an_ellipsis") {
    const Typesetter type;
    const auto lines =
        lines_of(TextLayout::of(type, paragraph("one two three four five six seven eight nine ten", 70, 2)));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].utf8.find("…") == std::string::npos);
    CHECK(lines[1].utf8.ends_with("…"));
    CHECK(lines[1].width <= 70);
}

TEST_CASE("paragraphs_left_out_leave_an_ellipsis") {
    const Typesetter type;
    const auto lines = lines_of(TextLayout::of(type, paragraph("one\ntwo\nthree\nfour", 200, 2)));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].utf8 == "one");
    CHECK(lines[1].utf8.starts_with("two"));
    CHECK(lines[1].utf8.ends_with("…"));
}

TEST_CASE("mixed_directions_keep_the_order_of_the_text") {
    const Typesetter type;
    const std::string text = "في 2025 قرر Mali الأمر";
    const auto lines = lines_of(TextLayout::of(type, paragraph(text, 0)));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].utf8 == text);
    CHECK(lines[0].right_to_left);
    CHECK_FALSE(lines_of(TextLayout::of(type, paragraph("Mali مالي", 0))).front().right_to_left);
}

TEST_CASE("lines_to_the_right_end_at_the_right_in_either_direction") {
    const Typesetter type;
    for (const char* words : {"one two three four five six seven", "فرنسا توقف التعاون مع مالي في مكافحة الإرهاب"}) {
        TextBlock block = paragraph(words, 120);
        block.align = TextAlign::right;
        const LaidOutText text = TextLayout::of(type, block);
        const auto lines = lines_of(text);
        CAPTURE(words);
        REQUIRE(lines.size() > 1);
        for (const LaidOutLine& line : lines)
            CHECK(line.x + line.width == Approx(text.extent.width).margin(0.1));
    }
}

TEST_CASE("text_from_right_to_left_begins_at_the_right") {
    const Typesetter type;
    const LaidOutText text = TextLayout::of(type, paragraph("فرنسا توقف التعاون مع مالي في مكافحة الإرهاب", 120));
    for (const LaidOutLine& line : lines_of(text))
        CHECK(line.x + line.width == Approx(text.extent.width).margin(0.1));
}

TEST_CASE("arabic_lines_and_digits_are_hardly_higher_than_latin_ones") {
    const Typesetter type;
    const float latin = type.measure(paragraph("France 2013", 0)).height;
    for (const char* text : {"فرنسا", "٢٠١٣", "فرنسا ومالي: 2013"}) {
        const float height = type.measure(paragraph(text, 0)).height;
        CAPTURE(text);
        CHECK(height >= latin);
        CHECK(height < 1.2F * latin);
    }
}

TEST_CASE("centred_lines_stand_in_the_middle_of_the_box") {
    const Typesetter type;
    TextBlock block = paragraph("a long first line\nshort", 300);
    block.align = TextAlign::centre;
    const LaidOutText text = TextLayout::of(type, block);
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 2);
    for (const LaidOutLine& line : lines) {
        CHECK(line.x + line.width / 2 == Approx(text.extent.width / 2).margin(0.1));
    }
    CHECK(text.extent.width < 150);
}
