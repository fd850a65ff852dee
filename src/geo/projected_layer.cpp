#include "geo/projected_layer.hpp"

#include "geo/clip.hpp"
#include "geo/local_metric.hpp"
#include "geo/simplify.hpp"
#include "geo/sphere.hpp"
#include "geo/tessellate.hpp"
#include "geo/topology.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

/// Degrees: over half of it a great circle leaves its chord by an eighth of the tolerance at most, which leaves room
/// for meridians and parallels that bend more.
double step_for(double tolerance) {
    if (tolerance <= 0) return 0.25;
    return std::clamp(std::sqrt(2 * tolerance / wgs84_equatorial_radius) / radians_per_degree, 0.1, 1.0);
}

/// Natural Earth's own cuts: along the antimeridian, and down to the South Pole and round it.
bool is_seam(LonLat a, LonLat b) {
    const double edge = 1e-9;
    const double pole = 0.01;  // some of its scales stop a little short
    const auto at_antimeridian = [&](LonLat p) { return std::abs(p.lon) >= 180 - edge; };
    const auto at_pole = [&](LonLat p) { return std::abs(p.lat) >= 90 - pole; };
    return (at_antimeridian(a) && at_antimeridian(b) && a.lon * b.lon > 0) || (at_pole(a) && at_pole(b));
}

