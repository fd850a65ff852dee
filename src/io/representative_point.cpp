#include "io/representative_point.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

using Line = std::vector<LonLat>;

double ring_area(const Line& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += ring[j].lon * ring[i].lat - ring[i].lon * ring[j].lat;
    }
    return std::abs(twice) / 2;
}

LonLatBox box_of(const std::vector<Line>& lines) {
    LonLatBox box{180, 90, -180, -90};
    for (const Line& line : lines) {
        for (const LonLat& p : line) {
            box.west = std::min(box.west, p.lon);
            box.east = std::max(box.east, p.lon);
            box.south = std::min(box.south, p.lat);
            box.north = std::max(box.north, p.lat);
        }
    }
    return box;
}

// The middle of the widest crossing of the ring at half its height: always inside, whatever the shape.
LonLat point_inside(const Line& ring) {
    const LonLatBox box = box_of({ring});
    const double lat = (box.south + box.north) / 2;
    std::vector<double> crossings;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LonLat a = ring[j], b = ring[i];
        if ((a.lat > lat) == (b.lat > lat)) continue;
        crossings.push_back(a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon));
    }
    std::sort(crossings.begin(), crossings.end());
    LonLat middle = ring.front();
    double widest = -1;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double width = crossings[i + 1] - crossings[i];
        if (width <= widest) continue;
        widest = width;
        middle = {(crossings[i] + crossings[i + 1]) / 2, lat};
    }
    return middle;
}

PlacePrecision precision_of(const LonLatBox& box) {
    const double metres = distance_metres({box.west, box.south}, {box.east, box.north});
    if (metres <= 2'000) return PlacePrecision::exact;
    if (metres <= 30'000) return PlacePrecision::settlement;
    if (metres <= 150'000) return PlacePrecision::admin2;
    if (metres <= 600'000) return PlacePrecision::admin1;
    return PlacePrecision::region;
}

}  // namespace

std::optional<LocatedPoint> representative_point(const std::vector<Line>& lines, bool are_rings) {
    if (lines.empty()) return std::nullopt;
    const PlacePrecision precision = precision_of(box_of(lines));
    const auto by_area = [](const Line& a, const Line& b) { return ring_area(a) < ring_area(b); };
    const auto by_length = [](const Line& a, const Line& b) { return a.size() < b.size(); };
    if (are_rings) {
        const Line& ring = *std::max_element(lines.begin(), lines.end(), by_area);
        return LocatedPoint{point_inside(ring), precision};
    }
    const Line& line = *std::max_element(lines.begin(), lines.end(), by_length);
    return LocatedPoint{line[line.size() / 2], precision};
}

}  // namespace briefmap
