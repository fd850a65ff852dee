#include "paint_cairo/svg.hpp"

#include "paint_cairo/sample.hpp"
#include "paint_cairo/svg_writer.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace briefmap;

namespace {

std::string svg(const DrawList& list, DocumentInfo info = {}) {
    static const Typesetter typesetter;
    Result<std::string> text = paint_svg(list, typesetter, info);
    REQUIRE(text.ok());
    return std::move(text).value();
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string number(double value) {
    SvgWriter writer;
    writer << value;
    return writer.take();
}

}  // namespace

TEST_CASE("numbers_are_written_short") {
    CHECK(number(0) == "0");
    CHECK(number(12) == "12");
    CHECK(number(0.5) == ".5");
    CHECK(number(-0.25) == "-.25");
    CHECK(number(3.14159) == "3.14");
    CHECK(number(-0.001) == "0");
    CHECK(number(99.999) == "100");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
}

TEST_CASE("path_data_is_relative_and_its_rounding_does_not_add_up") {
    SvgWriter writer;
    std::vector<Point> points;
    for (int i = 0; i <= 100; ++i)
        points.push_back({i * 0.104, 0});
    writer.path_data(points, false, 100);
    CHECK(holds(writer.take(), "M0 0l.1 0l.11 0l.1 0"));
    SvgWriter square;
    square.path_data(std::vector<Point>{{1, 2}, {3, 2}, {3, -4.5}}, true, 10);
    CHECK(square.take() == "M1 2l2 0l0-6.5z");
}

TEST_CASE("text_is_text_and_is_escaped") {
    DrawList list = sample::page(400, 100);
    list.items.push_back(sample::label("R&D <b> \"x\" \x01 \xFF", 10, 10));
    DocumentInfo info;
    info.title = "A & B";
    info.language = "fr";
    const std::string text = svg(list, info);
    CHECK(holds(text, ">R&amp;D &lt;b&gt; &quot;x&quot;"));
    CHECK(holds(text, "<title>A &amp; B</title>"));
    CHECK(holds(text, "xml:lang=\"fr\""));
    CHECK_FALSE(holds(text, "\x01"));
    CHECK_FALSE(holds(text, "\xFF"));
}

TEST_CASE("wrapped_lines_are_spans_of_one_text") {
    DrawList list = sample::page(400, 100);
    Label label = sample::label("one two three four five six", 10, 10);
    label.text.max_width = 80;
    list.items.push_back(label);
    const std::string text = svg(list);
    CHECK(holds(text, "<tspan x=\"10\""));
    CHECK(holds(text, ">one two</tspan>"));
}

TEST_CASE("arabic_reads_from_right_to_left_and_stays_where_it_was_put") {
    DrawList list = sample::page(400, 100);
    list.items.push_back(sample::label("مالي", 10, 10));
    const std::string text = svg(list);
    CHECK(holds(text, "x=\"10\""));
    CHECK(holds(text, "direction=\"rtl\" text-anchor=\"end\""));
    CHECK(holds(text, ">مالي<"));
}

TEST_CASE("halos_hatches_gradients_and_clips_are_there") {
    const std::string text = svg(sample::everything());
    for (const char* part : {"paint-order=\"stroke\"", "<pattern", "<linearGradient", "<clipPath",
                             "fill-rule=\"evenodd\"", "stroke-dasharray=\"8 4\"", "font-weight=\"700\"",
                             "font-style=\"italic\"", "letter-spacing=\"3\"", "<circle"}) {
        CAPTURE(part);
        CHECK(holds(text, part));
    }
    CHECK(text == svg(sample::everything()));
    CHECK(text.size() < 60'000);
}

TEST_CASE("what_lies_off_the_page_is_left_out") {
    DrawList list = sample::page(100, 100);
    list.items.push_back(FillAreas{sample::layer({{sample::square(900, 900, 40)}}), {}, rgb(0x0072b2), false});
    list.items.push_back(sample::label("far away", 5000, 10));
    list.items.push_back(Markers{{{MarkerShape::circle, {-500, 50}, 8, rgb(0), {}, 0}}});
    const std::string text = svg(list);
    CHECK_FALSE(holds(text, "<path"));
    CHECK_FALSE(holds(text, "<text"));
    CHECK_FALSE(holds(text, "<circle"));
}
