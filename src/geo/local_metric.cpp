#include "geo/local_metric.hpp"

#include "geo/sphere.hpp"

namespace briefmap {
namespace {

constexpr double probe = 1e-3;  // degrees

LocalMetric::Form on_the_globe(LonLat p) {
    const double metres_per_degree = wgs84_equatorial_radius * radians_per_degree;
    return {metres_per_degree * std::cos(p.lat * radians_per_degree), 0, metres_per_degree};
}

/// The triangular root of the fundamental form: steps east and north seen from the eastward one.
LocalMetric::Form form_of(MapPoint here, MapPoint east, MapPoint north) {
    const double ex = (east.x - here.x) / probe, ey = (east.y - here.y) / probe;
    const double nx = (north.x - here.x) / probe, ny = (north.y - here.y) / probe;
    const double a = std::hypot(ex, ey);
    return {a, (ex * nx + ey * ny) / a, std::abs(ex * ny - ey * nx) / a};
}

}  // namespace

LocalMetric::LocalMetric(const Projection& projection) {
    std::vector<LonLat> places;
    places.reserve(columns * rows * 3);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const LonLat p{(static_cast<double>(column) + 0.5) * cell - 180,
                           (static_cast<double>(row) + 0.5) * cell - 90};
            // Beyond the domain, where the projection may have nothing to say, PROJ need not be asked.
            const bool asked = projection.domain().contains(p);
            const double here = asked ? p.lon : std::numeric_limits<double>::quiet_NaN();
            places.insert(places.end(), {{here, p.lat}, {here + probe, p.lat}, {here, p.lat + probe}});
        }
    }
    std::vector<MapPoint> projected(places.size());
    projection.forward(places, projected);
    forms_.reserve(columns * rows);
    for (std::size_t i = 0; i < places.size(); i += 3) {
        const std::size_t column = i / 3 % columns;
        const std::size_t row = i / 3 / columns;
        const LonLat p{(static_cast<double>(column) + 0.5) * cell - 180, (static_cast<double>(row) + 0.5) * cell - 90};
        const Form form = form_of(projected[i], projected[i + 1], projected[i + 2]);
        // A step across the cut leaps over the whole map; no projection stretches a place that much.
        const double most = 1000 * wgs84_equatorial_radius * radians_per_degree;
        const bool sound = form.a > 0 && form.a < most && form.c > 0 && form.c < most && std::isfinite(form.b);
        forms_.push_back(sound ? form : on_the_globe(p));
    }
}

}  // namespace briefmap
