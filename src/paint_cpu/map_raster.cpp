#include "paint_cpu/map_raster.hpp"

#include "paint_cpu/coverage.hpp"
#include "paint_cpu/dash.hpp"
#include "paint_cpu/layer_parts.hpp"
#include "paint_cpu/line_coverage.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>
#include <variant>
#include <vector>

namespace briefmap {

namespace {

constexpr int most_threads = 8;
constexpr int rows_of_a_band = 128;

/// Paints one band of rows.
class Band {
  public:
    Band(Frame frame, PixelRows rows, CoverageGrid& grid) : frame_(frame), rows_(rows), grid_(grid) {
        grid_.reset(band().x, band().y, band().width, band().height);
    }

    void clear(Colour colour) {
        for (int y = 0; y < band().height; ++y) {
            std::fill_n(rows_.top + y * rows_.stride, band().width, opaque_pixel(colour));
        }
    }

    void operator()(const FillAreas& item) {
        if (!item.layer || item.colour.a == 0) return;
        const ProjectedLayer& layer = *item.layer;
        const std::optional<LayerPlacing> placing = frame_.place(layer, 0);
        if (!placing) return;
        const std::size_t rings = layer.ring_begin.empty() ? 0 : layer.ring_begin.size() - 1;
        for (std::uint32_t f : seen_features(layer, item.features, placing->seen)) {
            const auto [begin, end] = range_of(layer.feature_begin, f, rings);
            for (std::size_t r = begin; r < end; ++r) {
                const auto [from, to] = range_of(layer.ring_begin, r, layer.points.size());
                take(*placing, std::span(layer.points).subspan(from, to - from));
                add_ring(line_);
            }
            sweep(FillRule::even_odd, item.colour);
        }
    }

    void operator()(const StrokeLines& item) {
        if (!item.layer || item.colour.a == 0 || !(item.width > 0)) return;
        const float scale = frame_.target.scale;
        const ProjectedLayer& layer = *item.layer;
        const std::optional<LayerPlacing> placing = frame_.place(layer, item.width * scale);
        if (!placing) return;
        const std::vector<float> dash = device_dash(item.dash, scale);
        const std::size_t lines = layer.line_begin.empty() ? 0 : layer.line_begin.size() - 1;
        for (std::uint32_t f : seen_features(layer, item.features, placing->seen)) {
            const auto [begin, end] = range_of(layer.line_feature_begin, f, lines);
            for (std::size_t l = begin; l < end; ++l) {
                const auto [from, to] = range_of(layer.line_begin, l, layer.line_points.size());
                take(*placing, std::span(layer.line_points).subspan(from, to - from));
                if (line_.size() > 1) add_line(grid_, line_, {item.width * scale, dash, true});
            }
        }
        sweep(FillRule::nonzero, item.colour);
    }

    void operator()(const FillPath& item) {
        if (item.colour.a == 0) return;
        take(item.points);
        add_ring(line_);
        sweep(FillRule::even_odd, item.colour);
    }

    void operator()(const StrokePath& item) {
        if (item.colour.a == 0 || !(item.width > 0)) return;
        take(item.points);
        if (item.closed && line_.size() > 2 && !(line_.front() == line_.back())) line_.push_back(line_.front());
        const std::vector<float> dash = device_dash(item.dash, frame_.target.scale);
        add_line(grid_, line_, {item.width * frame_.target.scale, dash, true});
        sweep(FillRule::nonzero, item.colour);
    }

    template <class Other>
    void operator()(const Other&) {}  // can_raster() keeps these away

  private:
    [[nodiscard]] const DeviceRect& band() const { return frame_.visible; }

    /// Points as device points into `line_`, without those that are not numbers.
    void take(const LayerPlacing& at, std::span<const LocalPoint> points) {
        line_.resize(points.size());
        float all = 0;  // stays 0 as long as all are numbers
        for (std::size_t i = 0; i < points.size(); ++i) {
            const PagePoint device{at.device_x + (points[i].x - at.reference_x) * at.pixels,
                                   at.device_y - (points[i].y - at.reference_y) * at.pixels};
            line_[i] = device;
            all += (device.x + device.y) * 0;
        }
        if (all == 0) return;
        std::erase_if(line_, [](PagePoint p) { return !std::isfinite(p.x + p.y); });
    }
    void take(std::span<const PagePoint> points) {
        line_.clear();
        for (PagePoint p : points) {
            const PagePoint device{p.x * frame_.target.scale, p.y * frame_.target.scale};
            if (std::isfinite(device.x + device.y)) line_.push_back(device);
        }
    }

    void add_ring(std::span<const PagePoint> ring) {
        if (ring.size() < 3) return;
        PagePoint from = ring.front();
        for (std::size_t i = 1; i < ring.size(); ++i) {
            // Points closer than a quarter of a pixel say nothing that can be seen.
            if (std::abs(ring[i].x - from.x) + std::abs(ring[i].y - from.y) < 0.25F) continue;
            grid_.add_edge(from.x, from.y, ring[i].x, ring[i].y);
            from = ring[i];
        }
        grid_.add_edge(from.x, from.y, ring.front().x, ring.front().y);
    }

    void sweep(FillRule rule, Colour colour) {
        const std::uint32_t ink = opaque_pixel(colour);
        grid_.sweep(rule, [&](int x, int y, int length, int coverage) {
            blend_run(rows_.row(y - band().y) + (x - band().x), length, ink,
                      share_of(colour.a, static_cast<unsigned>(coverage)));
        });
    }

    Frame frame_;
    PixelRows rows_;
    CoverageGrid& grid_;
    std::vector<PagePoint> line_;  // scratch
};

}  // namespace

bool can_raster(const DrawList& list) {
    return list.background.a == 255 && std::all_of(list.items.begin(), list.items.end(), [](const DrawItem& item) {
               if (const auto* areas = std::get_if<FillAreas>(&item)) return !areas->hatched;
               return std::holds_alternative<StrokeLines>(item) || std::holds_alternative<FillPath>(item) ||
                      std::holds_alternative<StrokePath>(item);
           });
}

void MapRaster::paint(const DrawList& list, const Frame& frame, PixelRows rows) {
    const int height = frame.visible.height;
    if (frame.visible.is_empty()) return;
    const int threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_threads);
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
            Band painter(part, {rows.top + begin * rows.stride, rows.stride}, grid);
            painter.clear(list.background);
            for (const DrawItem& item : list.items)
                std::visit(painter, item);
        }
    };
    std::vector<std::jthread> others;  // joined when this ends
    for (int i = 1; i < std::min(threads, bands); ++i)
        others.emplace_back(paint_bands, std::ref(grids_[static_cast<std::size_t>(i)]));
    paint_bands(grids_[0]);
}

}  // namespace briefmap
