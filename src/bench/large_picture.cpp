// A picture for print: the world and a hundred thousand dots at 7680 × 4320, from the events to the file.
#include "bench/event_sets.hpp"
#include "bench/map_look.hpp"
#include "bench/works.hpp"
#include "core/files.hpp"
#include "paint_cairo/png.hpp"
#include "present/pixels.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

namespace briefmap::bench {
namespace {

constexpr float enlarged = 4;  // 7680 × 4320, everything four times as large
constexpr std::size_t dots = 100'000;
constexpr int runs = 7;
constexpr Colour dot_colour = rgb(0xcc1a1a);
constexpr float dot_size = 4;  // page pixels

Markers dots_of(const Dataset& events, const Projection& projection, const MapTransform& map) {
    Markers markers;
    markers.markers.reserve(events.size());
    for (EventIndex i = 0; i < events.size(); ++i) {
        const auto at = projection.forward(*events.event(i).places.front().position);
        if (at) markers.markers.push_back({MarkerShape::circle, map.to_page(*at), dot_size, dot_colour});
    }
    return markers;
}

}  // namespace

Result<Figures> large_picture(const DataPaths& paths) {
    const auto projection = plate_carree();
    if (!projection) return projection.error();
    const MapView world = view_on_path(0);
    const auto countries =
        load_countries(paths.geodata, **projection, metres_per_pixel(world) / static_cast<double>(enlarged), true);
    if (!countries) return countries.error();
    const DatasetPtr events = uniform_events(dots);
    const std::filesystem::path output =
        std::filesystem::temp_directory_path() / ("briefmap-bench-" + std::to_string(getpid()) + ".png");
    const Typesetter typesetter;
    Figures figures{.work = "w5"};
    for (int i = 0; i < runs; ++i) {
        const double start = now_s();
        DrawList list = draw_countries(*countries, **projection, world);
        list.items.emplace_back(dots_of(*events, **projection, list.map));
        const auto image = paint_pixels(list, enlarged, typesetter);
        if (!image) return image.error();
        const auto png = encode_png(*image, {});
        if (!png) return png.error();
        if (auto written = write_file_atomically(output, *png); !written) return written.error();
        figures.frames_ms.push_back((now_s() - start) * 1000);
    }
    std::error_code ignored;
    std::filesystem::remove(output, ignored);
    figures.peak_rss_mb = peak_rss_mb();
    return figures;
}

}  // namespace briefmap::bench
