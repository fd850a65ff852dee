// A table of events from the file to the window's first frame: recognised, read, put in order, laid out and painted.
#include "bench/desk.hpp"
#include "bench/works.hpp"
#include "core/files.hpp"
#include "core/instant.hpp"
#include "io/event_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <utility>

namespace briefmap::bench {
namespace {

constexpr int runs = 3;

/// lon,lat,date,category: the table that all measured programs load. Written straight away, so that what it takes to
/// make it is not in the figure for memory.
std::string random_table(std::size_t rows) {
    constexpr std::array categories = {"battle", "explosion", "violence", "protest", "riot", "other"};
    constexpr unsigned days = 9'131;
    std::mt19937 random(42);
    const auto share = [&random] { return static_cast<double>(random()) / 4'294'967'296.0; };
    const Instant first = instant_of({.year = 1997, .month = 1, .day = 1});
    std::string text = "lon,lat,date,category\n";
    for (std::size_t i = 0; i < rows; ++i) {
        const double lon = share() * 360 - 180, lat = share() * 170 - 85;
        const Civil day = civil_of(first + static_cast<std::int64_t>(random() % days) * seconds_per_day);
        text += fmt::format("{:.4f},{:.4f},{:04}-{:02}-{:02},{}\n", lon, lat, day.year, day.month, day.day,
                            categories[random() % categories.size()]);
    }
    return text;
}

}  // namespace

Result<Figures> load_table(std::string_view work, std::size_t count, const DataPaths& paths) {
    const std::filesystem::path table =
        std::filesystem::temp_directory_path() / ("briefmap-bench-" + std::to_string(getpid()) + ".csv");
    if (auto written = write_file_atomically(table, random_table(count)); !written) return written.error();
    Figures figures{.work = work};
    figures.note = "a frame is one load, to the window's first frame painted on the CPU";
    for (int i = 0; i < runs; ++i) {
        const double start = now_s();
        auto read = read_event_file(table);
        if (!read) return read.error();
        auto desk = Desk::with(std::move(read->value), paths);
        if (!desk) return desk.error();
        if (auto shown = (*desk)->frame(); !shown) return shown.error();
        figures.frames_ms.push_back((now_s() - start) * 1000);
    }
    std::error_code ignored;
    std::filesystem::remove(table, ignored);
    figures.peak_rss_mb = peak_rss_mb();
    return figures;
}

}  // namespace briefmap::bench
