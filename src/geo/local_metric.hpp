// How far apart two near places come to lie on the plane, without projecting them: the projection's first fundamental
// form, sampled once on a grid of the globe. Private to geo.
#pragma once

#include "geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace briefmap {

class LocalMetric {
  public:
    /// u = a·Δlon + b·Δlat, v = c·Δlat: metres on the plane, up to a rotation, of a small step in degrees.
    struct Form {
        double a = 0, b = 0, c = 0;
        [[nodiscard]] double square_metres(double square_degrees) const { return std::abs(a * c * square_degrees); }
    };

    explicit LocalMetric(const Projection& projection);

    [[nodiscard]] const Form& at(LonLat p) const {
        const auto column = static_cast<std::size_t>(std::clamp((p.lon + 180) / cell, 0.0, columns - 1.0));
        const auto row = static_cast<std::size_t>(std::clamp((p.lat + 90) / cell, 0.0, rows - 1.0));
        return forms_[row * columns + column];
    }

  private:
    static constexpr double cell = 5;  // degrees
    static constexpr std::size_t columns = 72, rows = 36;
    std::vector<Form> forms_;
};

}  // namespace briefmap
