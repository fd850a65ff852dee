// The two kinds of edge a domain can have. Each tells inside from outside, where an edge of a shape crosses it, how far
// along itself a crossing lies, and which points lead from one crossing to the next. Private to geo.
#pragma once

#include "geo/clip.hpp"
#include "geo/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace briefmap {

/// A meridian or a parallel; what lies on it is inside.
struct StraightBoundary {
    double Vertex::*across;  // the coordinate that decides
    double Vertex::*along;
    double value = 0;
    bool keeps_greater = true;
    double step = 1;

    [[nodiscard]] bool is_inside(const Vertex& v) const {
        return keeps_greater ? v.*across >= value : v.*across <= value;
    }
    [[nodiscard]] Vertex crossing(const Vertex& in, const Vertex& out) const {
        const double t = (value - in.*across) / (out.*across - in.*across);
        return at(in.*along + t * (out.*along - in.*along));
    }
    [[nodiscard]] double position(const Vertex& v) const { return v.*along; }
    /// Points strictly between two positions, at whole steps: runs that lie over each other get the same ones.
    void rim(double from, double to, VertexRun& out) const {
        for (double i = std::floor(from / step) + 1; i * step < to; ++i)
            out.push_back(at(i * step));
    }

  private:
    [[nodiscard]] Vertex at(double position) const {
        Vertex v;
        v.*across = value;
        v.*along = position;
        return v;
    }
};

/// The circle round a cap; positions are azimuths from the cap's centre.
struct CapBoundary {
    LonLat centre;
    double radius = 90;
    double step = 1;

    [[nodiscard]] double depth_at(LonLat p) const {
        return dot(unit_vector(centre), unit_vector(p)) - std::cos(radius * radians_per_degree);
    }
    [[nodiscard]] bool is_inside(const Vertex& v) const { return v.depth >= 0; }
    [[nodiscard]] Vertex crossing(const Vertex& in, const Vertex& out) const {
        double inner = 0, outer = 1;
        const auto between = [&](double t) {
            return LonLat{in.lon + t * (out.lon - in.lon), in.lat + t * (out.lat - in.lat)};
        };
        constexpr int halvings = 40;
        for (int i = 0; i < halvings; ++i) {
            const double middle = (inner + outer) / 2;
            (depth_at(between(middle)) >= 0 ? inner : outer) = middle;
        }
        const LonLat p = between(inner);
        return {.lon = p.lon, .lat = p.lat};
    }
    [[nodiscard]] double position(const Vertex& v) const { return azimuth(centre, v.place()); }
    void rim(double from, double to, VertexRun& out) const {
        for (double i = std::floor(from / step) + 1; i * step < to; ++i) {
            const LonLat p = destination(centre, i * step, radius);
            out.push_back({.lon = p.lon, .lat = p.lat});
        }
    }
};

}  // namespace briefmap
