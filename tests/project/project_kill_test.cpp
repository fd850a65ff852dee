// Killed while saving, again and again: the file is always the old one or the new one.
#include "folder.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

using namespace briefmap;
using namespace briefmap::keeping;

namespace {

constexpr int kills = 100;
constexpr int longest_wait_us = 12'000;

Project project_of(const Folder& folder, bool is_second) {
    Project project = unusual_project(folder.path());
    project.selected = is_second ? "second" : "first";
    // Large enough that writing takes several calls.
    project.state.views.assign(is_second ? 400 : 300, project.state.views.front());
    return project;
}

[[noreturn]] void save_for_ever(const Folder& folder, const fs::path& path) {
    const Project first = project_of(folder, false), second = project_of(folder, true);
    for (;;) {
        static_cast<void>(write_project(first, path));
        static_cast<void>(write_project(second, path));
    }
}

}  // namespace

TEST_CASE("killed_at_a_hundred_moments_of_saving_the_project_is_always_the_old_or_the_new_one") {
    const Folder folder;
    const fs::path path = folder / "a.briefmap";
    const std::string first = project_text(project_of(folder, false), folder.path());
    const std::string second = project_text(project_of(folder, true), folder.path());
    folder.file("a.briefmap", first);
    std::mt19937 random(20'250'815);
    std::uniform_int_distribution<int> wait_us(0, longest_wait_us);
    int seen_second = 0;
    for (int i = 0; i < kills; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) save_for_ever(folder, path);
        ::usleep(static_cast<useconds_t>(wait_us(random)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::string found = content(path);
        REQUIRE((found == first || found == second));
        seen_second += found == second ? 1 : 0;
    }
    // Otherwise nothing was ever saved before the kill, and the test would test nothing.
    CHECK(seen_second > 0);
    CHECK(read_project(path).ok());
}
