#include "geo/projected_vector.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

ProjectedLayerPtr project(const FeatureLayer& layer, const Projection& projection, const ProjectingOptions& options) {
    if (layer.points.empty()) return nullptr;
    return std::make_shared<const ProjectedLayer>(project_layer(layer, projection, options));
}

ProjectedPointsPtr project_points(const VectorLayer& layer, const Projection& projection) {
    if (layer.points.empty()) return nullptr;
    std::vector<MapPoint> on_plane(layer.points.size());
    projection.forward(layer.points, on_plane);
    MapBox around;
    for (std::size_t i = 0; i < on_plane.size(); ++i) {
        if (!projection.domain().contains(layer.points[i])) on_plane[i].x = std::numeric_limits<double>::quiet_NaN();
        if (!std::isnan(on_plane[i].x)) around.add(on_plane[i]);
    }
    if (around.is_empty()) around = projection.extent();

    ProjectedPoints made;
    made.origin = {std::round(around.centre().x), std::round(around.centre().y)};
    for (std::size_t i = 0; i < on_plane.size(); ++i) {
        const MapPoint p = on_plane[i];
        if (std::isnan(p.x)) continue;
        made.points.push_back({static_cast<float>(p.x - made.origin.x), static_cast<float>(p.y - made.origin.y)});
        made.features.push_back(layer.point_features[i]);
    }
    return std::make_shared<const ProjectedPoints>(std::move(made));
}

}  // namespace

ProjectedVector project_vector(const VectorLayer& layer, const Projection& projection, double tolerance_metres,
                               bool tessellate) {
    const ProjectingOptions options{.tolerance = tolerance_metres, .tessellate = tessellate, .share_borders = false};
    return {.areas = project(layer.areas, projection, options),
            .lines = project(layer.lines, projection, options),
            .points = project_points(layer, projection)};
}

}  // namespace briefmap
