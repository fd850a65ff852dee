#include "paint_gl/span_painter.hpp"

#include "paint_gl/layer_cache.hpp"

#include <cmath>
#include <utility>

namespace briefmap::gl {

namespace {

bool is_finite(PagePoint p) { return std::isfinite(p.x) && std::isfinite(p.y); }

/// The part of the visible pixels that a polygon may touch.
DeviceRect around(const std::vector<PagePoint>& points, float scale, const DeviceRect& visible) {
    PageRect box;
    bool any = false;
    for (PagePoint p : points) {
        if (!is_finite(p)) continue;
        if (!any) box = {p.x, p.y, 0, 0};
        const float right = std::max(box.right(), p.x), bottom = std::max(box.bottom(), p.y);
        box.x = std::min(box.x, p.x);
        box.y = std::min(box.y, p.y);
        box.width = right - box.x;
        box.height = bottom - box.y;
        any = true;
    }
    if (!any) return {};
    DeviceRect rect = to_device(box, scale);
    rect = {rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4};
    return rect.intersection(visible);
}

}  // namespace

Result<SpanPainter> SpanPainter::make(const std::filesystem::path& shaders) {
    Result<QuadBatch> batch = QuadBatch::make(shaders, "span", 2);
    if (!batch) return batch.error();
    return SpanPainter(std::move(*batch));
}

void SpanPainter::fill_path(const Frame& frame, const FillPath& path) {
    if (path.colour.a == 0 || path.points.size() < 3) return;
    const float scale = frame.target.scale;
    const DeviceRect window = around(path.points, scale, frame.visible);
    if (window.is_empty()) return;
    CoverageGrid grid(window.x, window.y, window.width, window.height);
    const PagePoint* last = nullptr;
    const PagePoint* first = nullptr;
    for (const PagePoint& p : path.points) {
        if (!is_finite(p)) continue;
        if (last) grid.add_edge(last->x * scale, last->y * scale, p.x * scale, p.y * scale);
        if (!first) first = &p;
        last = &p;
    }
    if (first) grid.add_edge(last->x * scale, last->y * scale, first->x * scale, first->y * scale);
    sweep(grid, path.colour);
}

void SpanPainter::fill_areas(const Frame& frame, const LayerPlacing& at, const ProjectedLayer& layer,
                             std::span<const std::uint32_t> features, Colour colour) {
    CoverageGrid grid(frame.visible.x, frame.visible.y, frame.visible.width, frame.visible.height);
    const auto x = [&](LocalPoint p) { return at.device_x + (p.x - at.reference_x) * at.pixels; };
    const auto y = [&](LocalPoint p) { return at.device_y - (p.y - at.reference_y) * at.pixels; };
    const std::size_t rings = layer.ring_begin.empty() ? 0 : layer.ring_begin.size() - 1;
    for (std::uint32_t f : features) {
        const auto [begin, end] = range_of(layer.feature_begin, f, rings);
        for (std::size_t r = begin; r < end; ++r) {
            const auto [from, to] = range_of(layer.ring_begin, r, layer.points.size());
            for (std::size_t i = from; i < to; ++i) {
                const LocalPoint a = layer.points[i], b = layer.points[i + 1 < to ? i + 1 : from];
                grid.add_edge(x(a), y(a), x(b), y(b));
            }
        }
        sweep(grid, colour);
    }
}

void SpanPainter::sweep(CoverageGrid& grid, Colour colour) {
    // Rows that repeat the run of the row above become one taller quad: a rectangle costs one, not one for each row.
    DeviceRect run;
    int run_coverage = 0;
    grid.sweep(FillRule::even_odd, [&](int x, int y, int length, int coverage) {
        if (run.x == x && run.width == length && run.bottom() == y && run_coverage == coverage) {
            ++run.height;
            return;
        }
        add_run(run, run_coverage, colour);
        run = {x, y, length, 1};
        run_coverage = coverage;
    });
    add_run(run, run_coverage, colour);
}

void SpanPainter::add_run(DeviceRect run, int coverage, Colour colour) {
    if (run.is_empty()) return;
    const float c = static_cast<float>(coverage) / 255;
    const Texel ink = texel(colour);
    batch_.add({{static_cast<float>(run.x), static_cast<float>(run.y), static_cast<float>(run.width),
                 static_cast<float>(run.height)},
                {ink.x * c, ink.y * c, ink.z * c, ink.w * c}});
}

}  // namespace briefmap::gl
