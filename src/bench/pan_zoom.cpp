#include "bench/map_look.hpp"
#include "bench/works.hpp"
#include "paint_cpu/base_picture.hpp"

#include <map>
#include <vector>

namespace briefmap::bench {
Result<Figures> pan_and_zoom(const DataPaths& paths) {
    const double begun = now_s();
    const auto projection = plate_carree();
    if (!projection) return projection.error();

    const Typesetter typesetter;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
    const Canvas canvas{{pixels.data(), width}, width, height};
    // The levels of detail of the path, by tolerance, as the window holds one at a time.
    std::map<double, ProjectedLayerPtr> levels;
    const auto level_of = [](const MapView& view) { return basemap_options_for(metres_per_pixel(view)).tolerance; };
    CpuPainter painter;
    BasePicture picture;  // the window paints its base map through one
    const auto paint = [&](int frame) -> Status {
        const MapView view = view_on_path(frame);
        ProjectedLayerPtr& countries = levels[level_of(view)];
        if (!countries) {
            auto loaded = load_countries(paths.geodata, **projection, metres_per_pixel(view), true);
            if (!loaded) return loaded.error();
            countries = *loaded;
        }
        picture.paint(painter, draw_countries(countries, **projection, view), {0, 0, width, height, height}, canvas,
                      typesetter);
        return done;
    };

    Figures figures{.work = "w2"};
    if (auto painted = paint(0); !painted) return painted.error();
    figures.first_frame_s = now_s() - begun;
    // Each level is loaded once before the clock starts, as the window's job does it beside the frames.
    for (int i = 1; i < path_frames; ++i) {
        if (levels.contains(level_of(view_on_path(i)))) continue;
        if (auto painted = paint(i); !painted) return painted.error();
    }
    for (int i = 0; i < path_frames; ++i) {
        const double start = now_s();
        if (auto painted = paint(i); !painted) return painted.error();
        figures.frames_ms.push_back((now_s() - start) * 1000);
    }
    const auto part = [&](int from, int to) {
        return median({figures.frames_ms.begin() + from, figures.frames_ms.begin() + to});
    };
    figures.far_ms = part(0, 70);
    figures.near_ms = part(140, 200);
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "painted on the CPU";
    return figures;
}

}  // namespace briefmap::bench
