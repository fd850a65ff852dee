#include "project/recovery.hpp"

#include "core/files.hpp"
#include "folder.hpp"
#include "project/recent_files.hpp"
#include "project/state_folder.hpp"

#include <stdlib.h>  // setenv
#include <sys/wait.h>
#include <unistd.h>

using namespace briefmap;
using namespace briefmap::keeping;

namespace {

/// A window that keeps unsaved work and is then no more, without having said goodbye.
void crash(const Folder& folder, const RecoveryNote& note) {
    const pid_t child = ::fork();
    if (child == 0) {
        Recovery recovery(folder.path());
        const bool is_kept =
            recovery.prepare().ok() &&
            write_file_atomically(recovery.file(), recovery_text(unusual_project("/home/a"), note)).ok();
        ::_exit(is_kept ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
}

}  // namespace

TEST_CASE("what_a_crash_left_is_found_the_latest_first_and_is_whole") {
    const Folder folder;
    CHECK(left_by_crashes(folder.path()).empty());
    crash(folder, {.project = "/home/a/old.briefmap", .title = "Old", .saved = day(2024)});
    crash(folder, {.project = {}, .title = "New", .saved = day(2025)});
    const auto found = left_by_crashes(folder.path());
    REQUIRE(found.size() == 2);
    CHECK(found[0].note.title == "New");
    CHECK(found[0].note.saved == day(2025));
    CHECK(found[1].note.project == "/home/a/old.briefmap");
    const auto read = read_project(found[1].file);
    REQUIRE(read.ok());
    CHECK(read->value.state == unusual_state("/home/a"));
    CHECK(read->value.sources[0].file == "/home/a/events.geojson");
}

TEST_CASE("what_a_living_window_keeps_is_not_offered_and_goes_with_a_clean_exit") {
    const Folder folder;
    Recovery recovery(folder.path());
    REQUIRE(recovery.prepare().ok());
    REQUIRE(write_file_atomically(recovery.file(), recovery_text({}, {.project = {}, .title = "T", .saved = day(2025)}))
                .ok());
    CHECK(left_by_crashes(folder.path()).empty());
    recovery.discard();
    CHECK(left_by_crashes(folder.path()).empty());
    CHECK(fs::is_empty(folder / "recovery"));
}

TEST_CASE("broken_recovery_files_are_passed_over") {
    const Folder folder;
    folder.file("recovery/1-1.briefmap", "{");
    folder.file("recovery/2-1.briefmap", project_text({}, {}));  // no note: not ours
    folder.file("recovery/notes.txt", "x");
    CHECK(left_by_crashes(folder.path()).empty());
}

TEST_CASE("without_a_home_nothing_is_kept_and_the_reason_is_told") {
    Recovery recovery({});
    CHECK_FALSE(recovery.prepare().ok());
    recovery.discard();
    CHECK(left_by_crashes({}).empty());
}

TEST_CASE("the_state_folder_follows_the_environment") {
    ::setenv("HOME", "/home/a", 1);
    ::unsetenv("XDG_STATE_HOME");
    CHECK(state_folder() == "/home/a/.local/state/briefmap");
    ::setenv("XDG_STATE_HOME", "relative", 1);
    CHECK(state_folder() == "/home/a/.local/state/briefmap");
    ::setenv("XDG_STATE_HOME", "/state", 1);
    CHECK(state_folder() == "/state/briefmap");
}

TEST_CASE("the_ten_files_opened_last_are_remembered_each_once") {
    const Folder folder;
    CHECK(recent_files(folder.path()).empty());
    for (int i = 0; i < 13; ++i)
        remember_file(folder.path(), folder / (std::to_string(i) + ".briefmap"));
    remember_file(folder.path(), folder / "7.briefmap");
    remember_file(folder.path(), "-");
    const auto files = recent_files(folder.path());
    REQUIRE(files.size() == most_recent_files);
    CHECK(files[0] == folder / "7.briefmap");
    CHECK(files[1] == folder / "12.briefmap");
    CHECK(files[9] == folder / "3.briefmap");
    folder.file("recent.json", "not a list");
    CHECK(recent_files(folder.path()).empty());
    folder.file("recent.json", "[1, \"/a\", null]");
    CHECK(recent_files(folder.path()) == std::vector<fs::path>{"/a"});
}
