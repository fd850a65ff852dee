#include "scene/map_scene.hpp"
#include "scene/page_clip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {

namespace {

// Levels of the map, by ground length of a page pixel.
constexpr double rivers_below = 9'000;  // metres
constexpr double admin1_below = 2'600;

MapTransform transform_of(const Camera& camera) {
    return {camera.centre(),
            camera.pixels_per_metre(),
            {static_cast<float>(camera.size().width / 2), static_cast<float>(camera.size().height / 2)}};
}

/// Lines grow a little as the map comes nearer, from 0.6 at the world to 1 of their full width.
float weight(double metres_per_page_pixel) {
    const double nearness = std::clamp((std::log2(20'000) - std::log2(metres_per_page_pixel)) / 5, 0.0, 1.0);
    return static_cast<float>(0.6 + 0.4 * nearness);
}

/// Sea, and the globe's edge where the view reaches it.
void add_globe(DrawList& list, const Camera& camera, const Theme& theme) {
    const PageRect around = {-4, -4, list.width + 8, list.height + 8};
    std::vector<PlanePoint> outline;
    outline.reserve(camera.projection().outline().size());
    for (const MapPoint& p : camera.projection().outline()) {
        const ViewPoint on_page = camera.to_view(p);
        outline.push_back({on_page.x, on_page.y});
    }
    std::vector<PagePoint> sea = clip_polygon(outline, around);
    if (sea.size() >= 3) list.items.emplace_back(FillPath{std::move(sea), theme.map.sea});
    for (std::vector<PagePoint>& part : clip_line(outline, true, around))
        list.items.emplace_back(StrokePath{std::move(part), false, theme.map.sphere_edge, 1, {}});
}

}  // namespace

DrawList build_base(const Camera& camera, const Basemap& basemap, const Theme& theme) {
    DrawList list;
    list.width = static_cast<float>(camera.size().width);
    list.height = static_cast<float>(camera.size().height);
    list.background = theme.ui.background;
    list.map = transform_of(camera);
    const double metres = 1 / camera.pixels_per_metre();
    const float pen = weight(metres);

    add_globe(list, camera, theme);
    if (basemap.countries) list.items.emplace_back(FillAreas{basemap.countries, {}, theme.map.land, false});
    if (basemap.admin1 && metres < admin1_below)
        list.items.emplace_back(StrokeLines{basemap.admin1, {}, theme.map.admin1, 0.7F, {}});
    if (basemap.rivers && metres < rivers_below)
        list.items.emplace_back(StrokeLines{basemap.rivers, {}, theme.map.river, 0.9F * pen, {}});
    if (basemap.lakes) {
        list.items.emplace_back(FillAreas{basemap.lakes, {}, theme.map.lake, false});
        list.items.emplace_back(StrokeLines{basemap.lakes, {}, theme.map.coast, 0.5F * pen, {}});
    }
    if (basemap.countries)
        list.items.emplace_back(StrokeLines{basemap.countries, {}, theme.map.border, theme.map.border_width * pen, {}});
    if (basemap.disputed)
        list.items.emplace_back(
            StrokeLines{basemap.disputed, {}, theme.map.disputed, (theme.map.border_width + 0.1F) * pen, {4, 3}});
    return list;
}

}  // namespace briefmap
