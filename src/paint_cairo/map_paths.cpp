#include "paint_cairo/map_paths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace briefmap {
namespace {

/// From a layer's own metres to the page.
class ToPage {
  public:
    ToPage(const ProjectedLayer& layer, const MapWindow& window)
        : scale_(window.map.pixels_per_metre),
          x_(window.map.page_centre.x + (layer.origin.x - window.map.centre.x) * scale_),
          y_(window.map.page_centre.y - (layer.origin.y - window.map.centre.y) * scale_),
          grain_(window.grain) {}

    [[nodiscard]] bool is_usable() const { return std::isfinite(scale_) && std::isfinite(x_) && std::isfinite(y_); }
    [[nodiscard]] Point operator()(float x, float y) const { return {x_ + x * scale_, y_ - y * scale_}; }
    [[nodiscard]] Point snapped(LocalPoint p) const {
        const Point at = (*this)(p.x, p.y);
        if (grain_ <= 0) return at;
        return {std::nearbyint(at.x / grain_) * grain_, std::nearbyint(at.y / grain_) * grain_};
    }

  private:
    double scale_, x_, y_, grain_;
};

enum class Place { outside, across, inside };

Place place_of(const ProjectedLayer& layer, std::size_t feature, const ToPage& to_page, const Bounds& visible) {
    if (feature >= layer.boxes.size()) return Place::across;
    const LocalBox& box = layer.boxes[feature];
    if (!(box.min_x <= box.max_x && box.min_y <= box.max_y)) return Place::outside;
    const Point a = to_page(box.min_x, box.min_y), b = to_page(box.max_x, box.max_y);
    const Bounds on_page{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    if (on_page.max_x < visible.min_x || on_page.min_x > visible.max_x || on_page.max_y < visible.min_y ||
        on_page.min_y > visible.max_y) {
        return Place::outside;
    }
    return visible.contains({on_page.min_x, on_page.min_y}) && visible.contains({on_page.max_x, on_page.max_y})
               ? Place::inside
               : Place::across;
}

void snap(std::span<const LocalPoint> from, const ToPage& to_page, std::vector<Point>& out) {
    out.clear();
    for (const LocalPoint p : from) {
        const Point at = to_page.snapped(p);
        if (!std::isfinite(at.x) || !std::isfinite(at.y)) continue;
        if (out.empty() || out.back() != at) out.push_back(at);
    }
}

/// The parts of a feature, whatever the indices claim.
std::span<const LocalPoint> part(std::span<const LocalPoint> points, const std::vector<std::uint32_t>& begin,
                                 std::size_t i) {
    if (i + 1 >= begin.size() || begin[i] > begin[i + 1] || begin[i + 1] > points.size()) return {};
    return points.subspan(begin[i], begin[i + 1] - begin[i]);
}

template <class Add>
void each_part(const std::vector<LocalPoint>& points, const std::vector<std::uint32_t>& begin,
               const std::vector<std::uint32_t>& feature_begin, std::size_t feature, Add add) {
    if (feature + 1 >= feature_begin.size()) return;
    const std::size_t end = std::min<std::size_t>(feature_begin[feature + 1], begin.size() - 1);
    for (std::size_t i = feature_begin[feature]; i < end; ++i)
        add(part(points, begin, i));
}

}  // namespace

void add_rings(const ProjectedLayer& layer, std::size_t feature, const MapWindow& window, Paths& out) {
    const ToPage to_page(layer, window);
    if (!to_page.is_usable()) return;
    const Place place = place_of(layer, feature, to_page, window.visible);
    if (place == Place::outside) return;
    std::vector<Point> ring;
    each_part(layer.points, layer.ring_begin, layer.feature_begin, feature, [&](std::span<const LocalPoint> from) {
        snap(from, to_page, ring);
        while (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        if (ring.size() < 3) return;
        if (place == Place::across) {
            clip_ring(ring, window.visible, out);
        } else {
            out.points.insert(out.points.end(), ring.begin(), ring.end());
            out.end_path(3);
        }
    });
}

void add_lines(const ProjectedLayer& layer, std::size_t feature, const MapWindow& window, Paths& out) {
    const ToPage to_page(layer, window);
    if (!to_page.is_usable()) return;
    const Place place = place_of(layer, feature, to_page, window.visible);
    if (place == Place::outside) return;
    std::vector<Point> line;
    each_part(layer.line_points, layer.line_begin, layer.line_feature_begin, feature,
              [&](std::span<const LocalPoint> from) {
                  snap(from, to_page, line);
                  if (line.size() < 2) return;
                  if (place == Place::across) {
                      clip_line(line, window.visible, out);
                  } else {
                      out.points.insert(out.points.end(), line.begin(), line.end());
                      out.end_path(2);
                  }
              });
}

std::vector<std::uint32_t> features_named(const std::vector<std::uint32_t>& features, std::size_t count) {
    std::vector<std::uint32_t> named = features;
    if (named.empty()) {
        named.resize(count);
        std::iota(named.begin(), named.end(), 0U);
        return named;
    }
    std::erase_if(named, [count](std::uint32_t f) { return f >= count; });
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
}

std::vector<Point> finite_points(const std::vector<PagePoint>& points) {
    std::vector<Point> out;
    out.reserve(points.size());
    for (const PagePoint p : points) {
        if (std::isfinite(p.x) && std::isfinite(p.y)) out.push_back({p.x, p.y});
    }
    return out;
}

}  // namespace briefmap
