#include "geo/layer_geometry.hpp"

#include "geo/bent_run.hpp"
#include "geo/wrapped_run.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace briefmap {

LongitudeRange::LongitudeRange() { held_.fill({.west = 360, .east = -360}); }

void LongitudeRange::add(double west, double east) {
    const auto bin_of = [](double lon) {
        return static_cast<std::size_t>(std::clamp((lon + 180) / 360 * bins, 0.0, bins - 1.0));
    };
    const std::size_t last = bin_of(east);
    for (std::size_t i = bin_of(west); i <= last; ++i) {
        held_[i].west = std::min(held_[i].west, west);
        held_[i].east = std::max(held_[i].east, east);
    }
}

void LongitudeRange::add_wrapped(double west, double east) {
    if (east - west >= 360) {
        add(-180, 180);
        return;
    }
    const double turn = 360 * std::floor((west + 180) / 360);
    west -= turn, east -= turn;
    if (east <= 180) {
        add(west, east);
        return;
    }
    add(west, 180);
    add(-180, east - 360);
}

void LongitudeRange::settle(LonLatBox& box) const {
    const auto is_held = [&](std::size_t i) { return held_[i % bins].west <= held_[i % bins].east; };
    // The widest gap, going round; a box begins where it ends.
    std::size_t widest = 0, begin = 0;
    for (std::size_t i = 0; i < bins; ++i) {
        if (is_held(i) || !is_held(i + bins - 1)) continue;
        std::size_t length = 1;
        while (length < bins && !is_held(i + length))
            ++length;
        if (length > widest) widest = length, begin = (i + length) % bins;
    }
    if (widest == 0) {
        box.west = -180, box.east = 180;
        return;
    }
    const std::size_t end = (begin + 2 * bins - widest - 1) % bins;
    box.west = held_[begin].west;
    box.east = held_[end].east;
}

void GeometryPlacer::add_feature(const OGRGeometry* geometry, const LonLatTransform& transform) {
    transform_ = &transform;
    const std::size_t areas = layer_.areas.points.size(), lines = layer_.lines.points.size(),
                      points = layer_.points.size();
    if (geometry == nullptr || geometry->IsEmpty()) {
        ++counts_.without_geometry;
    } else {
        if (geometry->hasCurveGeometry()) {
            const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry());
            if (straight) add_parts(*straight);
        } else {
            add_parts(*geometry);
        }
        const bool shown =
            layer_.areas.points.size() > areas || layer_.lines.points.size() > lines || layer_.points.size() > points;
        if (!shown) ++counts_.left_out;
    }
    finish(layer_.areas, areas);
    finish(layer_.lines, lines);
    ++layer_.size;
}

void GeometryPlacer::finish(FeatureLayer& layer, std::size_t first_point) {
    LonLatBox box;
    if (layer.points.size() > first_point) {
        box = {.west = 180, .south = 90, .east = -180, .north = -90};
        for (std::size_t i = first_point; i < layer.points.size(); ++i) {
            const LonLat p = layer.points[i];
            box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
                   std::max(box.north, p.lat)};
        }
    }
    layer.boxes.push_back(box);
    layer.feature_begin.push_back(static_cast<std::uint32_t>(layer.ring_begin.size() - 1));
}

void GeometryPlacer::add_parts(const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            add_point(*geometry.toPoint());
            return;
        case wkbPolygon:
        case wkbTriangle:
            for (const OGRLinearRing* ring : *geometry.toPolygon())
                add_run(layer_.areas, *ring);
            return;
        case wkbLineString:
            add_run(layer_.lines, *geometry.toLineString());
            return;
        case wkbMultiPoint:
        case wkbMultiPolygon:
        case wkbMultiLineString:
        case wkbGeometryCollection:
            for (const OGRGeometry* part : *geometry.toGeometryCollection())
                add_parts(*part);
            return;
        case wkbPolyhedralSurface:
        case wkbTIN:
            for (const OGRPolygon* face : *geometry.toPolyhedralSurface())
                add_parts(*face);
            return;
        default:
            return;
    }
}

void GeometryPlacer::add_point(const OGRPoint& point) {
    if (point.IsEmpty()) return;
    const double x = point.getX(), y = point.getY();
    if (!std::isfinite(x) || !std::isfinite(y)) {
        ++counts_.not_numbers;
        return;
    }
    raw_range_.add(x, y);
    run_.assign(1, {x, y});
    transform_->transform(run_);
    keep_those_there();
    if (run_.empty()) return;
    LonLat p = run_.front();
    if (std::abs(p.lon) > 180) p.lon = wrap_longitude(p.lon);
    longitudes_.add(p.lon, p.lon);
    south_ = std::min(south_, p.lat);
    north_ = std::max(north_, p.lat);
    layer_.points.push_back(p);
    layer_.point_features.push_back(static_cast<std::uint32_t>(layer_.size));
}

void GeometryPlacer::read_raw(const OGRSimpleCurve& curve, bool closed) {
    raw_.clear();
    const int count = curve.getNumPoints();
    for (int i = 0; i < count; ++i) {
        const LonLat p{curve.getX(i), curve.getY(i)};
        if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) {
            ++counts_.not_numbers;
            continue;
        }
        raw_range_.add(p.lon, p.lat);
        if (raw_.empty() || raw_.back() != p) raw_.push_back(p);
    }
    while (closed && raw_.size() > 1 && raw_.back() == raw_.front())
        raw_.pop_back();
}

void GeometryPlacer::keep_those_there() {
    const std::size_t before = run_.size();
    std::erase_if(run_, [](LonLat p) { return std::isnan(p.lon); });
    counts_.outside += before - run_.size();
}

namespace {

/// A large array that doubles needs three times its memory for a moment. Pages that are not written to take none.
void reserve_for_many(std::vector<LonLat>& points) {
    constexpr std::size_t many = 1'000'000;
    if (points.size() > many && points.capacity() < max_layer_vertices)
        points.reserve(max_layer_vertices + max_layer_vertices / 8);
}

}  // namespace

void GeometryPlacer::add_run(FeatureLayer& layer, const OGRSimpleCurve& curve) {
    reserve_for_many(layer.points);
    read_raw(curve, layer.closed);
    if (raw_.size() < (layer.closed ? 3U : 2U)) return;
    run_ = raw_;
    transform_->transform(run_);
    if (transform_->is_projected()) bend_edges(raw_, run_, layer.closed, *transform_);
    keep_those_there();
    if (run_.empty()) return;
    const std::size_t first = layer.points.size(), first_ring = layer.ring_begin.size();
    append_wrapped(layer, run_, transform_->is_projected() ? Leaps::cross_antimeridian : Leaps::as_written);
    for (std::size_t r = first_ring; r < layer.ring_begin.size(); ++r) {
        double west = 180, east = -180;
        for (const LonLat p : layer.ring(r - 1)) {
            west = std::min(west, p.lon);
            east = std::max(east, p.lon);
        }
        longitudes_.add(west, east);
    }
    for (std::size_t i = first; i < layer.points.size(); ++i) {
        south_ = std::min(south_, layer.points[i].lat);
        north_ = std::max(north_, layer.points[i].lat);
    }
}

LonLatBox GeometryPlacer::box() const {
    if (south_ > north_) return {};
    LonLatBox box{.south = south_, .north = north_};
    longitudes_.settle(box);
    return box;
}

}  // namespace briefmap
