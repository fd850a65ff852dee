#include "geo/clip.hpp"

#include "geo/clip_boundary.hpp"

#include <utility>

namespace briefmap {
namespace {

constexpr double cut_margin = 1e-8;  // degrees: a millimetre

/// What of a ring lies inside, from one crossing of the boundary to the next.
struct Chain {
    VertexRun points;
    double start = 0, end = 0;  // positions of the crossings
};

/// Adds the inside stretches of a closed ring; false when no edge of it crosses.
template <class Boundary>
bool cut_ring(const Boundary& boundary, const VertexRun& ring, std::vector<Chain>& chains) {
    const std::size_t size = ring.size();
    std::size_t entry = 0;
    while (entry < size && !(boundary.is_inside(ring[entry]) && !boundary.is_inside(ring[(entry + size - 1) % size])))
        ++entry;
    if (entry == size) return false;
    for (std::size_t step = 0; step < size;) {
        const auto at = [&](std::size_t i) -> const Vertex& { return ring[(entry + i) % size]; };
        Chain chain;
        chain.points.push_back(boundary.crossing(at(step), at(step + size - 1)));
        chain.start = boundary.position(chain.points.back());
        while (boundary.is_inside(at(step)))
            chain.points.push_back(at(step++));
        chain.points.push_back(boundary.crossing(at(step - 1), at(step)));
        chain.end = boundary.position(chain.points.back());
        chains.push_back(std::move(chain));
        while (step < size && !boundary.is_inside(at(step)))
            ++step;
    }
    return true;
}

struct Crossing {
    double position = 0;
    std::size_t chain = 0;
    bool is_start = false;
};

std::vector<Crossing> sorted_crossings(const std::vector<Chain>& chains) {
    std::vector<Crossing> crossings;
    for (std::size_t c = 0; c < chains.size(); ++c) {
        crossings.push_back({chains[c].start, c, true});
        crossings.push_back({chains[c].end, c, false});
    }
    std::ranges::sort(crossings, {}, &Crossing::position);
    return crossings;
}

/// Closes chains into rings along the boundary. Between two neighbouring crossings the boundary lies inside the area or
/// outside of it, by turns; `first` is the crossing that opens the first stretch inside (0, or 1 on a circle).
template <class Boundary>
void join(const Boundary& boundary, const std::vector<Chain>& chains, const std::vector<Crossing>& crossings,
          std::size_t first, std::vector<VertexRun>& rings) {
    std::vector<std::size_t> where(chains.size() * 2);  // of each chain's start and end among the crossings
    for (std::size_t i = 0; i < crossings.size(); ++i)
        where[crossings[i].chain * 2 + (crossings[i].is_start ? 0 : 1)] = i;
    std::vector<bool> used(chains.size());
    const std::size_t count = crossings.size();
    for (std::size_t c = 0; c < chains.size(); ++c) {
        if (used[c]) continue;
        VertexRun ring;
        std::size_t chain = c;
        bool forward = true;
        while (!used[chain]) {
            used[chain] = true;
            const VertexRun& points = chains[chain].points;
            if (forward) {
                ring.insert(ring.end(), points.begin(), points.end());
            } else {
                ring.insert(ring.end(), points.rbegin(), points.rend());
            }
            const std::size_t from = where[chain * 2 + (forward ? 1 : 0)];
            const bool rises = (from + count - first) % 2 == 0;
            const std::size_t to = (from + (rises ? 1 : count - 1)) % count;
            const std::size_t low = rises ? from : to, high = rises ? to : from;
            const double turn = high < low ? 360 : 0;  // only a circle's last stretch ends where the first begins
            const auto before = static_cast<std::ptrdiff_t>(ring.size());
            boundary.rim(crossings[low].position, crossings[high].position + turn, ring);
            if (!rises) std::reverse(ring.begin() + before, ring.end());
            chain = crossings[to].chain;
            forward = crossings[to].is_start;
        }
        rings.push_back(std::move(ring));
    }
}

void cut_areas(const StraightBoundary& boundary, std::vector<VertexRun>& rings) {
    std::vector<VertexRun> inside;
    std::vector<Chain> chains;
    for (VertexRun& ring : rings) {
        if (!cut_ring(boundary, ring, chains) && !ring.empty() && boundary.is_inside(ring.front()))
            inside.push_back(std::move(ring));
    }
    join(boundary, chains, sorted_crossings(chains), 0, inside);
    rings = std::move(inside);
}

template <class Boundary>
void cut_lines(const Boundary& boundary, std::vector<VertexRun>& lines) {
    std::vector<VertexRun> inside;
    for (const VertexRun& line : lines) {
        VertexRun run;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool in = boundary.is_inside(line[i]);
            if (i > 0 && in != boundary.is_inside(line[i - 1])) {
                run.push_back(in ? boundary.crossing(line[i], line[i - 1]) : boundary.crossing(line[i - 1], line[i]));
                if (!in) inside.push_back(std::exchange(run, {}));
            }
            if (in) run.push_back(line[i]);
        }
        if (run.size() > 1) inside.push_back(std::move(run));
    }
    lines = std::move(inside);
}

bool is_within(const std::vector<VertexRun>& rings, LonLat p) {
    bool inside = false;
    for (const VertexRun& ring : rings) {
        const Vertex* a = ring.empty() ? nullptr : &ring.back();
        for (const Vertex& b : ring) {
            const bool crosses = (a->lat > p.lat) != (b.lat > p.lat);
            if (crosses && p.lon < a->lon + (b.lon - a->lon) * (p.lat - a->lat) / (b.lat - a->lat)) inside = !inside;
            a = &b;
        }
    }
    return inside;
}

std::vector<VertexRun> cut_areas(const CapBoundary& cap, const std::vector<VertexRun>& rings) {
    std::vector<VertexRun> inside;
    std::vector<Chain> chains;
    for (const VertexRun& ring : rings) {
        if (!cut_ring(cap, ring, chains) && !ring.empty() && cap.is_inside(ring.front())) inside.push_back(ring);
    }
    const std::vector<Crossing> crossings = sorted_crossings(chains);
    if (crossings.empty()) {
        // The area may still hold the whole rim, whether or not any of its own edges lies in the cap.
        if (is_within(rings, destination(cap.centre, 0, cap.radius))) {
            VertexRun circle;
            cap.rim(-cap.step / 2, 360 - cap.step / 2, circle);
            inside.push_back(std::move(circle));
        }
        return inside;
    }
    // The widest stretch is the surest to ask on which side of the area's edge it lies.
    std::size_t widest = 0;
    double most = -1;
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        const bool last = i + 1 == crossings.size();
        const double width = crossings[last ? 0 : i + 1].position + (last ? 360 : 0) - crossings[i].position;
        if (width > most) most = width, widest = i;
    }
    const bool filled = is_within(rings, destination(cap.centre, crossings[widest].position + most / 2, cap.radius));
    join(cap, chains, crossings, filled == (widest % 2 == 0) ? 0 : 1, inside);
    return inside;
}

