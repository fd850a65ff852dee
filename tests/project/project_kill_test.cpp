// Killed while saving, again and again: the file is always the old one or the new one.
#include "folder.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>

using namespace briefmap;
using namespace briefmap::keeping;

namespace {

constexpr int kills = 100;

Project project_of(const Folder& folder, bool is_second) {
    Project project = unusual_project(folder.path());
    project.selected = is_second ? "second" : "first";
    // Large enough that writing takes several calls.
    project.state.views.assign(is_second ? 400 : 300, project.state.views.front());
    return project;
}

/// Microseconds that one save takes here and now.
int time_of_saving(const Project& project, const fs::path& path) {
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(write_project(project, path));
    const auto took = std::chrono::steady_clock::now() - start;
    return static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
}

[[noreturn]] void save_for_ever(const Project& first, const Project& second, const fs::path& path) {
    for (;;) {
        static_cast<void>(write_project(first, path));
        static_cast<void>(write_project(second, path));
    }
}

}  // namespace

TEST_CASE("killed_at_a_hundred_moments_of_saving_the_project_is_always_the_old_or_the_new_one") {
    const Folder folder;
    const fs::path path = folder / "a.briefmap";
    const Project first_project = project_of(folder, false), second_project = project_of(folder, true);
    const std::string first = project_text(first_project, folder.path());
    const std::string second = project_text(second_project, folder.path());
    folder.file("a.briefmap", first);
    std::mt19937 random(20'250'815);
    std::uniform_int_distribution<int> wait_us(0, 6 * time_of_saving(second_project, folder / "timed.briefmap"));
    int seen_second = 0;
    for (int i = 0; i < kills; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) save_for_ever(first_project, second_project, path);
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
