#include "geo/raster_placer.hpp"

#include "geo/layer_geometry.hpp"
#include "geo/local_gdal.hpp"

#include <cpl_string.h>

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

PixelPoint apply(const std::array<double, 6>& g, PixelPoint p) {
    return {g[0] + p.x * g[1] + p.y * g[2], g[3] + p.x * g[4] + p.y * g[5]};
}

std::shared_ptr<OGRCoordinateTransformation> transformation(const OGRSpatialReference& from,
                                                            const OGRSpatialReference& to) {
    return std::shared_ptr<OGRCoordinateTransformation>(OGRCreateCoordinateTransformation(&from, &to));
}

bool transform(OGRCoordinateTransformation* how, PixelPoint& p) {
    if (how == nullptr) return true;
    int there = 0;
    how->Transform(1, &p.x, &p.y, nullptr, &there);
    return there != 0 && std::isfinite(p.x) && std::isfinite(p.y);
}

}  // namespace

Result<RasterPlacer> RasterPlacer::make(const RasterSource& source, GDALDataset& dataset) {
    const auto error = [&](const std::string& what) {
        return Error{.what = what, .where = source.file.string(), .remedy = "name the right CRS: crs=EPSG:…"};
    };
    const GdalMessages messages;
    RasterPlacer placer;
    if (source.has_control_points) {
        const std::string system = "SRC_SRS=" + source.crs;
        const char* const options[] = {system.c_str(), "DST_SRS=EPSG:4326", "METHOD=GCP_POLYNOMIAL", nullptr};
        placer.control_points_.reset(
            GDALCreateGenImgProjTransformer2(GDALDataset::ToHandle(&dataset), nullptr, const_cast<char**>(options)),
            [](void* made) {
                if (made != nullptr) GDALDestroyGenImgProjTransformer(made);
            });
        if (!placer.control_points_)
            return error("has control points that fit no place" + gdal_says(messages.reason()));
        if (source.box.width() > 0) {
            // A little more than the raster covers; a polynomial strays far from its points.
            const double dx = source.box.width() / 50, dy = source.box.height() / 50;
            placer.bounds_ = LonLatBox{wrap_longitude(source.box.west - dx), source.box.south - dy,
                                       wrap_longitude(source.box.east + dx), source.box.north + dy};
            if (source.box.width() + 2 * dx >= 360) placer.bounds_->west = -180, placer.bounds_->east = 180;
        }
        return placer;
    }
    placer.to_crs_ = source.geotransform;
    if (!GDALInvGeoTransform(placer.to_crs_.data(), placer.to_pixels_.data()))
        return error("has a geotransform that puts all of it on a line");
    placer.is_lon_lat_ = placer.is_geographic_ = source.is_lon_lat;
    placer.middle_ = apply(placer.to_crs_, {source.width / 2.0, source.height / 2.0}).x;
    if (source.is_lon_lat) return placer;

    OGRSpatialReference crs, wgs84;
    crs.importFromWkt(source.crs.c_str());
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    placer.is_geographic_ = crs.IsGeographic() != 0;
    placer.from_lon_lat_ = transformation(wgs84, crs);
    placer.to_lon_lat_ = transformation(crs, wgs84);
    if (!placer.from_lon_lat_ || !placer.to_lon_lat_)
        return error("has a coordinate reference system that cannot be brought to longitude and latitude" +
                     gdal_says(messages.reason()));
    return placer;
}

std::optional<PixelPoint> RasterPlacer::by_control_points(PixelPoint from, bool to_pixels) const {
    double z = 0;
    int there = 0;
    GDALGenImgProjTransform(control_points_.get(), to_pixels ? 1 : 0, 1, &from.x, &from.y, &z, &there);
    if (there == 0 || !std::isfinite(from.x) || !std::isfinite(from.y)) return std::nullopt;
    return from;
}

std::optional<PixelPoint> RasterPlacer::pixel_of(LonLat place) const {
    if (control_points_) {
        if (bounds_ && !bounds_->contains(place)) return std::nullopt;
        return by_control_points({place.lon, place.lat}, true);
    }
    PixelPoint p{place.lon, place.lat};
    if (!is_lon_lat_ && !transform(from_lon_lat_.get(), p)) return std::nullopt;
    // The turn of the globe that the raster is on: its longitudes may run from 0 to 360.
    if (is_geographic_) p.x = middle_ + wrap_longitude(p.x - middle_);
    return apply(to_pixels_, p);
}

std::optional<LonLat> RasterPlacer::place_of(PixelPoint pixel) const {
    PixelPoint p = pixel;
    if (control_points_) {
        const std::optional<PixelPoint> there = by_control_points(pixel, false);
        if (!there) return std::nullopt;
        p = *there;
    } else {
        p = apply(to_crs_, pixel);
        if (!is_lon_lat_ && !transform(to_lon_lat_.get(), p)) return std::nullopt;
    }
    constexpr double slack = 0.5;  // half a pixel of a coarse world
    if (!std::isfinite(p.x) || std::abs(p.x) > 720 || !(std::abs(p.y) <= 90 + slack)) return std::nullopt;
    return LonLat{p.x, std::clamp(p.y, -90.0, 90.0)};
}

std::optional<LonLatBox> box_of(const RasterPlacer& placer, int width, int height) {
    constexpr int steps = 64;  // along each side, and of the lines across
    LongitudeRange longitudes;
    double south = 90, north = -90;
    const auto go_along = [&](bool along_row, int line) {
        std::optional<LonLat> before;
        for (int i = 0; i <= steps; ++i) {
            const double a = static_cast<double>(i) / steps, b = static_cast<double>(line) / steps;
            const PixelPoint pixel = along_row ? PixelPoint{a * width, b * height} : PixelPoint{b * width, a * height};
            const std::optional<LonLat> here = placer.place_of(pixel);
            if (here) {
                south = std::min(south, here->lat);
                north = std::max(north, here->lat);
                double to = here->lon;
                // An edge goes the shorter way; one of half the globe and more comes of degrees as they are written.
                const double from = before ? before->lon : to;
                if (std::abs(to - from) > 180) to += to > from ? -360 : 360;
                longitudes.add_wrapped(std::min(from, to), std::max(from, to));
            }
            before = here;
        }
    };
    for (int line = 0; line <= steps; line += 8) {
        go_along(true, line);
        go_along(false, line);
    }
    if (south > north) return std::nullopt;
    const auto holds = [&](double lat) {
        const std::optional<PixelPoint> p = placer.pixel_of({0, lat});
        return p && p->x >= 0 && p->y >= 0 && p->x <= width && p->y <= height;
    };
    LonLatBox box{.south = south, .north = north};
    longitudes.settle(box);
    constexpr double nearly = 89.9999;
    if (holds(nearly)) box.north = 90, box.west = -180, box.east = 180;
    if (holds(-nearly)) box.south = -90, box.west = -180, box.east = 180;
    return box;
}

}  // namespace briefmap
