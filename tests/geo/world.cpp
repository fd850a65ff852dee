#include "geo/world.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <cstdlib>

namespace briefmap::testing {
namespace {

double length(LocalPoint a, LocalPoint b) {
    return std::hypot(static_cast<double>(b.x) - static_cast<double>(a.x),
                      static_cast<double>(b.y) - static_cast<double>(a.y));
}

FeatureLayer layer_of(bool closed, std::vector<std::vector<LonLat>> runs) {
    FeatureLayer layer{.closed = closed};
    LonLatBox box{180, 90, -180, -90};
    for (const auto& run : runs) {
        for (const LonLat p : run) {
            layer.points.push_back(p);
            box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
                   std::max(box.north, p.lat)};
        }
        layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
    }
    layer.feature_begin.push_back(static_cast<std::uint32_t>(runs.size()));
    layer.boxes.push_back(box);
    layer.codes.emplace_back();
    layer.ranks.push_back(0);
    return layer;
}

}  // namespace

std::filesystem::path geodata_path() {
    const char* root = std::getenv("BRIEFMAP_SOURCE_DIR");
    return std::filesystem::path(root != nullptr ? root : ".") / "geodata/geodata.gpkg";
}

FeatureLayer world(Detail detail) {
    const auto file = GeodataFile::open(geodata_path());
    REQUIRE(file.ok());
    auto layer = file->country_areas(detail);
    REQUIRE(layer.ok());
    return *std::move(layer);
}

ProjectionPtr projection(std::string_view definition) {
    INFO(definition);
    auto made = Projection::make(definition);
    if (!made) FAIL(made.error().message());
    return *made;
}

FeatureLayer area_of(std::vector<std::vector<LonLat>> rings) { return layer_of(true, std::move(rings)); }
FeatureLayer lines_of(std::vector<std::vector<LonLat>> lines) { return layer_of(false, std::move(lines)); }

double triangle_area(const ProjectedLayer& layer, std::size_t feature) {
    double doubled = 0;
    for (std::uint32_t t = layer.triangle_begin[feature]; t < layer.triangle_begin[feature + 1]; t += 3) {
        const LocalPoint a = layer.points[layer.triangles[t]];
        const LocalPoint b = layer.points[layer.triangles[t + 1]];
        const LocalPoint c = layer.points[layer.triangles[t + 2]];
        const double bx = double{b.x} - double{a.x}, by = double{b.y} - double{a.y};
        const double cx = double{c.x} - double{a.x}, cy = double{c.y} - double{a.y};
        doubled += std::abs(bx * cy - by * cx);
    }
    return doubled / 2;
}

double triangle_area(const ProjectedLayer& layer) {
    double sum = 0;
    for (std::size_t f = 0; f < layer.size(); ++f)
        sum += triangle_area(layer, f);
    return sum;
}

bool covers(const ProjectedLayer& layer, std::size_t feature, MapPoint p) {
    const double x = p.x - layer.origin.x, y = p.y - layer.origin.y;
    bool inside = false;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
        LocalPoint a = layer.points[layer.ring_begin[r + 1] - 1];
        for (std::uint32_t i = layer.ring_begin[r]; i < layer.ring_begin[r + 1]; ++i) {
            const LocalPoint b = layer.points[i];
            const double ax = double{a.x}, ay = double{a.y}, bx = double{b.x}, by = double{b.y};
            if ((ay > y) != (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay)) inside = !inside;
            a = b;
        }
    }
    return inside;
}

double longest_line_edge(const ProjectedLayer& layer) {
    double longest = 0;
    for (std::size_t l = 0; l + 1 < layer.line_begin.size(); ++l) {
        for (std::uint32_t i = layer.line_begin[l] + 1; i < layer.line_begin[l + 1]; ++i)
            longest = std::max(longest, length(layer.line_points[i - 1], layer.line_points[i]));
    }
    return longest;
}

double longest_ring_edge(const ProjectedLayer& layer) {
    double longest = 0;
    for (std::size_t r = 0; r + 1 < layer.ring_begin.size(); ++r) {
        LocalPoint a = layer.points[layer.ring_begin[r + 1] - 1];
        for (std::uint32_t i = layer.ring_begin[r]; i < layer.ring_begin[r + 1]; ++i) {
            longest = std::max(longest, length(a, layer.points[i]));
            a = layer.points[i];
        }
    }
    return longest;
}

}  // namespace briefmap::testing
