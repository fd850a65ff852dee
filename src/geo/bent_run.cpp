#include "geo/bent_run.hpp"

#include "geo/sphere.hpp"

#include <cmath>

namespace briefmap {
namespace {

// Degrees of a great circle: a metre.
constexpr double tolerance = 1e-5;
// Shorter edges stray by less than it, but for the last steps before a pole.
constexpr double short_edge = 0.02;
// A longer edge may bend one way and back again with its middle in place; it is halved without asking.
constexpr double surely_bent = 1;
// Each round halves what is still too long: a whole world becomes edges of ten kilometres.
constexpr int rounds = 12;

double shorter_way(double degrees) { return std::remainder(degrees, 360); }

/// How far `middle` lies from the middle of the straight edge between `a` and `b`, degrees.
double strays(LonLat a, LonLat b, LonLat middle) {
    const double shrink = std::cos(middle.lat * radians_per_degree);
    const double lon = shorter_way(middle.lon - (a.lon + shorter_way(b.lon - a.lon) / 2));
    return std::hypot(lon * shrink, middle.lat - (a.lat + b.lat) / 2);
}

bool is_longer(LonLat a, LonLat b, double degrees) {
    const double shrink = std::cos((a.lat + b.lat) / 2 * radians_per_degree);
    return std::hypot(shorter_way(b.lon - a.lon) * shrink, b.lat - a.lat) > degrees || std::abs(b.lon - a.lon) > 90;
}

}  // namespace

void bend_edges(std::vector<LonLat>& plane, std::vector<LonLat>& places, bool closed,
                const LonLatTransform& transform) {
    std::vector<char> open(plane.size(), 1);  // of the edge that begins at each point: may still bend
    std::vector<LonLat> middles, middle_places, plane_after, places_after;
    std::vector<char> open_after;
    for (int round = 0; round < rounds; ++round) {
        const std::size_t edges = plane.size() - (closed ? 0 : 1);
        const auto next = [&](std::size_t i) { return i + 1 < plane.size() ? i + 1 : 0; };
        middles.clear();
        for (std::size_t i = 0; i < edges; ++i) {
            const LonLat a = places[i], b = places[next(i)];
            // An edge that leaves the system's domain is followed up to there.
            const bool half_there = std::isnan(a.lon) != std::isnan(b.lon);
            open[i] = open[i] != 0 && (half_there || is_longer(a, b, short_edge));
            if (open[i] != 0) {
                const LonLat p = plane[i], q = plane[next(i)];
                middles.push_back({(p.lon + q.lon) / 2, (p.lat + q.lat) / 2});
            }
        }
        if (middles.empty()) return;
        middle_places = middles;
        transform.transform(middle_places);

        plane_after.clear(), places_after.clear(), open_after.clear();
        std::size_t m = 0;
        bool bent = false;
        for (std::size_t i = 0; i < plane.size(); ++i) {
            plane_after.push_back(plane[i]);
            places_after.push_back(places[i]);
            open_after.push_back(0);
            if (i >= edges || open[i] == 0) continue;
            const LonLat middle = middle_places[m];
            const LonLat a = places[i], b = places[next(i)];
            if (is_longer(a, b, surely_bent) ||
                !(strays(a, b, middle) <= tolerance)) {  // not a number: one of the three is not there
                open_after.back() = 1;
                plane_after.push_back(middles[m]);
                places_after.push_back(middle);
                open_after.push_back(1);
                bent = true;
            }
            ++m;
        }
        plane.swap(plane_after), places.swap(places_after), open.swap(open_after);
        if (!bent) return;
    }
}

}  // namespace briefmap