struct Range {
    double west = std::numeric_limits<double>::infinity(), south = west, east = -west, north = -west;
};

Range range_of(const std::vector<VertexRun>& runs) {
    Range range;
    for (const VertexRun& run : runs) {
        for (const Vertex& v : run) {
            range = {std::min(range.west, v.lon), std::min(range.south, v.lat), std::max(range.east, v.lon),
                     std::max(range.north, v.lat)};
        }
    }
    return range;
}

/// Calls `cut` for each side of the window that `runs` reach beyond, turn by turn of the globe.
template <class Cut>
std::vector<VertexRun> cut_to_window(const Clip& clip, const std::vector<VertexRun>& runs, const Cut& cut) {
    const Domain& domain = clip.domain;
    const double west = domain.central_meridian - domain.half_width, east = domain.central_meridian + domain.half_width;
    const Range range = range_of(runs);
    std::vector<VertexRun> all;
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const double from = range.west + turn, to = range.east + turn;
        if (to <= west || from >= east || range.north <= domain.south || range.south >= domain.north) continue;
        std::vector<VertexRun> turned = runs;
        for (VertexRun& run : turned) {
            for (Vertex& v : run) {
                v.lon += turn;
                if (v.lon <= west + cut_margin || v.lon >= east - cut_margin)
                    v.on_plane.x = std::numeric_limits<double>::quiet_NaN();
            }
        }
        const auto side = [&](bool meridian, double value, bool keeps_greater) {
            cut(StraightBoundary{.across = meridian ? &Vertex::lon : &Vertex::lat,
                                 .along = meridian ? &Vertex::lat : &Vertex::lon,
                                 .value = value,
                                 .keeps_greater = keeps_greater,
                                 .step = clip.step},
                turned);
        };
        if (from < west) side(true, west, true);
        if (to > east) side(true, east, false);
        if (range.south < domain.south) side(false, domain.south, true);
        if (range.north > domain.north) side(false, domain.north, false);
        std::ranges::move(turned, std::back_inserter(all));
    }
    return all;
}

CapBoundary cap_of(const Clip& clip) {
    return {.centre = clip.domain.centre, .radius = clip.domain.radius, .step = clip.step};
}

}  // namespace

double Clip::depth_at(LonLat p) const { return domain.is_cap() ? cap_of(*this).depth_at(p) : 0; }

std::vector<VertexRun> Clip::areas(const std::vector<VertexRun>& rings) const {
    if (domain.is_cap()) return cut_areas(cap_of(*this), rings);
    return cut_to_window(*this, rings,
                         [](const StraightBoundary& side, std::vector<VertexRun>& runs) { cut_areas(side, runs); });
}

std::vector<VertexRun> Clip::lines(std::vector<VertexRun> lines) const {
    if (domain.is_cap()) {
        cut_lines(cap_of(*this), lines);
        return lines;
    }
    return cut_to_window(*this, lines,
                         [](const StraightBoundary& side, std::vector<VertexRun>& runs) { cut_lines(side, runs); });
}

bool Clip::is_well_within(LonLat p) const {
    if (domain.is_cap()) return true;
    return std::abs(wrap_longitude(p.lon - domain.central_meridian)) < domain.half_width - cut_margin;
}

LonLat Clip::held_within(LonLat p) const {
    if (domain.is_cap()) return p;
    const double half = std::min(domain.half_width, 180 - cut_margin);
    return {std::clamp(p.lon, domain.central_meridian - half, domain.central_meridian + half), p.lat};
}

}  // namespace briefmap
