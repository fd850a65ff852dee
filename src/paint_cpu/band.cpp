#include "paint_cpu/band.hpp"

#include "paint_cpu/boxes.hpp"
#include "paint_cpu/dash.hpp"
#include "paint_cpu/four_pixels.hpp"
#include "paint_cpu/layer_parts.hpp"
#include "paint_cpu/line_coverage.hpp"
#include "scene/marks.hpp"
#include "scene/placed_picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace briefmap {

namespace {

/// How much of a pixel the hatching's line takes: as shaders/area.frag has it.
float hatched(int x, int y, float scale) {
    const float spacing = hatch_spacing * scale;
    const float across = static_cast<float>(x + y + 1) / std::numbers::sqrt2_v<float> / spacing;
    const float distance = std::abs(across - std::floor(across) - 0.5F) * spacing;
    return std::clamp(hatch_width * scale / 2 + 0.5F - distance, 0.F, 1.F);
}

class Band {
  public:
    Band(const Frame& frame, PixelRows rows, CoverageGrid& grid)
        : frame_(frame), rows_(rows), grid_(grid), clip_(frame.visible) {
        grid_.reset(band().x, band().y, band().width, band().height);
    }

    void clear(Colour colour) {
        if (colour.a == 0) return;
        for (int y = 0; y < band().height; ++y)
            blend_run(rows_.row(y), band().width, opaque_pixel(colour), colour.a);
    }

    void paint(const DrawItem& item, const Prepared& prepared) {
        if (clip_.is_empty() && !std::holds_alternative<Clip>(item)) return;
        if (const auto* label = std::get_if<PlacedBitmap>(&prepared)) {
            copy(*label, clip_, clipped_rows());
        } else if (const auto* markers = std::get_if<std::vector<StampedMarker>>(&prepared)) {
            stamp_all(*markers);
        } else {
            std::visit(*this, item);
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
            sweep(FillRule::even_odd, item.colour, item.hatched);
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

    void operator()(const PlaceImage& item) {
        const std::optional<PlacedPicture> placed = place(item, frame_.map, frame_.target.scale);
        if (!placed) return;
        const PixelRange columns = placed->across.touched({clip_.x, clip_.right()});
        const PixelRange rows = placed->down.touched({clip_.y, clip_.bottom()});
        if (columns.is_empty()) return;
        PictureRows pixels(*placed, columns);
        for (int y = rows.begin; y < rows.end; ++y)
            put_over(rows_.row(y - band().y) + (columns.begin - band().x), columns.size(), pixels.row(y));
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

    void operator()(const Box& item) { paint_box(item, frame_.target.scale, clip_, clipped_rows()); }

    void operator()(const Bars& item) {
        for (const Bar& bar : item.bars)
            paint_bar(bar, frame_.target.scale, clip_, clipped_rows());
    }

    void operator()(const Clip& item) {
        const bool ends = !(item.rect.width > 0 && item.rect.height > 0);
        clip_ = ends ? band() : to_device(item.rect, frame_.target.scale).intersection(band());
    }

    void operator()(const Markers&) {}  // none of them is seen
    void operator()(const MarkPoints&) {}
    void operator()(const Label&) {}

  private:
    void stamp_all(const std::vector<StampedMarker>& markers) {
        here_.clear();
        for (const StampedMarker& marker : markers) {
            const bool is_beside =
                marker.stamp && (marker.y >= clip_.bottom() || marker.y + marker.stamp->height <= clip_.y);
            if (!is_beside) here_.push_back(&marker);
        }
        constexpr std::size_t ahead = 8;
        const PixelRows rows = clipped_rows();
        for (std::size_t i = 0; i < here_.size(); ++i) {
            if (i + ahead < here_.size()) fetch_ahead(*here_[i + ahead], clip_, rows);
            stamp(*here_[i], clip_, rows);
        }
    }

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

    void sweep(FillRule rule, Colour colour, bool is_hatched = false) {
        const std::uint32_t ink = opaque_pixel(colour);
        grid_.sweep(rule, [&](int x, int y, int length, int coverage) {
            if (y < clip_.y || y >= clip_.bottom()) return;
            const int from = std::max(x, clip_.x), to = std::min(x + length, clip_.right());
            if (from >= to) return;
            std::uint32_t* at = rows_.row(y - band().y) + (from - band().x);
            const unsigned alpha = share_of(colour.a, static_cast<unsigned>(coverage));
            if (!is_hatched) {
                blend_run(at, to - from, ink, alpha);
                return;
            }
            for (int i = from; i < to; ++i, ++at) {
                const float line = hatched(i, y, frame_.target.scale);
                if (line > 0) *at = blended(*at, ink, share_of(alpha, static_cast<unsigned>(line * 255 + 0.5F)));
            }
        });
    }

    /// With the clip's top left at `top`, as painters of parts want them.
    [[nodiscard]] PixelRows clipped_rows() const { return rows_.from(clip_.x - band().x, clip_.y - band().y); }

    const Frame& frame_;
    PixelRows rows_;
    CoverageGrid& grid_;
    DeviceRect clip_;              // within the band
    std::vector<PagePoint> line_;  // scratch
    std::vector<const StampedMarker*> here_;
};

}  // namespace

void paint_band(const DrawList& list, std::span<const Prepared> prepared, const Frame& frame, PixelRows rows,
                CoverageGrid& grid) {
    Band band(frame, rows, grid);
    band.clear(list.background);
    for (std::size_t i = 0; i < list.items.size(); ++i)
        band.paint(list.items[i], prepared[i]);
}

}  // namespace briefmap
