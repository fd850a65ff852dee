#include "desk.hpp"

#include <string_view>

using namespace briefmap;

namespace {

/// Four bytes of a PNG, most significant first.
std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes.at(i));
    return number;
}

Page small_page() { return slide_page(640, 360, 1).value(); }

/// Says less than a matcher would when it fails: a picture is long.
bool has(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

void check_png(const std::string& bytes, std::uint32_t width, std::uint32_t height) {
    REQUIRE(bytes.size() > 100);
    CHECK(bytes.starts_with("\x89PNG\r\n\x1A\n"));
    CHECK(number_at(bytes, 16) == width);  // IHDR
    CHECK(number_at(bytes, 20) == height);
    CHECK(std::string_view(bytes).substr(bytes.size() - 8, 4) == "IEND");
}

}  // namespace

TEST_CASE("A PNG is as large as was asked for") {
    const auto events = desk::few_events();
    for (const auto& [width, height, scale] :
         {std::tuple{640, 360, 1.0}, std::tuple{333, 517, 1.0}, std::tuple{200, 100, 2.0}, std::tuple{16, 16, 1.0}}) {
        const auto bytes = desk::picture({}, events, slide_page(width, height, scale).value(), PictureFormat::png);
        REQUIRE(bytes);
        const auto side = [scale = scale](int n) { return static_cast<std::uint32_t>(n * scale); };
        check_png(*bytes, side(width), side(height));
    }
}

TEST_CASE("The same picture has the same bytes, in every format") {
    const auto events = desk::few_events();
    for (const PictureFormat format : {PictureFormat::png, PictureFormat::svg, PictureFormat::pdf}) {
        const auto first = desk::picture({.select = "day"}, events, small_page(), format);
        const auto second = desk::picture({.select = "day"}, events, small_page(), format);
        const auto other = desk::picture({.select = "month"}, events, small_page(), format);
        REQUIRE(first);
        REQUIRE(second);
        REQUIRE(other);
        CHECK((*first == *second));
        CHECK_FALSE((*first == *other));
    }
}

TEST_CASE("SVG and PDF are documents of the page's proportions with text in them") {
    const auto svg = desk::picture({}, desk::few_events(), small_page(), PictureFormat::svg);
    REQUIRE(svg);
    CHECK(has(*svg, "<svg"));
    CHECK(has(*svg, "A few events"));
    CHECK(has(*svg, "</svg>"));
    const auto pdf = desk::picture({}, desk::few_events(), small_page(), PictureFormat::pdf);
    REQUIRE(pdf);
    CHECK(pdf->starts_with("%PDF-"));
    CHECK(has(*pdf, "/Font"));
}

TEST_CASE("The bundled brief becomes a picture in every language and theme") {
    const auto brief = desk::bundled_brief();
    for (const char* language : {"en", "fr", "ar", "zh"}) {
        for (const std::string_view theme : theme_names()) {
            INFO(language << ", " << theme);
            const auto bytes = desk::picture({.theme = std::string(theme), .language = language}, brief, small_page(),
                                             PictureFormat::png);
            REQUIRE(bytes);
            check_png(*bytes, 640, 360);
        }
    }
    const auto english = desk::picture({.at = "2025"}, brief, small_page(), PictureFormat::svg);
    const auto french = desk::picture({.at = "2025", .language = "fr"}, brief, small_page(), PictureFormat::svg);
    REQUIRE(english);
    REQUIRE(french);
    CHECK(has(*french, "ALGÉRIE"));
    CHECK(has(*english, "ALGERIA"));
}

TEST_CASE("Every event of the bundled brief can be selected for a picture") {
    const auto brief = desk::bundled_brief();
    for (const Event& event : brief->events()) {
        INFO(event.id);
        const auto bytes =
            desk::picture({.select = event.id}, brief, slide_page(160, 90, 1).value(), PictureFormat::svg);
        CHECK(bytes);
    }
}

TEST_CASE("A file without events becomes a picture of the world") {
    const auto bytes = desk::picture({}, Dataset::build({}, {}), small_page(), PictureFormat::png);
    REQUIRE(bytes);
    check_png(*bytes, 640, 360);
}

TEST_CASE("A region's picture can have a locator with land on it, and the world's has none") {
    const auto locator = [](const Wishes& wishes) {
        const State state = desk::planned(wishes, desk::few_events());
        const auto projection = Projection::make(state.view.definition);
        REQUIRE(projection);
        auto world = load_locator(desk::source_folder() / "geodata" / "geodata.gpkg", state, *projection, Page{});
        REQUIRE(world);
        return std::move(*world);
    };
    const auto mali = locator({.fit = "ML"});
    REQUIRE(mali);
    CHECK(mali->projection->definition().starts_with("+proj=ortho"));
    REQUIRE(mali->basemap->countries);
    CHECK(mali->basemap->countries->points.size() > 1'000);
    CHECK_FALSE(locator({.fit = "world"}));
}

TEST_CASE("A graticule that is wished for is in the picture") {
    const auto with =
        desk::picture({.fit = "ML", .graticule = true}, desk::few_events(), small_page(), PictureFormat::svg);
    const auto without = desk::picture({.fit = "ML"}, desk::few_events(), small_page(), PictureFormat::svg);
    REQUIRE(with);
    REQUIRE(without);
    CHECK(has(*with, "15°"));
    CHECK_FALSE(has(*without, "15°"));
}
