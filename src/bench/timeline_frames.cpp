// The timeline alone, at the size that a window of full HD gives it, while its axis zooms and pans.
#include "bench/event_sets.hpp"
#include "bench/works.hpp"
#include "paint_cpu/painter.hpp"
#include "scene/timeline_scene.hpp"

#include <cmath>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr std::size_t event_count = 1'000'000;
constexpr int strip_width = 1920, strip_height = 270;
constexpr int frames = 200, zooming = 140;

/// What the axis spans in frame `i`.
Interval axis_in_frame(const Interval& extent, int i) {
    constexpr double year = 365.25 * seconds_per_day, month = 30 * seconds_per_day;
    const double t = i < zooming ? i / (zooming - 1.0) : 1;
    const auto whole = static_cast<double>(extent.seconds());
    const double span = whole * std::pow(month / whole, t);
    const double begin = (whole - span) * 0.6 + (i < zooming ? 0 : year * (i - zooming + 1) / (frames - zooming));
    return {extent.begin + static_cast<std::int64_t>(begin), extent.begin + static_cast<std::int64_t>(begin + span)};
}

}  // namespace

Result<Figures> draw_timeline() {
    const DatasetPtr dataset = uniform_events(event_count);
    const TimelineDataPtr data = make_timeline_data(*dataset, GroupBy::category, nullptr);
    const Typesetter typesetter;
    const Theme& theme = *theme_named("light");
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(strip_width) * strip_height);
    const Canvas canvas{{pixels.data(), strip_width}, strip_width, strip_height};
    const Target target{0, 0, strip_width, strip_height, strip_height};
    CpuPainter painter;

    State state;
    const auto frame = [&](int i) {
        state.time.axis = axis_in_frame(*dataset->extent(), i);
        state.time.playhead = state.time.axis.begin + state.time.axis.seconds() * (i % 50) / 50;
        const TimelineScene scene = build_timeline({.dataset = *dataset,
                                                    .data = *data,
                                                    .state = state,
                                                    .hover = {},
                                                    .typesetter = typesetter,
                                                    .theme = theme,
                                                    .width = strip_width,
                                                    .height = strip_height});
        painter.paint(scene.list, target, canvas, typesetter);
    };

    Figures figures{.work = "timeline"};
    const double begun = now_s();
    frame(0);
    figures.first_frame_s = now_s() - begun;
    for (int i = 0; i < frames; ++i) {
        const double start = now_s();
        frame(i);
        figures.frames_ms.push_back((now_s() - start) * 1000);
    }
    const auto part = [&](int from, int to) {
        return median({figures.frames_ms.begin() + from, figures.frames_ms.begin() + to});
    };
    figures.far_ms = part(0, zooming / 2);
    figures.near_ms = part(zooming, frames);
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "painted on the CPU";
    return figures;
}

}  // namespace briefmap::bench
