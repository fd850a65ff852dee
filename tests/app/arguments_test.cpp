#include "app/arguments.hpp"

#include "support/catch.hpp"

#include <initializer_list>
#include <vector>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;

namespace {

Arguments parse(std::initializer_list<const char*> words) {
    std::vector<const char*> argv = {"briefmap"};
    argv.insert(argv.end(), words);
    return parse_arguments(static_cast<int>(argv.size()), argv.data());
}

}  // namespace

TEST_CASE("without_words_the_window_opens_on_the_bundled_brief") {
    const Arguments arguments = parse({});
    const auto* task = std::get_if<OpenWindow>(&arguments.task);
    REQUIRE(task);
    CHECK(task->files.empty());
    CHECK(task->wishes.projection == "auto");
}

TEST_CASE("files_open_in_the_window") {
    const Arguments arguments = parse({"a.geojson", "b.geojson"});
    const auto* task = std::get_if<OpenWindow>(&arguments.task);
    REQUIRE(task);
    CHECK(task->files.size() == 2);
}

TEST_CASE("render_takes_a_file_an_output_and_every_wish") {
    const Arguments arguments =
        parse({"render",  "events.geojson", "-o",      "out.svg",    "--size",  "800x600",      "--scale",
               "2",       "--at",           "2021",    "--fit",      "ML",      "--projection", "mercator",
               "--theme", "dark",           "--lang",  "fr",         "--title", "A title",      "--select",
               "x",       "--mode",         "instant", "--no-legend"});
    const auto* task = std::get_if<RenderPicture>(&arguments.task);
    REQUIRE(task);
    CHECK(task->files == std::vector<std::filesystem::path>{"events.geojson"});
    CHECK(task->output == "out.svg");
    CHECK(task->page.width == 800);
    CHECK(task->page.height == 600);
    CHECK(task->page.scale == 2);
    CHECK(task->page.title == "A title");
    CHECK_FALSE(task->page.legend);
    CHECK(task->page.date);
    CHECK(task->wishes.at == "2021");
    CHECK(task->wishes.fit == "ML");
    CHECK(task->wishes.projection == "mercator");
    CHECK(task->wishes.theme == "dark");
    CHECK(task->wishes.language == "fr");
    CHECK(task->wishes.select == "x");
    CHECK(task->wishes.mode == "instant");
}

TEST_CASE("a_view_west_of_greenwich_is_no_option") {
    const Arguments arguments = parse({"render", "-o", "out.png", "--view=-3.5,17.5,5", "--fit", "-10,5,10,20"});
    const auto* task = std::get_if<RenderPicture>(&arguments.task);
    REQUIRE(task);
    CHECK(task->wishes.view == "-3.5,17.5,5");
    CHECK(task->wishes.fit == "-10,5,10,20");
}

TEST_CASE("a_conversion_has_its_files_and_the_format_that_is_asked_for") {
    const Arguments arguments = parse({"convert", "a.geojson", "b.geojson", "-o", "out.csv"});
    const auto* task = std::get_if<ConvertEvents>(&arguments.task);
    REQUIRE(task);
    CHECK(task->files == std::vector<std::filesystem::path>{"a.geojson", "b.geojson"});
    CHECK(task->output == "out.csv");
    CHECK_FALSE(task->format);

    const Arguments named = parse({"convert", "-o", "-", "--format", "timelinejs"});
    REQUIRE(std::get_if<ConvertEvents>(&named.task));
    CHECK(std::get_if<ConvertEvents>(&named.task)->format == EventFormat::timelinejs);
}

TEST_CASE("wrong_usage_says_what_was_wrong_and_ends_with_2") {
    for (const auto& words : {std::vector<const char*>{"briefmap", "render"},
                              {"briefmap", "--no-such-option"},
                              {"briefmap", "render", "-o", "a.png", "--size", "big"},
                              {"briefmap", "info", "--ui-scale"}}) {
        const Arguments arguments = parse_arguments(static_cast<int>(words.size()), words.data());
        const auto* task = std::get_if<PrintAndLeave>(&arguments.task);
        REQUIRE(task);
        CHECK(task->status == 2);
        CHECK(task->text.find("--help") != std::string::npos);
    }
}

TEST_CASE("a_name_that_is_none_of_the_choices_is_told_with_those_there_are") {
    const auto said = [](std::initializer_list<const char*> words) {
        const std::vector<const char*> argv(words);
        const Arguments arguments = parse_arguments(static_cast<int>(argv.size()), argv.data());
        const auto* task = std::get_if<PrintAndLeave>(&arguments.task);
        REQUIRE(task);
        CHECK(task->status == 2);
        return task->text;
    };
    CHECK_THAT(said({"briefmap", "--crowds", "nope"}),
               ContainsSubstring("there is no “nope”; give one of density, dots"));
    CHECK_THAT(said({"briefmap", "--renderer", "vulkan"}),
               ContainsSubstring("there is no “vulkan”; give one of auto, cpu, opengl"));
}

TEST_CASE("help_and_version_end_with_0") {
    for (const char* word : {"--help", "--version"}) {
        const Arguments arguments = parse({word});
        const auto* task = std::get_if<PrintAndLeave>(&arguments.task);
        REQUIRE(task);
        CHECK(task->status == 0);
        CHECK(task->text.find("briefmap") != std::string::npos);
    }
}
