#include "geo/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

// Points nearer than this part of the tolerance to the last one kept go first, in one quick pass; the rest of the
// tolerance is for the slower choice among those that stay.
constexpr double nearness_share = 0.25;

double distance_squared(const LocalMetric::Form& form, double lon, double lat) {
    const double u = form.a * lon + form.b * lat, v = form.c * lat;
    return u * u + v * v;
}

/// Of `p` from the segment a-b, by the measure that holds at `p`.
double distance_squared(const LocalMetric& metric, LonLat p, LonLat a, LonLat b) {
    const LocalMetric::Form& form = metric.at(p);
    const double bu = form.a * (b.lon - a.lon) + form.b * (b.lat - a.lat), bv = form.c * (b.lat - a.lat);
    const double pu = form.a * (p.lon - a.lon) + form.b * (p.lat - a.lat), pv = form.c * (p.lat - a.lat);
    const double length = bu * bu + bv * bv;
    const double t = length > 0 ? std::clamp((pu * bu + pv * bv) / length, 0.0, 1.0) : 0;
    const double du = pu - t * bu, dv = pv - t * bv;
    return du * du + dv * dv;
}

std::size_t farthest_from(const LocalMetric& metric, std::span<const LonLat> points, std::size_t from) {
    std::size_t best = from;
    double most = -1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const LonLat d{points[i].lon - points[from].lon, points[i].lat - points[from].lat};
        const double distance = distance_squared(metric.at(points[from]), d.lon, d.lat);
        if (distance > most) most = distance, best = i;
    }
    return best;
}

class ArcSimplifier {
  public:
    ArcSimplifier(const LocalMetric& metric, double tolerance)
        : metric_(metric),
          nearness_squared_(std::pow(tolerance * nearness_share, 2)),
          tolerance_squared_(std::pow(tolerance * (1 - nearness_share), 2)) {}

    /// Indices of the points that stay, ends among them; at least `least` inner ones where there are so many.
    const std::vector<std::uint32_t>& operator()(std::span<const LonLat> arc) {
        kept_.clear();
        leave_out_near_ones(arc);
        stays_.assign(candidates_.size(), false);
        stays_.front() = stays_.back() = true;
        const std::size_t last = candidates_.size() - 1;
        if (arc.front() == arc.back() && last > 1) {
            // A loop has no ends to hold on to: its farthest point halves it.
            std::size_t far = 0;
            double most = -1;
            for (std::size_t i = 1; i < last; ++i) {
                const LonLat d = difference(arc, candidates_[i], 0);
                const double distance = distance_squared(metric_.at(arc[0]), d.lon, d.lat);
                if (distance > most) most = distance, far = i;
            }
            stays_[far] = true;
            refine(arc, 0, far);
            refine(arc, far, last);
        } else {
            refine(arc, 0, last);
        }
        for (std::size_t i = 0; i <= last; ++i) {
            if (stays_[i]) kept_.push_back(candidates_[i]);
        }
        return kept_;
    }

  private:
    static LonLat difference(std::span<const LonLat> arc, std::size_t a, std::size_t b) {
        return {arc[a].lon - arc[b].lon, arc[a].lat - arc[b].lat};
    }

    void leave_out_near_ones(std::span<const LonLat> arc) {
        candidates_.assign(1, 0);
        for (std::uint32_t i = 1; i + 1 < arc.size(); ++i) {
            const LonLat d = difference(arc, i, candidates_.back());
            if (distance_squared(metric_.at(arc[i]), d.lon, d.lat) > nearness_squared_) candidates_.push_back(i);
        }
        candidates_.push_back(static_cast<std::uint32_t>(arc.size() - 1));
    }

    void refine(std::span<const LonLat> arc, std::size_t first, std::size_t last) {
        stack_.assign(1, {first, last});
        while (!stack_.empty()) {
            const auto [from, to] = stack_.back();
            stack_.pop_back();
            std::size_t far = from;
            double most = tolerance_squared_;
            for (std::size_t i = from + 1; i < to; ++i) {
                const double distance =
                    distance_squared(metric_, arc[candidates_[i]], arc[candidates_[from]], arc[candidates_[to]]);
                if (distance > most) most = distance, far = i;
            }
            if (far == from) continue;
            stays_[far] = true;
            stack_.push_back({from, far});
            stack_.push_back({far, to});
        }
    }

