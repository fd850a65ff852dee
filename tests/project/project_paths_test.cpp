#include "project/project_paths.hpp"

#include "folder.hpp"
#include "project/file_stamp.hpp"

using namespace briefmap;
using namespace briefmap::keeping;

TEST_CASE("paths_are_relative_as_long_as_more_than_the_root_is_shared") {
    CHECK(stored_path("/home/a/data/e.geojson", "/home/a") == "data/e.geojson");
    CHECK(stored_path("/home/b/e.geojson", "/home/a") == "../b/e.geojson");
    CHECK(stored_path("/srv/e.geojson", "/home/a") == "/srv/e.geojson");
    CHECK(stored_path("/home/a/e.geojson", "") == "/home/a/e.geojson");
    CHECK(stored_path("/home/a/x/../e é.geojson", "/home/a") == "e é.geojson");
}

TEST_CASE("stored_paths_lead_back") {
    for (const char* path : {"/home/a/data/e.geojson", "/home/b/e.geojson", "/srv/e.geojson"})
        CHECK(restored_path(stored_path(path, "/home/a"), "/home/a") == path);
}

TEST_CASE("a_folder_that_is_moved_whole_keeps_its_sources") {
    const Folder folder;
    fs::create_directories(folder / "old");
    REQUIRE(write_project(unusual_project(folder / "old"), folder / "old/a.briefmap").ok());
    fs::rename(folder / "old", folder / "new");
    const auto read = read_project(folder / "new/a.briefmap");
    REQUIRE(read.ok());
    CHECK(read->value.sources[0].file == folder / "new/events.geojson");
    CHECK(read->value.state == unusual_state(folder / "new"));
}

TEST_CASE("through_a_link_the_way_out_of_a_folder_still_holds") {
    const Folder folder;
    folder.file("data/e.geojson", "{}");
    fs::create_directories(folder / "deep/er");
    fs::create_directory_symlink(folder / "deep/er", folder / "link");
    const std::string stored = stored_path(folder / "data/e.geojson", folder / "link");
    CHECK(fs::equivalent((folder / "link") / stored, folder / "data/e.geojson"));
}

TEST_CASE("what_is_no_plain_file_is_stored_as_it_is") {
    for (const char* name : {"/vsizip/a.zip/b.shp", "WMS:https://example.org/wms", ""}) {
        CHECK(stored_layer(name, "/home/a") == name);
        CHECK(restored_layer(name, "/home/a") == name);
    }
    CHECK(stored_layer("/home/a/b.gpkg", "/home/a") == "b.gpkg");
}

TEST_CASE("a_file_touched_but_not_changed_has_the_same_content") {
    const Folder folder;
    const fs::path file = folder.file("e.geojson", "one");
    const auto first = stamp_of(file);
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1));
    const auto touched = stamp_of(file);
    folder.file("e.geojson", "two");
    const auto changed = stamp_of(file);
    REQUIRE((first && touched && changed));
    CHECK(same_content(*first, *touched));
    CHECK_FALSE(*first == *touched);
    CHECK_FALSE(same_content(*first, *changed));
    CHECK_FALSE(stamp_of(folder / "none").has_value());
    CHECK_FALSE(stamp_of(folder.path()).has_value());
}
