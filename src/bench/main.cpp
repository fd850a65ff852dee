// briefmap-bench WORK...: one line of JSON for each work, on standard output.
#include "app/data_paths.hpp"
#include "bench/works.hpp"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace {
using namespace briefmap;

constexpr const char* usage =
    "usage: briefmap-bench WORK...\n"
    "  w1  process start to a world PNG on disk (median of 15 starts)\n"
    "  w2  200 frames of zoom and pan, world to Mali, 1920x1080\n"
    "  w3-1e4, w3-1e5, w3-1e5-all  100 steps through 10,000 or 100,000 dots, 1920x1080\n"
    "  w5  one picture of 7680x4320 with 100,000 dots, to a PNG on disk (seven runs)\n"
    "  load-1e5, load-1e6  a CSV of 100,000 or 1,000,000 rows to the window's first frame (three runs)\n"
    "  projections  another projection chosen over West Africa, 12 of them three times, 1920x1080\n"
    "  timeline  200 frames of the timeline of a million events, 1920x270\n"
    "  step  100 presses of the key for the next of 100,000 events, a year of 25 shown, 1920x1080\n"
    "  step-all  the same, everything up to the playhead shown\n"
    "  search  12 searches over a million events, as they are typed\n"
    "  filter  8 changes of a filter on a million events, with counts of a facet\n"
    "  edtf  a million dates parsed on one core (nine runs)\n"
    "One line of JSON for each on standard output.\n";

int fail(const Error& error) {
    std::fprintf(stderr, "briefmap-bench: %s\n", error.message().c_str());
    return 1;
}

// Absent when there is no such work.
std::optional<Result<bench::Figures>> run(std::string_view work, const DataPaths& paths) {
    if (work == "w1") return bench::cold_start(std::filesystem::read_symlink("/proc/self/exe").string());
    if (work == "w2") return bench::pan_and_zoom(paths);
    if (work == "w3-1e4") return bench::scrub(work, 10'000, TimeMode::window, paths);
    if (work == "w3-1e5") return bench::scrub(work, 100'000, TimeMode::window, paths);
    if (work == "w3-1e5-all") return bench::scrub(work, 100'000, TimeMode::cumulative, paths);
    if (work == "w5") return bench::large_picture(paths);
    if (work == "load-1e5") return bench::load_table(work, 100'000, paths);
    if (work == "load-1e6") return bench::load_table(work, 1'000'000, paths);
    if (work == "projections") return bench::change_projection(paths);
    if (work == "timeline") return bench::draw_timeline();
    if (work == "step") return bench::step_through(paths, TimeMode::window);
    if (work == "step-all") return bench::step_through(paths, TimeMode::cumulative);
    if (work == "search") return bench::search_words();
    if (work == "filter") return bench::change_filter();
    if (work == "edtf") return bench::parse_dates();
    return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || std::string_view(argv[1]) == "--help") {
        std::fputs(usage, argc < 2 ? stderr : stdout);
        return argc < 2 ? 2 : 0;
    }
    const auto paths = find_data_paths();
    if (!paths) return fail(paths.error());
    if (argc == 3 && std::string_view(argv[1]) == "world-to-png") {
        const auto written = bench::world_to_png(*paths, argv[2]);
        return written ? 0 : fail(written.error());
    }
    for (int i = 1; i < argc; ++i) {
        const std::string_view work = argv[i];
        const auto figures = run(work, *paths);
        if (!figures) {
            std::fprintf(stderr, "briefmap-bench: there is no work “%s”\n%s", argv[i], usage);
            return 2;
        }
        if (!*figures) return fail(figures->error());
        std::printf("%s\n", bench::json_line(**figures).c_str());
        std::fflush(stdout);
    }
    return 0;
}
