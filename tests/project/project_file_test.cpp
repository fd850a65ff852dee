// Project files as the world makes them: broken, hostile, elsewhere, unwritable.
#include "core/files.hpp"
#include "folder.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace briefmap;
using namespace briefmap::keeping;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* mark = R"("briefmap": {"format": "project", "version": 1})";

std::string refusal(const std::string& text) { return why_not(parse_project(text, "/x", "a.briefmap")); }

Diagnosed<Project> parsed(const std::string& parts) {
    auto read = parse_project("{" + std::string(mark) + (parts.empty() ? "" : ", ") + parts + "}", "/x", "a.briefmap");
    REQUIRE(why_not(read) == "it went well");
    return std::move(*read);
}

}  // namespace

TEST_CASE("what_is_no_project_says_why") {
    CHECK_THAT(refusal(""), ContainsSubstring("is empty"));
    CHECK_THAT(refusal(" \n "), ContainsSubstring("is empty"));
    CHECK_THAT(refusal("hello"), ContainsSubstring("is not JSON: see line 1, character 1"));
    CHECK_THAT(refusal("{\"a\": 1,\n\"b\": }"), ContainsSubstring("is not JSON: see line 2"));
    CHECK_THAT(refusal("{\"a\": 1e999}"), ContainsSubstring("is not JSON"));
    CHECK_THAT(refusal(std::string(100'000, '[')), ContainsSubstring("a"));
    CHECK_THAT(refusal(std::string(1'000, '[') + std::string(1'000, ']')), ContainsSubstring("nested too deep"));
    for (const char* text : {"[]", "null", "3", "{}", R"({"briefmap": 1})", R"({"briefmap": {"format": "events"}})"})
        CHECK_THAT(refusal(text), ContainsSubstring("is not a project file"));
    CHECK_THAT(refusal(R"({"briefmap": {"format": "project"}})"), ContainsSubstring("has no version"));
    CHECK_THAT(refusal(R"({"briefmap": {"format": "project", "version": -1}})"), ContainsSubstring("has no version"));
}

TEST_CASE("what_cannot_be_read_as_a_file_says_why") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe.briefmap").c_str(), 0600) == 0);
    fs::create_directory(folder / "folder.briefmap");
    folder.file("huge.briefmap", "");
    fs::resize_file(folder / "huge.briefmap", std::uintmax_t{1} << 30);  // a hole: it takes no room
    CHECK_THAT(why_not(read_project(folder / "pipe.briefmap")), ContainsSubstring("is a pipe"));
    CHECK_THAT(why_not(read_project(folder / "folder.briefmap")), ContainsSubstring("is a folder"));
    CHECK_THAT(why_not(read_project(folder / "huge.briefmap")), ContainsSubstring("is larger than 256 MB"));
    CHECK_THAT(why_not(read_project(folder / "none.briefmap")), ContainsSubstring("there is no such file"));
}

TEST_CASE("missing_parts_are_as_usual_and_say_nothing") {
    const auto read = parsed("");
    CHECK(read.diagnostics.empty());
    CHECK(read.value.state == State{});
    CHECK(read.value.sources.empty());
    CHECK(parsed(R"("view": null, "layers": null, "time": {"axis": null}, "sources": null)").diagnostics.empty());
}

TEST_CASE("parts_of_the_wrong_type_are_as_usual_and_are_said") {
    for (const char* part :
         {"view", "time", "filter", "list", "style", "panels", "map_size", "sources", "layers", "views", "selected"}) {
        for (const char* value : {"3", "[1]", "{\"a\": 1}", "\"x\"", "true"}) {
            const auto read = parsed('"' + std::string(part) + "\": " + value);
            INFO(part << ": " << value);
            CHECK((read.value.state == State{} || std::string(part) == "views"));
        }
    }
    const auto read = parsed(R"("time": {"mode": "never", "playhead": "soon", "axis": ["a"], "window_seconds": 1.5,
        "held": [1], "cycle": {"unit": 1, "mask": -1}, "snap": "yes"}, "view": {"centre": [200, 0], "zoom": 99},
        "style": {"theme": "pink", "language": "xx", "graticule": 1}, "layers": [{"base": "moon"}, {"opacity": 2}, 4])");
    CHECK(read.value.state.view.zoom == max_zoom);
    CHECK(read.value.state.time == TimeView{});
    CHECK(read.value.state.layers == default_layers());
    CHECK(read.diagnostics.size() >= 16);
    CHECK_THAT(read.diagnostics.front().message(), ContainsSubstring("a.briefmap") && ContainsSubstring("view."));
}

TEST_CASE("layers_are_made_whole_whatever_the_file_has") {
    const auto read = parsed(R"("layers": [{"base": "town-names", "shown": false}, {"base": "lakes"}, {"base": "sea"},
        {"base": "lakes"}, {"file": "a.gpkg"}, {"base": "land"}])");
    const MapLayers& layers = read.value.state.layers;
    REQUIRE(layers.size() == base_layers.size() + 1);
    CHECK(layers.front().base() == BaseLayer::sea);
    CHECK(layers.back().base() == BaseLayer::town_names);
    CHECK_FALSE(layers.back().is_shown);
    for (const BaseLayer base : base_layers)
        CHECK(base_layer(layers, base).base() == base);
}

TEST_CASE("a_full_disk_leaves_the_old_project") {
    const Folder folder;
    REQUIRE(write_project({}, folder / "a.briefmap").ok());
    const std::string before = content(folder / "a.briefmap");
    rlimit usual{};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit low = usual;
    low.rlim_cur = 500;
    ::setrlimit(RLIMIT_FSIZE, &low);
    const Status status = write_project(unusual_project(folder.path()), folder / "a.briefmap");
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    CHECK_THAT(why_not(status), ContainsSubstring("cannot be written"));
    CHECK(content(folder / "a.briefmap") == before);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a_read_only_folder_says_so") {
    const Folder folder;
    fs::create_directory(folder / "locked");
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder / "locked", fs::perms(0555));
    const bool is_root = ::geteuid() == 0;  // root may write everywhere, nobody may not
    if (is_root) REQUIRE(::seteuid(65'534) == 0);
    const Status status = write_project({}, folder / "locked/a.briefmap");
    if (is_root) REQUIRE(::seteuid(0) == 0);
    CHECK_THAT(why_not(status), ContainsSubstring("permission is denied"));
    fs::permissions(folder / "locked", fs::perms::owner_all);
}