/// Points between the ends of a long edge; the same ones whichever way it is gone along.
void append_bend(VertexRun& run, LonLat from, LonLat to, double step) {
    const double length = std::max(std::abs(to.lon - from.lon), std::abs(to.lat - from.lat));
    if (!(length > step)) return;
    const int parts = static_cast<int>(std::min(std::ceil(length / step), 10'000.0));
    const bool turned = std::pair(to.lon, to.lat) < std::pair(from.lon, from.lat);
    if (turned) std::swap(from, to);
    for (int i = 1; i < parts; ++i) {
        const double t = static_cast<double>(turned ? parts - i : i) / parts;
        run.push_back({.lon = from.lon + t * (to.lon - from.lon), .lat = from.lat + t * (to.lat - from.lat)});
    }
}

class LayerProjector {
  public:
    LayerProjector(const FeatureLayer& layer, const Projection& projection, const ProjectingOptions& options)
        : layer_(layer),
          projection_(projection),
          options_(options),
          clip_{.domain = projection.domain(), .step = step_for(options.tolerance)},
          shows_all_(!clip_.domain.is_cap() && clip_.domain.half_width >= 180 && clip_.domain.central_meridian == 0 &&
                     clip_.domain.south <= -90 && clip_.domain.north >= 90),
          has_rings_(layer.closed && !options.outlines_alone) {}

    ProjectedLayer run() {
        topology_ = build_topology(layer_);
        if (options_.tolerance > 0) {
            topology_ = simplify(topology_, layer_, LocalMetric(projection_),
                                 {.tolerance = options_.tolerance, .keep_every_feature = options_.keep_every_feature});
        }
        place_arcs();
        made_.tolerance = options_.tolerance;
        for (std::size_t f = 0; f < layer_.size(); ++f)
            has_rings_ ? add_area(f) : made_.feature_begin.push_back(0);
        options_.share_borders || !layer_.closed ? add_shared_lines() : add_whole_outlines();
        settle_origin();
        if (options_.tessellate && has_rings_) {
            tessellate(made_);
        } else {
            made_.triangle_begin.assign(made_.feature_begin.size(), 0);
        }
        return std::move(made_);
    }

  private:
    /// Every arc bent and projected, once for all the areas and lines that it is part of.
    void place_arcs() {
        arc_vertices_.reserve(topology_.points.size() * 5 / 4);
        arc_begin_.reserve(topology_.arcs() + 1);
        for (std::size_t a = 0; a < topology_.arcs(); ++a) {
            const std::span<const LonLat> arc = topology_.arc(a);
            for (std::size_t i = 0; i < arc.size(); ++i) {
                if (i > 0) append_bend(arc_vertices_, arc[i - 1], arc[i], clip_.step);
                arc_vertices_.push_back({.lon = arc[i].lon, .lat = arc[i].lat});
            }
            arc_begin_.push_back(arc_vertices_.size());
        }
        if (clip_.domain.is_cap()) {
            for (Vertex& v : arc_vertices_)
                v.depth = clip_.depth_at(v.place());
        }
        // What clipping will take away or turn to one side of the cut waits until then.
        project(arc_vertices_, [&](const Vertex& v) {
            return v.depth >= 0 && clip_.is_well_within(v.place()) ? std::optional(v.place()) : std::nullopt;
        });
    }

    /// `place_of` gives the place to project a vertex from, or nothing for one that is to be left as it is.
    template <class PlaceOf>
    void project(VertexRun& run, const PlaceOf& place_of) {
        places_.clear();
        chosen_.clear();
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (!std::isnan(run[i].on_plane.x)) continue;
            if (const std::optional<LonLat> place = place_of(run[i])) {
                places_.push_back(*place);
                chosen_.push_back(i);
            }
        }
        on_plane_.resize(places_.size());
        projection_.forward(places_, on_plane_);
        for (std::size_t i = 0; i < chosen_.size(); ++i)
            run[chosen_[i]].on_plane = on_plane_[i];
    }

    [[nodiscard]] std::span<const Vertex> arc(std::size_t a) const {
        return std::span(arc_vertices_).subspan(arc_begin_[a], arc_begin_[a + 1] - arc_begin_[a]);
    }

    [[nodiscard]] VertexRun ring(std::size_t r) const {
        VertexRun run;
        for (const ArcUse use : topology_.ring(r)) {
            const std::span<const Vertex> points = arc(use.arc);
            if (points.empty()) continue;
            // The last point is the next arc's first.
            if (use.reversed) {
                run.insert(run.end(), points.rbegin(), points.rend() - 1);
            } else {
                run.insert(run.end(), points.begin(), points.end() - 1);
            }
        }
        return run;
    }

    void add_area(std::size_t feature) {
        std::vector<VertexRun> rings;
        for (std::uint32_t r = layer_.feature_begin[feature]; r < layer_.feature_begin[feature + 1]; ++r) {
            VertexRun run = ring(r);
            if (run.size() > 2) rings.push_back(std::move(run));
        }
        if (!rings.empty() && !shows_all_) rings = clip_.areas(rings);
        for (VertexRun& run : rings) {
            const std::size_t before = areas_.size();
            append_on_plane(run, areas_);
            while (areas_.size() > before + 1 && areas_.back() == areas_[before])
                areas_.pop_back();
            if (areas_.size() < before + 3) areas_.resize(before);
            if (areas_.size() > before) made_.ring_begin.push_back(static_cast<std::uint32_t>(areas_.size()));
        }
        made_.feature_begin.push_back(static_cast<std::uint32_t>(made_.ring_begin.size() - 1));
    }

    void append_on_plane(VertexRun& run, std::vector<MapPoint>& out) {
        project(run, [&](const Vertex& v) { return std::optional(clip_.held_within(v.place())); });
        const std::size_t before = out.size();
        for (const Vertex& v : run) {
            if (std::isnan(v.on_plane.x)) continue;
            if (out.size() == before || out.back() != v.on_plane) out.push_back(v.on_plane);
        }
    }

    /// `points` without the edges that Natural Earth's own cutting made.
    void add_lines(std::span<const Vertex> points) {
        std::vector<VertexRun> runs;
        VertexRun run;
        for (const Vertex& v : points) {
            if (!run.empty() && is_seam(run.back().place(), v.place())) {
                if (run.size() > 1) runs.push_back(std::move(run));
                run.clear();
            }
            run.push_back(v);
        }
        if (run.size() > 1) runs.push_back(std::move(run));
        if (!runs.empty() && !shows_all_) runs = clip_.lines(std::move(runs));
        for (VertexRun& line : runs) {
            const std::size_t before = lines_.size();
            append_on_plane(line, lines_);
            if (lines_.size() < before + 2) lines_.resize(before);
            if (lines_.size() > before) made_.line_begin.push_back(static_cast<std::uint32_t>(lines_.size()));
        }
    }

    void finish_lines_of_feature() {
        made_.line_feature_begin.push_back(static_cast<std::uint32_t>(made_.line_begin.size() - 1));
    }

    void add_shared_lines() {
        std::size_t a = 0;
        for (std::size_t f = 0; f < layer_.size(); ++f) {
            for (; a < topology_.arcs() && topology_.arc_feature[a] == f; ++a)
                add_lines(arc(a));
            finish_lines_of_feature();
        }
    }

    void add_whole_outlines() {
        for (std::size_t f = 0; f < layer_.size(); ++f) {
            for (std::uint32_t r = layer_.feature_begin[f]; r < layer_.feature_begin[f + 1]; ++r) {
                VertexRun run = ring(r);
                if (run.empty()) continue;
                run.push_back(run.front());
                add_lines(run);
            }
            finish_lines_of_feature();
        }
    }

    /// Whole metres at the middle of what there is; then everything is given from there.
    void settle_origin() {
        MapBox around;
        for (const std::vector<MapPoint>* points : {&areas_, &lines_}) {
            for (const MapPoint p : *points)
                around.add(p);
        }
        if (around.is_empty()) around = projection_.extent();
        made_.origin = {std::round(around.centre().x), std::round(around.centre().y)};
        const auto local = [&](MapPoint p) {
            return LocalPoint{static_cast<float>(p.x - made_.origin.x), static_cast<float>(p.y - made_.origin.y)};
        };
        made_.points.resize(areas_.size());
        std::ranges::transform(areas_, made_.points.begin(), local);
        made_.line_points.resize(lines_.size());
        std::ranges::transform(lines_, made_.line_points.begin(), local);
        for (std::size_t f = 0; f < layer_.size(); ++f)
            made_.boxes.push_back(has_rings_
                                      ? box_of(made_.points, made_.ring_begin, made_.feature_begin, f)
                                      : box_of(made_.line_points, made_.line_begin, made_.line_feature_begin, f));
    }

    static LocalBox box_of(const std::vector<LocalPoint>& points, const std::vector<std::uint32_t>& run_begin,
                           const std::vector<std::uint32_t>& feature_begin, std::size_t feature) {
        constexpr float far = std::numeric_limits<float>::max();
        LocalBox box{far, far, -far, -far};
        const std::uint32_t end = run_begin[feature_begin[feature + 1]];
        for (std::uint32_t i = run_begin[feature_begin[feature]]; i < end; ++i) {
            box = {std::min(box.min_x, points[i].x), std::min(box.min_y, points[i].y), std::max(box.max_x, points[i].x),
                   std::max(box.max_y, points[i].y)};
        }
        return box;
    }

    const FeatureLayer& layer_;
    const Projection& projection_;
    const ProjectingOptions& options_;
    const Clip clip_;
    const bool shows_all_;
    const bool has_rings_;

    Topology topology_;
    VertexRun arc_vertices_;
    std::vector<std::size_t> arc_begin_ = {0};
    std::vector<MapPoint> areas_, lines_;  // made_'s points, before there is an origin
    ProjectedLayer made_;
    // Scratch of project().
    std::vector<LonLat> places_;
    std::vector<std::size_t> chosen_;
    std::vector<MapPoint> on_plane_;
};

}  // namespace

double detail_step(double metres_per_pixel) {
    return std::exp2(std::floor(std::log2(std::clamp(metres_per_pixel, 0.01, 1e6))));
}

ProjectedLayer project_layer(const FeatureLayer& layer, const Projection& projection,
                             const ProjectingOptions& options) {
    return LayerProjector(layer, projection, options).run();
}

}  // namespace briefmap
