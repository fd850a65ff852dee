#include "folder.hpp"
#include "project/instant_text.hpp"
#include "project/migrations.hpp"

using namespace briefmap;
using namespace briefmap::keeping;

namespace {

Json as_json(const fs::path& path) { return Json::parse(content(path)); }

Project read_again(const fs::path& path) {
    auto read = read_project(path);
    REQUIRE(why_not(read) == "it went well");
    CHECK(read->diagnostics.empty());
    return std::move(read->value);
}

}  // namespace

TEST_CASE("every_part_of_a_state_is_read_as_it_was_written") {
    const Folder folder;
    const Project project = unusual_project(folder.path());
    REQUIRE(write_project(project, folder / "a.briefmap").ok());
    const Project read = read_again(folder / "a.briefmap");
    CHECK(read.state.view == project.state.view);
    CHECK(read.state.time == project.state.time);
    CHECK(read.state.filter == project.state.filter);
    CHECK(read.state.panels == project.state.panels);
    CHECK(read.state.layers == project.state.layers);
    CHECK(read.state.views == project.state.views);
    CHECK(read.state == project.state);  // a part that is not written fails here
    CHECK(read.selected == "serval-2013");
    CHECK(read.map_size == project.map_size);
    REQUIRE(read.sources.size() == 2);
    CHECK(read.sources[0].file == folder / "events.geojson");
    CHECK(read.sources[0].stamp == project.sources[0].stamp);
    CHECK(*read.sources[1].events == *project.sources[1].events);
}

TEST_CASE("the_usual_state_is_read_as_it_was_written") {
    const Folder folder;
    REQUIRE(write_project({}, folder / "a.briefmap").ok());
    CHECK(read_again(folder / "a.briefmap").state == State{});
}

TEST_CASE("what_is_read_and_written_again_is_the_same_text") {
    const Folder folder;
    REQUIRE(write_project(unusual_project(folder.path()), folder / "a.briefmap").ok());
    const std::string first = content(folder / "a.briefmap");
    REQUIRE(write_project(read_again(folder / "a.briefmap"), folder / "a.briefmap").ok());
    CHECK(content(folder / "a.briefmap") == first);
}

TEST_CASE("unknown_keys_survive_at_every_depth") {
    const Folder folder;
    Project project = unusual_project(folder.path());
    REQUIRE(write_project(project, folder / "a.briefmap").ok());
    Json document = as_json(folder / "a.briefmap");
    document["theirs"] = {{"deep", {1, {{"deeper", true}}}}};
    for (const char* part : {"briefmap", "view", "time", "style", "panels", "map_size"})
        document[part]["theirs"] = part;
    document["time"]["cycle"]["theirs"] = 1;
    for (const char* list : {"sources", "layers", "views"})
        for (Json& item : document[list])
            item["theirs"] = list;
    folder.file("a.briefmap", document.dump());

    Project read = read_again(folder / "a.briefmap");
    read.state.theme = "print";
    move_layer(read.state.layers, 1, 3);
    read.state.views.erase(read.state.views.begin());
    REQUIRE(write_project(read, folder / "sub.briefmap").ok());
    const Json again = as_json(folder / "sub.briefmap");
    CHECK(again["style"]["theme"] == "print");
    CHECK(again["theirs"] == document["theirs"]);
    for (const char* part : {"briefmap", "view", "time", "style", "panels", "map_size"})
        CHECK(again[part]["theirs"] == part);
    CHECK(again["time"]["cycle"]["theirs"] == 1);
    for (const char* list : {"sources", "layers", "views"})
        for (const Json& item : again[list])
            CHECK(item.value("theirs", "") == list);
    CHECK(again["views"].size() == 1);
}

TEST_CASE("a_value_that_was_taken_away_does_not_come_back") {
    const Folder folder;
    REQUIRE(write_project(unusual_project(folder.path()), folder / "a.briefmap").ok());
    Project read = read_again(folder / "a.briefmap");
    for (MapLayer& layer : read.state.layers)
        layer.colour.reset();
    read.state.time.held.clear();
    REQUIRE(write_project(read, folder / "a.briefmap").ok());
    const Project again = read_again(folder / "a.briefmap");
    CHECK(again.state == read.state);
}

TEST_CASE("a_project_of_an_older_version_opens") {
    const Folder folder;
    folder.file("old.briefmap",
                R"({"briefmap": {"format": "project", "version": 0}, "files": ["a.geojson", "b/c.geojson"],
                                    "style": {"theme": "dark"}, "theirs": 1})");
    const Project read = read_again(folder / "old.briefmap");
    CHECK_FALSE(read.is_newer);
    REQUIRE(read.sources.size() == 2);
    CHECK(read.sources[1].file == folder / "b/c.geojson");
    CHECK(read.state.theme == "dark");
    REQUIRE(write_project(read, folder / "old.briefmap").ok());
    const Json written = as_json(folder / "old.briefmap");
    CHECK(written["briefmap"]["version"] == project_version);
    CHECK_FALSE(written.contains("files"));
    CHECK(written["theirs"] == 1);
}

TEST_CASE("a_project_of_a_later_version_opens_with_a_warning") {
    const auto read = parse_project(R"({"briefmap": {"format": "project", "version": 99}, "style": {"theme": "dark"}})",
                                    "/x", "a.briefmap");
    REQUIRE(read.ok());
    CHECK(read->value.is_newer);
    CHECK(read->value.state.theme == "dark");
    REQUIRE(read->diagnostics.size() == 1);
    CHECK_THAT(read->diagnostics[0].message(), Catch::Matchers::ContainsSubstring("later briefmap"));
}

TEST_CASE("instants_are_read_as_they_are_written_in_any_year") {
    for (const std::int64_t year :
         {-2'000'000, -10'000, -9'999, -1, 0, 1, 1582, 1970, 2025, 9'999, 10'000, 2'000'000}) {
        const Instant instant = day(year, 2, 28) + 86'399;
        CHECK(instant_from_iso8601(to_iso8601(instant)) == instant);
    }
    for (const char* text : {"", "2025", "2025-08-15", "2025-08-15T00:00:00", "2025-13-01T00:00:00Z",
                             "2025-02-30T00:00:00Z", "2025-08-15T24:00:00Z", "2025-08-15T00:00:00Zx", "x"})
        CHECK_FALSE(instant_from_iso8601(text).has_value());
}
