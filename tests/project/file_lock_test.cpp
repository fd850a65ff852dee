#include "project/file_lock.hpp"

#include "folder.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace briefmap;
using namespace briefmap::keeping;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A child that has the file locked until it is killed.
pid_t lock_in_a_child(const fs::path& file) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const LockAttempt held = lock_file(file);
        const char told = held.lock ? 'y' : 'n';
        if (::write(ends[1], &told, 1) != 1) ::_exit(1);
        for (;;)
            ::pause();
    }
    char told = 0;
    REQUIRE(::read(ends[0], &told, 1) == 1);
    CHECK(told == 'y');
    ::close(ends[0]);
    ::close(ends[1]);
    return child;
}

}  // namespace

TEST_CASE("the_second_to_ask_hears_who_has_the_file_open") {
    const Folder folder;
    const fs::path file = folder / "a.briefmap";
    const LockAttempt first = lock_file(file);
    REQUIRE(first.lock);
    CHECK_THAT(content(folder / ".a.briefmap.lock"), ContainsSubstring(std::to_string(::getpid())));
    const LockAttempt second = lock_file(file);
    CHECK_FALSE(second.lock);
    CHECK_THAT(second.reason, ContainsSubstring("open in another window (process " + std::to_string(::getpid())));
}

TEST_CASE("who_closes_a_file_lets_go_of_it_and_leaves_nothing") {
    const Folder folder;
    { REQUIRE(lock_file(folder / "a.briefmap").lock); }
    CHECK(fs::is_empty(folder.path()));
    CHECK(lock_file(folder / "a.briefmap").lock);
}

TEST_CASE("the_lock_of_a_dead_process_is_taken_over") {
    const Folder folder;
    const fs::path file = folder / "a.briefmap";
    const pid_t child = lock_in_a_child(file);
    CHECK_THAT(lock_file(file).reason, ContainsSubstring("(process " + std::to_string(child) + ")"));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(fs::exists(folder / ".a.briefmap.lock"));
    CHECK(lock_file(file).lock);
}

TEST_CASE("a_lock_from_another_computer_is_respected") {
    const Folder folder;
    folder.file(".a.briefmap.lock", "4711 another-desk\n");
    CHECK_THAT(lock_file(folder / "a.briefmap").reason, ContainsSubstring("open on another-desk (process 4711)"));
}

TEST_CASE("a_link_to_a_file_shares_its_lock") {
    const Folder folder;
    folder.file("a.briefmap", "{}");
    fs::create_symlink("a.briefmap", folder / "b.briefmap");
    const LockAttempt first = lock_file(folder / "a.briefmap");
    CHECK(first.lock);
    CHECK_FALSE(lock_file(folder / "b.briefmap").lock);
}

TEST_CASE("where_no_lock_can_be_made_the_reason_is_told") {
    CHECK_THAT(lock_file("/proc/nowhere/a.briefmap").reason, ContainsSubstring("cannot be"));
}
