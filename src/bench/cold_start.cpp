#include "bench/map_look.hpp"
#include "bench/works.hpp"
#include "core/files.hpp"
#include "paint_cairo/png.hpp"
#include "present/pixels.hpp"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace briefmap::bench {
namespace {

constexpr int warm_ups = 1;  // the peers' figures are of second and later starts, too
constexpr int runs = 15;

struct Run {
    double seconds = 0;
    double peak_rss_mb = 0;
};

Result<Run> start_once(const std::string& program, const std::string& output) {
    const std::string work = "world-to-png";
    char* const arguments[] = {const_cast<char*>(program.c_str()), const_cast<char*>(work.c_str()),
                               const_cast<char*>(output.c_str()), nullptr};
    const double begun = now_s();
    pid_t child = 0;
    if (const int failed = posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ); failed != 0) {
        return Error{std::string("cannot be started: ") + std::strerror(failed), program, ""};
    }
    int status = 0;
    rusage usage{};
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error{"failed to write the world's picture", program, ""};
    return Run{now_s() - begun, static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace

Status world_to_png(const DataPaths& paths, const std::filesystem::path& output) {
    const auto projection = plate_carree();
    if (!projection) return projection.error();
    const MapView world = view_on_path(0);
    const auto countries = load_countries(paths.geodata, **projection, metres_per_pixel(world), false);
    if (!countries) return countries.error();
    const Typesetter typesetter;
    const auto image = paint_pixels(draw_countries(*countries, **projection, world), 1, typesetter);
    if (!image) return image.error();
    const auto png = encode_png(*image, {});
    if (!png) return png.error();
    return write_file_atomically(output, *png);
}

Result<Figures> cold_start(const std::string& program) {
    const std::filesystem::path output =
        std::filesystem::temp_directory_path() / ("briefmap-bench-" + std::to_string(getpid()) + ".png");
    Figures figures{.work = "w1"};
    for (int i = -warm_ups; i < runs; ++i) {
        const auto run = start_once(program, output.string());
        if (!run) return run.error();
        if (i < 0) continue;
        figures.frames_ms.push_back(run->seconds * 1000);
        figures.peak_rss_mb = std::max(figures.peak_rss_mb, run->peak_rss_mb);
    }
    figures.first_frame_s = median(figures.frames_ms) / 1000;
    std::error_code ignored;
    std::filesystem::remove(output, ignored);
    return figures;
}

}  // namespace briefmap::bench
