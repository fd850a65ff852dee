#include "scene/locator.hpp"

#include "scene/page_clip.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <span>
#include <utility>

namespace briefmap {

namespace {

constexpr double on_globe = 62;   // degrees from the view's middle to its corners
constexpr double on_world = 105;  // beyond, it is no region
constexpr int samples = 24;       // along each edge of the view
constexpr float least_frame = 7;  // page pixels at unit 1, across

double degrees_between(LonLat a, LonLat b) {
    constexpr double metres_per_degree = 111'195;
    return distance_metres(a, b) / metres_per_degree;
}

/// Around the view, clockwise from its top left; empty where part of it is off the map.
std::vector<LonLat> frame_of(const Camera& camera) {
    const ViewSize size = camera.size();
    std::vector<LonLat> frame;
    const auto along = [&](ViewPoint a, ViewPoint b) {
        for (int i = 0; i < samples; ++i) {
            const double t = static_cast<double>(i) / samples;
            const auto p = camera.lon_lat_at({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
            if (p) frame.push_back(*p);
        }
    };
    along({0, 0}, {size.width, 0});
    along({size.width, 0}, {size.width, size.height});
    along({size.width, size.height}, {0, size.height});
    along({0, size.height}, {0, 0});
    if (frame.size() < 4 * samples) frame.clear();
    return frame;
}

/// From the locator's plane to the page.
class Fitting {
  public:
    Fitting(const MapBox& extent, const PageRect& rect)
        : extent_(extent),
          rect_(rect),
          scale_(std::min(static_cast<double>(rect.width) / extent.width(),
                          static_cast<double>(rect.height) / extent.height())) {}

    [[nodiscard]] PlanePoint to_plane(MapPoint p) const {
        const MapPoint middle = extent_.centre();
        return {static_cast<double>(rect_.x + rect_.width / 2) + (p.x - middle.x) * scale_,
                static_cast<double>(rect_.y + rect_.height / 2) - (p.y - middle.y) * scale_};
    }
    [[nodiscard]] PagePoint to_page(MapPoint p) const {
        const PlanePoint at = to_plane(p);
        return {static_cast<float>(at.x), static_cast<float>(at.y)};
    }

  private:
    MapBox extent_;
    PageRect rect_;
    double scale_;
};

/// Without points nearer to the last than can be seen.
std::vector<PagePoint> thinned(const std::vector<PagePoint>& ring, float least) {
    std::vector<PagePoint> kept;
    for (const PagePoint p : ring)
        if (kept.empty() || std::hypot(p.x - kept.back().x, p.y - kept.back().y) >= least) kept.push_back(p);
    return kept;
}

void add_land(DrawList& list, const ProjectedLayer& land, const Fitting& fitting, Colour colour, float unit) {
    for (std::size_t ring = 0; ring + 1 < land.ring_begin.size(); ++ring) {
        std::vector<PagePoint> points;
        for (std::uint32_t i = land.ring_begin[ring]; i < land.ring_begin[ring + 1]; ++i) {
            const LocalPoint p = land.points[i];
            points.push_back(
                fitting.to_page({land.origin.x + static_cast<double>(p.x), land.origin.y + static_cast<double>(p.y)}));
        }
        points = thinned(points, 0.35F * unit);
        if (points.size() < 3) continue;
        // The pen closes the hairlines between neighbours.
        list.items.emplace_back(StrokePath{points, true, colour, 0.6F * unit, {}});
        list.items.emplace_back(FillPath{std::move(points), colour});
    }
}

void add_frame(DrawList& list, const MapInput& input, const LocatorWorld& world, const Fitting& fitting, float unit) {
    const std::vector<LonLat> frame = frame_of(input.camera);
    std::vector<PagePoint> points;
    for (const LonLat& p : frame)
        if (const auto at = world.projection->forward(p)) points.push_back(fitting.to_page(*at));
    if (points.size() < frame.size() || points.empty()) return;
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](PagePoint a, PagePoint b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](PagePoint a, PagePoint b) { return a.y < b.y; });
    const Colour ink = input.theme.ui.accent;
    const float across = std::max(right->x - left->x, bottom->y - top->y);
    if (across < least_frame * unit) {
        const float half = least_frame * unit / 2;
        const PagePoint middle = {(left->x + right->x) / 2, (top->y + bottom->y) / 2};
        points = {{middle.x - half, middle.y - half},
                  {middle.x + half, middle.y - half},
                  {middle.x + half, middle.y + half},
                  {middle.x - half, middle.y + half}};
    }
    list.items.emplace_back(FillPath{points, ink.with_alpha(0.22)});
    list.items.emplace_back(StrokePath{std::move(points), true, ink, 1.6F * unit, {}});
}

}  // namespace

std::optional<std::string> locator_projection(const Camera& camera) {
    const auto middle = camera.lon_lat_at({camera.size().width / 2, camera.size().height / 2});
    const std::vector<LonLat> frame = frame_of(camera);
    if (!middle || frame.empty()) return std::nullopt;
    double farthest = 0;
    for (const LonLat& p : frame)
        farthest = std::max(farthest, degrees_between(*middle, p));
    if (farthest > on_world) return std::nullopt;
    char text[96];
    // Whole tens: neighbouring views share one.
    const double lon = std::round(middle->lon / 10) * 10, lat = std::round(middle->lat / 10) * 10;
    if (farthest <= on_globe) {
        std::snprintf(text, sizeof text, "+proj=ortho +lat_0=%.0f +lon_0=%.0f +R=6371000 +units=m", lat, lon);
    } else {
        std::snprintf(text, sizeof text, "+proj=eqearth +lon_0=%.0f +R=6371000 +units=m", lon);
    }
    return std::string(text);
}

ViewSize locator_size(const Projection& projection, double height) {
    return {height * projection.extent().width() / projection.extent().height(), height};
}

void draw_locator(DrawList& list, const MapInput& input, const LocatorWorld& world, const PageRect& rect, float unit) {
    const Theme& theme = input.theme;
    const Fitting fitting(world.projection->extent(), rect);
    std::vector<PagePoint> globe;
    for (const MapPoint& p : world.projection->outline())
        globe.push_back(fitting.to_page(p));
    if (globe.size() < 3) return;
    list.items.emplace_back(StrokePath{globe, true, theme.ui.panel.with_alpha(0.93), 5 * unit, {}});
    list.items.emplace_back(FillPath{globe, theme.map.sea});
    if (world.basemap->countries)
        add_land(list, *world.basemap->countries, fitting, mix(theme.map.land, theme.map.border, 0.55), unit);
    list.items.emplace_back(StrokePath{std::move(globe), true, theme.map.sphere_edge, unit, {}});
    add_frame(list, input, world, fitting, unit);
}

}  // namespace briefmap
