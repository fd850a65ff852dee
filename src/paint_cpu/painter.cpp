#include "paint_cpu/painter.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <functional>
#include <system_error>
#include <thread>
#include <utility>

namespace briefmap {

namespace {

constexpr int most_threads = 8;
constexpr int rows_of_a_band = 128;

/// Roughly, in microseconds on one core: what decides whether another thread is worth its start.
double work_of(const DrawList& list, std::span<const Prepared> prepared) {
    double work = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const DrawItem& item = list.items[i];
        if (std::holds_alternative<FillAreas>(item) || std::holds_alternative<StrokeLines>(item)) work += 200;
        if (const auto* bars = std::get_if<Bars>(&item)) work += 0.05 * static_cast<double>(bars->bars.size());
        if (const auto* markers = std::get_if<std::vector<StampedMarker>>(&prepared[i]))
            work += 0.1 * static_cast<double>(markers->size());
    }
    return work;
}

}  // namespace

void CpuPainter::prepare(const DrawList& list, const Frame& frame, const Typesetter& typesetter) {
    prepared_.clear();
    prepared_.resize(list.items.size());
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (const auto* markers = std::get_if<Markers>(&list.items[i])) {
            prepared_[i] = place_markers(frame, *markers, stamps_);
        } else if (const auto* label = std::get_if<Label>(&list.items[i])) {
            if (auto placed = labels_.place(frame, *label, typesetter)) prepared_[i] = *placed;
        }
    }
}

void CpuPainter::paint(const DrawList& list, const Target& target, const Canvas& canvas, const Typesetter& typesetter) {
    Frame frame{target, list.map, {0, 0, target.width, target.height}};
    if (target.part) frame.visible = frame.visible.intersection(*target.part);
    frame.visible = frame.visible.intersection({-target.x, -target.y, canvas.width, canvas.height});
    if (frame.visible.is_empty() || !(target.scale > 0) || !std::isfinite(target.scale)) return;
    prepare(list, frame, typesetter);

    const int height = frame.visible.height;
    const PixelRows rows = canvas.rows.from(target.x + frame.visible.x, target.y + frame.visible.y);
    constexpr double worth_a_thread = 400;
    const int wanted = threads_ > 0 ? threads_ : static_cast<int>(std::thread::hardware_concurrency());
    const int cores = std::clamp(wanted, 1, most_threads);
    const int threads = work_of(list, prepared_) > worth_a_thread ? cores : 1;
    // Several bands for each thread: coasts are dense in some, and a small grid stays in the processor's cache.
    const int bands = std::max(height / rows_of_a_band, 1);
    if (grids_.size() < static_cast<std::size_t>(threads)) grids_.resize(static_cast<std::size_t>(threads));
    std::atomic<int> next_band = 0;
    const auto paint_bands = [&](CoverageGrid& grid) {
        for (int band = next_band++; band < bands; band = next_band++) {
            Frame part = frame;
            const int begin = height * band / bands, end = height * (band + 1) / bands;
            part.visible.y = frame.visible.y + begin;
            part.visible.height = end - begin;
            paint_band(list, prepared_, part, rows.from(0, begin), grid);
        }
    };
    {
        std::vector<std::jthread> others;  // joined at the end of this block
        try {
            for (int i = 1; i < std::min(threads, bands); ++i)
                others.emplace_back(paint_bands, std::ref(grids_[static_cast<std::size_t>(i)]));
        } catch (const std::system_error&) {
            // The system has no more threads to give: those there are paint all the bands.
        }
        paint_bands(grids_[0]);
    }
    stamps_.end_picture();
    labels_.end_picture();
}

}  // namespace briefmap
