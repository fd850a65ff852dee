#include "paint_cpu/painter.hpp"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace briefmap {

namespace {

constexpr int rows_of_a_band = 180;

/// Roughly, in microseconds on one core: what decides whether another thread is worth its start.
double work_of(const DrawList& list, std::span<const Prepared> prepared, const DeviceRect& visible) {
    constexpr double a_layer = 200, a_shape = 1, a_bar = 0.12, a_label = 0.5, a_marker = 0.04, a_pixel = 0.0012;
    double work = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const DrawItem& item = list.items[i];
        if (const auto* markers = std::get_if<std::vector<StampedMarker>>(&prepared[i])) {
            for (const StampedMarker& marker : *markers)
                work += a_marker + (marker.stamp ? a_pixel * marker.stamp->width * marker.stamp->height : a_layer);
        } else if (std::holds_alternative<FillAreas>(item) || std::holds_alternative<StrokeLines>(item)) {
            work += a_layer;
        } else if (std::holds_alternative<PlaceImage>(item)) {
            work += a_pixel * visible.width * visible.height;
        } else if (const auto* bars = std::get_if<Bars>(&item)) {
            work += a_bar * static_cast<double>(bars->bars.size());
        } else {
            work += std::holds_alternative<PlacedBitmap>(prepared[i]) ? a_label : a_shape;
        }
    }
    return work;
}

}  // namespace

/// Threads that wait between pictures, and a grid for each of them. One that is late, on a busy machine, finds its
/// bands painted by others.
struct CpuPainter::Crew {
    tbb::task_arena arena;
    tbb::enumerable_thread_specific<CoverageGrid> grids;
};

CpuPainter::CpuPainter(int threads)
    : crew_(std::make_unique<Crew>(Crew{tbb::task_arena(threads > 0 ? threads : tbb::task_arena::automatic), {}})) {}

CpuPainter::~CpuPainter() = default;

void CpuPainter::prepare(const DrawList& list, const Frame& frame, const Typesetter& typesetter) {
    prepared_.clear();
    prepared_.resize(list.items.size());
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (const auto* markers = std::get_if<Markers>(&list.items[i])) {
            prepared_[i] = place_markers(frame, *markers, stamps_);
        } else if (const auto* points = std::get_if<MarkPoints>(&list.items[i])) {
            prepared_[i] = place_markers(frame, markers_of(*points, frame.point_window()), stamps_);
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
    // Several bands for each thread: coasts are dense in some, and a small grid stays in the processor's cache.
    const int bands = std::max(height / rows_of_a_band, 1);
    const auto paint_one = [&](int band) {
        Frame part = frame;
        const int begin = height * band / bands, end = height * (band + 1) / bands;
        part.visible.y = frame.visible.y + begin;
        part.visible.height = end - begin;
        paint_band(list, prepared_, part, rows.from(0, begin), crew_->grids.local());
    };
    constexpr double worth_a_thread = 250;
    if (work_of(list, prepared_, frame.visible) > worth_a_thread) {
        crew_->arena.execute([&] { tbb::parallel_for(0, bands, paint_one, tbb::simple_partitioner{}); });
    } else {
        for (int band = 0; band < bands; ++band)
            paint_one(band);
    }
    stamps_.end_picture();
    labels_.end_picture();
}

}  // namespace briefmap
