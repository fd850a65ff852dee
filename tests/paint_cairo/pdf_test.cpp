#include "paint_cairo/pdf.hpp"

#include "paint_cairo/sample.hpp"
#include "paint_cairo/tools.hpp"
#include "support/catch.hpp"

using namespace briefmap;

namespace {

std::string pdf(const DrawList& list) {
    static const Typesetter typesetter;
    DocumentInfo info;
    info.title = "Été";
    info.created.reset();
    Result<std::string> bytes = paint_pdf(list, typesetter, info);
    REQUIRE(bytes.ok());
    return std::move(bytes).value();
}

}  // namespace

TEST_CASE("a_pdf_is_the_same_twice") {
    const std::string one = pdf(sample::everything());
    CHECK(one.starts_with("%PDF-1.5"));
    CHECK(one == pdf(sample::everything()));
}

TEST_CASE("a_page_pixel_is_three_quarters_of_a_point") {
    CHECK(pdf(sample::page(800, 400)).find("[ 0 0 600 300 ]") != std::string::npos);
}

TEST_CASE("text_in_a_pdf_can_be_read_back") {
    if (!tools::has("pdftotext")) return;
    const tools::Folder folder;
    folder.write("page.pdf", pdf(sample::everything()));
    REQUIRE(folder.run("pdftotext page.pdf page.txt"));
    const std::string text = folder.read("page.txt");
    for (const char* part : {"Burkina Faso", "Côte d’Ivoire — Œuvre", "Буркина-Фасо", "Wrapped text stands"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find("بوركينا") != std::string::npos);
    CHECK(text.find("fourth line") == std::string::npos);  // what the ellipsis hides is not in the file
}

TEST_CASE("pages_without_area_are_refused") {
    const Typesetter typesetter;
    CHECK_FALSE(paint_pdf(sample::page(0, 10), typesetter, {}).ok());
    CHECK_FALSE(paint_pdf(sample::page(1e6F, 1e6F), typesetter, {}).ok());
}