    const LocalMetric& metric_;
    double nearness_squared_, tolerance_squared_;
    std::vector<std::uint32_t> candidates_, kept_;
    std::vector<bool> stays_;
    std::vector<std::pair<std::size_t, std::size_t>> stack_;
};

/// Square degrees, unsigned, of a ring made of the chosen points of its arcs.
double ring_area(const Topology& topology, std::size_t ring, const std::vector<std::vector<std::uint32_t>>& kept) {
    double doubled = 0;
    for (const ArcUse use : topology.ring(ring)) {
        const std::span<const LonLat> arc = topology.arc(use.arc);
        double sum = 0;
        const auto& chosen = kept[use.arc];
        for (std::size_t i = 1; i < chosen.size(); ++i) {
            const LonLat a = arc[chosen[i - 1]], b = arc[chosen[i]];
            sum += a.lon * b.lat - b.lon * a.lat;
        }
        doubled += use.reversed ? -sum : sum;
    }
    return std::abs(doubled) / 2;
}

double ring_area(std::span<const LonLat> ring) {
    double doubled = 0;
    LonLat a = ring.empty() ? LonLat{} : ring.back();
    for (const LonLat b : ring) {
        doubled += a.lon * b.lat - b.lon * a.lat;
        a = b;
    }
    return std::abs(doubled) / 2;
}

/// Gives an arc that lost its shape the few points that keep its ring from falling flat.
void keep_some_points(const LocalMetric& metric, std::span<const LonLat> arc, std::vector<std::uint32_t>& chosen) {
    if (arc.size() < 3) return;
    const std::size_t far = farthest_from(metric, arc, 0);
    std::vector<std::uint32_t> added = {static_cast<std::uint32_t>(far)};
    for (const auto& [from, to] : {std::pair<std::size_t, std::size_t>{0, far}, {far, arc.size() - 1}}) {
        std::size_t best = from;
        double most = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double distance = distance_squared(metric, arc[i], arc[from], arc[to]);
            if (distance > most) most = distance, best = i;
        }
        added.push_back(static_cast<std::uint32_t>(best));
    }
    chosen.insert(chosen.end(), added.begin(), added.end());
    std::ranges::sort(chosen);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
}

}  // namespace

Topology simplify(const Topology& topology, const FeatureLayer& layer, const LocalMetric& metric,
                  const SimplifyOptions& options) {
    ArcSimplifier simplify_arc(metric, options.tolerance);
    std::vector<std::vector<std::uint32_t>> kept(topology.arcs());
    for (std::size_t a = 0; a < topology.arcs(); ++a)
        kept[a] = simplify_arc(topology.arc(a));

    std::vector<bool> ring_stays(layer.ring_begin.size() - 1, true);
    if (layer.closed) {
        const double least = options.tolerance * options.tolerance;
        for (std::size_t f = 0; f < layer.size(); ++f) {
            std::size_t largest = 0;
            double most = 0;
            for (std::uint32_t r = layer.feature_begin[f]; r < layer.feature_begin[f + 1]; ++r) {
                const std::span<const LonLat> ring = layer.ring(r);
                const double area = ring_area(ring);
                if (area > most) most = area, largest = r;
                ring_stays[r] =
                    !ring.empty() && metric.at(ring[0]).square_metres(ring_area(topology, r, kept)) >= least;
            }
            if (!options.keep_every_feature || most <= 0) continue;
            ring_stays[largest] = true;
            if (ring_area(topology, largest, kept) > most / 2) continue;
            for (const ArcUse use : topology.ring(largest))
                keep_some_points(metric, topology.arc(use.arc), kept[use.arc]);
        }
    }

    Topology simple;
    std::vector<bool> arc_stays(topology.arcs());
    for (std::size_t r = 0; r < ring_stays.size(); ++r) {
        for (const ArcUse use : topology.ring(r)) {
            if (!ring_stays[r]) break;
            arc_stays[use.arc] = true;
            simple.uses.push_back(use);
        }
        simple.ring_begin.push_back(static_cast<std::uint32_t>(simple.uses.size()));
    }
    simple.arc_feature = topology.arc_feature;
    for (std::size_t a = 0; a < topology.arcs(); ++a) {
        if (arc_stays[a]) {
            for (const std::uint32_t i : kept[a])
                simple.points.push_back(topology.arc(a)[i]);
        }
        simple.arc_begin.push_back(static_cast<std::uint32_t>(simple.points.size()));
    }
    return simple;
}

}  // namespace briefmap
