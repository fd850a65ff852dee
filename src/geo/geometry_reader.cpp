#include "geo/geometry_reader.hpp"

#include <cmath>
#include <memory>

namespace briefmap {
namespace {

/// Some sources let a line run on from 180 to -180: it crosses there, it does not go round the globe.
void cut_at_antimeridian(FeatureLayer& layer, std::size_t first) {
    std::vector<LonLat>& points = layer.points;
    for (std::size_t i = first + 1; i < points.size(); ++i) {
        const LonLat a = points[i - 1], b = points[i];
        if (std::abs(b.lon - a.lon) <= 180) continue;
        const double before = 180 - std::abs(a.lon), after = 180 - std::abs(b.lon);
        const double share = before + after > 0 ? before / (before + after) : 0.5;
        const double lat = a.lat + share * (b.lat - a.lat);
        const auto at = points.begin() + static_cast<std::ptrdiff_t>(i);
        points.insert(at, {{std::copysign(180, a.lon), lat}, {std::copysign(180, b.lon), lat}});
        layer.ring_begin.push_back(static_cast<std::uint32_t>(i + 1));
        i += 2;
    }
}

void append_points(FeatureLayer& layer, const OGRSimpleCurve& curve) {
    std::vector<LonLat>& points = layer.points;
    const std::size_t first = points.size();
    const auto count = static_cast<std::size_t>(curve.getNumPoints());
    points.resize(first + count);
    if (count > 0) curve.getPoints(&points[first].lon, sizeof(LonLat), &points[first].lat, sizeof(LonLat));

    std::size_t end = first;
    for (std::size_t i = first; i < points.size(); ++i) {
        const LonLat p = points[i];
        if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) continue;
        if (end == first || points[end - 1] != p) points[end++] = p;
    }
    if (layer.closed && end - first > 1 && points[end - 1] == points[first]) --end;
    const std::size_t least = layer.closed ? 3 : 2;
    points.resize(end - first >= least ? end : first);
    if (points.size() == first) return;
    if (!layer.closed) cut_at_antimeridian(layer, first);
    layer.ring_begin.push_back(static_cast<std::uint32_t>(points.size()));
}

void append_parts(FeatureLayer& layer, const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPolygon:
        case wkbTriangle:
            if (!layer.closed) return;
            for (const OGRLinearRing* ring : *geometry.toPolygon())
                append_points(layer, *ring);
            return;
        case wkbLineString:
            if (!layer.closed) append_points(layer, *geometry.toLineString());
            return;
        case wkbMultiPolygon:
        case wkbMultiLineString:
        case wkbGeometryCollection:
            for (const OGRGeometry* part : *geometry.toGeometryCollection())
                append_parts(layer, *part);
            return;
        default:
            return;  // points have neither area nor length
    }
}

}  // namespace

void append_feature(FeatureLayer& layer, const OGRGeometry* geometry, std::string code, std::int32_t rank) {
    const std::size_t first = layer.points.size();
    if (geometry != nullptr) {
        if (geometry->hasCurveGeometry()) {
            const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry());
            if (straight) append_parts(layer, *straight);
        } else {
            append_parts(layer, *geometry);
        }
    }
    LonLatBox box{.west = 180, .south = 90, .east = -180, .north = -90};
    for (std::size_t i = first; i < layer.points.size(); ++i) {
        const LonLat p = layer.points[i];
        box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
               std::max(box.north, p.lat)};
    }
    if (layer.points.size() == first) box = {};
    layer.feature_begin.push_back(static_cast<std::uint32_t>(layer.ring_begin.size() - 1));
    layer.boxes.push_back(box);
    layer.codes.push_back(std::move(code));
    layer.ranks.push_back(rank);
}

}  // namespace briefmap
