#include "scene/layer_look.hpp"
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
void add_globe(DrawList& list, const Camera& camera, const Theme& theme, const MapLayer& sea_layer) {
    const PageRect around = {-4, -4, list.width + 8, list.height + 8};
    std::vector<PlanePoint> outline;
    outline.reserve(camera.projection().outline().size());
    for (const MapPoint& p : camera.projection().outline()) {
        const ViewPoint on_page = camera.to_view(p);
        outline.push_back({on_page.x, on_page.y});
    }
    std::vector<PagePoint> sea = clip_polygon(outline, around);
    if (sea_layer.is_shown && sea.size() >= 3)
        list.items.emplace_back(FillPath{std::move(sea), layer_ink(sea_layer, theme)});
    for (std::vector<PagePoint>& part : clip_line(outline, true, around))
        list.items.emplace_back(StrokePath{std::move(part), false, theme.map.sphere_edge, 1, {}});
}

/// What ships with the program, one layer of it.
void add_base_layer(DrawList& list, const MapLayer& layer, const Basemap& basemap, const Theme& theme) {
    const double metres = 1 / list.map.pixels_per_metre;
    const float pen = weight(metres);
    const Colour ink = layer_ink(layer, theme);
    const auto fill = [&](const ProjectedLayerPtr& areas) {
        if (areas) list.items.emplace_back(FillAreas{areas, {}, ink, false});
    };
    const auto stroke = [&](const ProjectedLayerPtr& lines, Colour colour, float width, std::vector<float> dash) {
        if (lines) list.items.emplace_back(StrokeLines{lines, {}, colour, width, std::move(dash)});
    };
    switch (*layer.base()) {
        case BaseLayer::land:
            return fill(basemap.countries);
        case BaseLayer::admin1:
            if (metres < admin1_below) stroke(basemap.admin1, ink, 0.7F, {});
            return;
        case BaseLayer::rivers:
            if (metres < rivers_below) stroke(basemap.rivers, ink, 0.9F * pen, {});
            return;
        case BaseLayer::lakes:
            fill(basemap.lakes);
            return stroke(basemap.lakes, theme.map.coast.with_alpha(theme.map.coast.a / 255.0 * layer.opacity),
                          0.5F * pen, {});
        case BaseLayer::borders:
            return stroke(basemap.countries, ink, theme.map.border_width * pen, {});
        case BaseLayer::disputed:
            return stroke(basemap.disputed, ink, (theme.map.border_width + 0.1F) * pen, {4, 3});
        case BaseLayer::sea:            // below all layers already
        case BaseLayer::country_names:  // with the labels
        case BaseLayer::town_names:
            return;
    }
}

}  // namespace

DrawList build_base(const Camera& camera, const Basemap& basemap, const Theme& theme, const MapLayers& layers,
                    std::span<const ShownLayer> shown) {
    DrawList list;
    list.width = static_cast<float>(camera.size().width);
    list.height = static_cast<float>(camera.size().height);
    list.background = theme.ui.background;
    list.map = transform_of(camera);
    add_globe(list, camera, theme, base_layer(layers, BaseLayer::sea));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!layers[i].is_shown) continue;
        if (layers[i].base())
            add_base_layer(list, layers[i], basemap, theme);
        else if (i < shown.size())
            add_user_layer(list, layers[i], shown[i], theme);
    }
    return list;
}

}  // namespace briefmap
