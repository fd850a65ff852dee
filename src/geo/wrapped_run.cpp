#include "geo/wrapped_run.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace briefmap {
namespace {

struct Spread {
    double west = 180, east = -180;
    [[nodiscard]] double width() const { return east - west; }
};

Spread spread_of(std::span<const LonLat> run) {
    Spread spread{.west = run.front().lon, .east = run.front().lon};
    for (const LonLat p : run) {
        spread.west = std::min(spread.west, p.lon);
        spread.east = std::max(spread.east, p.lon);
    }
    return spread;
}

/// Degrees to add after an edge from `a` to `b` that goes the shorter way.
double turn_of(double a, double b) { return std::abs(b - a) <= 180 ? 0 : (b > a ? -360 : 360); }

/// Without leaps; gives by how many degrees its end has turned against its beginning, once it is closed.
double unwrap(std::vector<LonLat>& run, Leaps leaps) {
    // A parallel from edge to edge of the map goes round the globe, not nowhere.
    const auto goes_round = [&](double a, double b) {
        return leaps == Leaps::as_written && std::abs(a) == 180 && std::abs(b) == 180;
    };
    double turn = 0, before = run.front().lon;
    const double first = before;
    for (LonLat& p : run) {
        if (!goes_round(before, p.lon)) turn += turn_of(before, p.lon);
        before = p.lon;
        p.lon += turn;
    }
    return turn + turn_of(before, first);
}

bool leaps_anywhere(std::span<const LonLat> ring) {
    double before = ring.back().lon;
    for (const LonLat p : ring) {
        if (std::abs(p.lon - before) > 180) return true;
        before = p.lon;
    }
    return false;
}

/// Longitudes other than two: a box from -170 to 170 is as likely meant as it is written.
bool has_shape(std::span<const LonLat> ring) {
    const Spread spread = spread_of(ring);
    return std::ranges::any_of(ring, [&](LonLat p) { return p.lon != spread.west && p.lon != spread.east; });
}

/// Round a pole: closed along the meridian of its ends and over the pole that it is nearer to.
void close_over_pole(std::vector<LonLat>& ring, double turn) {
    double sum = 0;
    for (const LonLat p : ring)
        sum += p.lat;
    const double pole = sum >= 0 ? 90 : -90;
    const LonLat first = ring.front();
    ring.push_back({first.lon + turn, first.lat});
    constexpr int quarters = 4;  // short enough to go the right way
    for (int i = 0; i <= quarters; ++i)
        ring.push_back({first.lon + turn * (quarters - i) / quarters, pole});
}

/// What of the ring lies on one side of a meridian (Sutherland and Hodgman 1974). Edges along the meridian that a
/// concave ring gets count for nothing, even-odd.
std::vector<LonLat> side_of(std::span<const LonLat> ring, double meridian, bool east) {
    std::vector<LonLat> kept;
    const auto inside = [&](LonLat p) { return east ? p.lon >= meridian : p.lon <= meridian; };
    LonLat a = ring.back();
    for (const LonLat b : ring) {
        if (inside(a) != inside(b))
            kept.push_back({meridian, a.lat + (b.lat - a.lat) * (meridian - a.lon) / (b.lon - a.lon)});
        if (inside(b)) kept.push_back(b);
        a = b;
    }
    return kept;
}

void append_run(FeatureLayer& layer, std::span<const LonLat> run, double turn) {
    const std::size_t first = layer.points.size();
    for (const LonLat p : run) {
        const LonLat q{std::clamp(p.lon + turn, -180.0, 180.0), p.lat};
        if (layer.points.size() == first || layer.points.back() != q) layer.points.push_back(q);
    }
    while (layer.closed && layer.points.size() > first + 1 && layer.points.back() == layer.points[first])
        layer.points.pop_back();
    if (layer.points.size() < first + (layer.closed ? 3 : 2)) {
        layer.points.resize(first);
        return;
    }
    layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
}

/// The globe's turn that a longitude lies in: 0 for -180 to 180.
double turn_at(double lon) { return std::floor((lon + 180) / 360); }

void append_ring(FeatureLayer& layer, const std::vector<LonLat>& ring) {
    const Spread spread = spread_of(ring);
    if (spread.west >= -180 && spread.east <= 180) {
        append_run(layer, ring, 0);
        return;
    }
    const double last = std::ceil((spread.east + 180) / 360) - 1;
    for (double turn = turn_at(spread.west); turn <= last; ++turn) {
        const double west = -180 + 360 * turn, east = west + 360;
        std::vector<LonLat> part = ring;
        if (spread.west < west) part = side_of(part, west, true);
        if (spread.east > east && !part.empty()) part = side_of(part, east, false);
        if (!part.empty()) append_run(layer, part, -360 * turn);
    }
}

void append_line(FeatureLayer& layer, const std::vector<LonLat>& line) {
    std::vector<LonLat> part = {line.front()};
    double turn = turn_at(line.front().lon);
    if (line.front().lon == 180 + 360 * (turn - 1) && line.size() > 1 && line[1].lon < line[0].lon) --turn;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const LonLat b = line[i];
        for (;;) {
            const double west = -180 + 360 * turn, east = west + 360;
            if (b.lon >= west && b.lon <= east) break;
            const bool eastward = b.lon > east;
            const double meridian = eastward ? east : west;
            const LonLat a = line[i - 1];
            const double lat = a.lat + (b.lat - a.lat) * (meridian - a.lon) / (b.lon - a.lon);
            part.push_back({meridian, lat});
            append_run(layer, part, -360 * turn);
            part = {{meridian, lat}};
            turn += eastward ? 1 : -1;
        }
        part.push_back(b);
    }
    append_run(layer, part, -360 * turn);
}

}  // namespace

void append_wrapped(FeatureLayer& layer, std::vector<LonLat>& run, Leaps leaps) {
    if (run.size() < (layer.closed ? 3U : 2U)) return;
    if (!layer.closed) {
        unwrap(run, leaps);
        append_line(layer, run);
        return;
    }
    if (leaps_anywhere(run)) {
        std::vector<LonLat> unwrapped = run;
        const double turn = unwrap(unwrapped, leaps);
        const bool plausible = turn == 0 && spread_of(unwrapped).width() < 180 && has_shape(run);
        if (leaps == Leaps::cross_antimeridian && turn != 0) close_over_pole(unwrapped, turn);
        if (leaps == Leaps::cross_antimeridian || plausible) run = std::move(unwrapped);
    }
    append_ring(layer, run);
}

}  // namespace briefmap
