#include "scene/graticule.hpp"

#include "scene/graticule_extent.hpp"
#include "scene/page_clip.hpp"
#include "scene/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace briefmap {

namespace {

// Seconds of arc.
constexpr std::array steps = {108'000, 72'000, 54'000, 36'000, 18'000, 7'200, 3'600, 1'800, 900, 600,
                              300,     120,    60,     30,     15,     10,    5,     2,     1};
constexpr double least_apart = 96;  // page pixels between lines where the page's shorter side is 720
constexpr int most_lines = 60;      // of one kind

constexpr double samples_per_step = 6;
constexpr double farthest_samples = 3;  // degrees

/// The least step whose lines are well apart.
int step_for(double pixels_per_degree, double apart) {
    int best = steps.front();
    for (const int step : steps)
        if (step * pixels_per_degree >= apart * arc_seconds_per_degree) best = step;
    return best;
}

int coarse_enough(int step, double degrees) {
    for (auto i = std::find(steps.begin(), steps.end(), step); i != steps.begin(); --i)
        if (degrees * arc_seconds_per_degree / *i <= most_lines) return *i;
    return steps.front();
}

double degrees(int arc_seconds) { return static_cast<double>(arc_seconds) / arc_seconds_per_degree; }

/// Places `count` + 1 from a to b.
std::vector<LonLat> between(LonLat a, LonLat b, double spacing) {
    const double length = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
    const auto count = std::max(2, static_cast<int>(std::ceil(length / spacing)));
    std::vector<LonLat> places;
    places.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i <= count; ++i) {
        const double t = static_cast<double>(i) / count;
        places.push_back({a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t});
    }
    return places;
}

class Tracer {
  public:
    explicit Tracer(const Camera& camera)
        : camera_(camera),
          domain_(camera.projection().domain()),
          page_{0, 0, static_cast<float>(camera.size().width), static_cast<float>(camera.size().height)} {}

    /// The line between two places of one meridian or parallel, longitudes counted on; appends to `parts`.
    void trace(LonLat from, LonLat to, double spacing, std::vector<std::vector<PagePoint>>& parts) const {
        std::vector<LonLat> run;
        const std::vector<LonLat> places = between(from, to, spacing);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool is_in = contains(places[i]);
            if (i > 0 && is_in != contains(places[i - 1])) {
                run.push_back(is_in ? edge(places[i], places[i - 1]) : edge(places[i - 1], places[i]));
                if (!is_in) draw(std::exchange(run, {}), spacing, parts);
            }
            if (is_in) run.push_back(places[i]);
        }
        draw(std::move(run), spacing, parts);
    }

  private:
    [[nodiscard]] bool contains(LonLat p) const { return domain_.contains({wrap_longitude(p.lon), p.lat}); }

    /// The last place of the domain on the way out of it.
    [[nodiscard]] LonLat edge(LonLat inside, LonLat outside) const {
        for (int i = 0; i < 24; ++i) {
            const LonLat middle{(inside.lon + outside.lon) / 2, (inside.lat + outside.lat) / 2};
            (contains(middle) ? inside : outside) = middle;
        }
        return inside;
    }

    /// Puts places between those whose line bends by more than can be seen.
    void refine(std::vector<LonLat>& run, std::vector<MapPoint>& projected) const {
        constexpr int most_rounds = 7;
        constexpr double seen_bend = 0.25;  // page pixels
        const double bend = seen_bend / camera_.pixels_per_metre();
        std::vector<bool> straight(run.size() - 1);
        for (int round = 0; round < most_rounds; ++round) {
            std::vector<LonLat> middles;
            for (std::size_t i = 0; i < straight.size(); ++i)
                if (!straight[i])
                    middles.push_back({(run[i].lon + run[i + 1].lon) / 2, (run[i].lat + run[i + 1].lat) / 2});
            if (middles.empty()) return;
            const std::vector<MapPoint> there = project(middles);
            std::vector<LonLat> finer_run{run.front()};
            std::vector<MapPoint> finer{projected.front()};
            std::vector<bool> settled;
            for (std::size_t i = 0, next = 0; i < straight.size(); ++i) {
                const MapPoint &a = projected[i], &b = projected[i + 1];
                if (!straight[i]) {
                    const MapPoint m = there[next];
                    if (std::hypot(m.x - (a.x + b.x) / 2, m.y - (a.y + b.y) / 2) > bend && may_be_seen(a, b)) {
                        finer_run.push_back(middles[next]);
                        finer.push_back(m);
                        settled.push_back(false);
                        settled.push_back(false);
                    } else {
                        settled.push_back(true);
                    }
                    ++next;
                } else {
                    settled.push_back(true);
                }
                finer_run.push_back(run[i + 1]);
                finer.push_back(b);
            }
            run = std::move(finer_run);
            projected = std::move(finer);
            straight = std::move(settled);
        }
    }

    [[nodiscard]] bool may_be_seen(MapPoint a, MapPoint b) const {
        const ViewPoint p = camera_.to_view(a), q = camera_.to_view(b);
        const double around = std::hypot(p.x - q.x, p.y - q.y);
        return std::max(p.x, q.x) > -around && std::min(p.x, q.x) < camera_.size().width + around &&
               std::max(p.y, q.y) > -around && std::min(p.y, q.y) < camera_.size().height + around;
    }

    [[nodiscard]] std::vector<MapPoint> project(std::vector<LonLat> places) const {
        for (LonLat& p : places)
            p.lon = wrap_longitude(p.lon);
        std::vector<MapPoint> projected(places.size());
        camera_.projection().forward(places, projected);
        return projected;
    }

    void draw(std::vector<LonLat> run, double spacing, std::vector<std::vector<PagePoint>>& parts) const {
        if (run.size() < 2) return;
        std::vector<MapPoint> projected = project(run);
        refine(run, projected);
        // Farther than any projection takes such a step without tearing.
        const MapBox& extent = camera_.projection().extent();
        const double tear =
            0.2 * std::max(extent.width(), extent.height()) * std::max(spacing / farthest_samples, 0.02);
        std::vector<PlanePoint> line;
        const auto finish = [&] {
            if (line.size() >= 2)
                for (auto& part : clip_line(line, false, page_))
                    if (part.size() >= 2) parts.push_back(std::move(part));
            line.clear();
        };
        for (std::size_t i = 0; i < projected.size(); ++i) {
            const MapPoint& p = projected[i];
            const bool is_there = std::isfinite(p.x) && std::isfinite(p.y);
            const bool is_torn =
                !line.empty() && is_there && std::hypot(p.x - projected[i - 1].x, p.y - projected[i - 1].y) > tear;
            if (!is_there || is_torn) finish();
            if (!is_there) continue;
            const ViewPoint on_page = camera_.to_view(p);
            line.push_back({on_page.x, on_page.y});
        }
        finish();
    }

    const Camera& camera_;
    const Domain& domain_;
    PageRect page_;
};

/// [west, east] without the meridian at which the domain is cut, in stretches that do not cross it.
std::vector<std::pair<double, double>> uncut_stretches(const SeenExtent& seen, const Domain& domain) {
    constexpr double beside_cut = 1e-6;  // degrees
    if (domain.is_cap()) {
        if (seen.all_longitudes) return {{domain.centre.lon - 180, domain.centre.lon + 180}};
        return {{seen.west, seen.east}};
    }
    const double half = std::min(domain.half_width, 180 - beside_cut);
    if (seen.all_longitudes) return {{domain.central_meridian - half, domain.central_meridian + half}};
    std::vector<std::pair<double, double>> stretches;
    for (const int turn : {-2, -1, 0, 1, 2}) {
        const double middle = domain.central_meridian + 360.0 * turn;
        const double west = std::max(seen.west, middle - half), east = std::min(seen.east, middle + half);
        if (west < east) stretches.emplace_back(west, east);
    }
    return stretches;
}

bool is_on_cut(double lon, const Domain& domain) {
    return !domain.is_cap() && std::abs(wrap_longitude(lon - domain.central_meridian)) > 180 - 1e-6;
}

int wrapped_seconds(int arc_seconds) {
    constexpr int half_turn = 180 * arc_seconds_per_degree;
    while (arc_seconds > half_turn)
        arc_seconds -= 2 * half_turn;
    while (arc_seconds <= -half_turn)
        arc_seconds += 2 * half_turn;
    return arc_seconds;
}

/// Multiples of `step` in [from, to] degrees.
std::vector<int> multiples(int step, double from, double to) {
    std::vector<int> found;
    const auto first = static_cast<int>(std::ceil(from * arc_seconds_per_degree / step - 1e-9));
    const auto last = static_cast<int>(std::floor(to * arc_seconds_per_degree / step + 1e-9));
    for (int i = first; i <= last; ++i)
        found.push_back(i * step);
    return found;
}

}  // namespace

Graticule graticule(const Camera& camera) {
    const auto seen = seen_extent(camera);
    if (!seen) return {};
    const Domain& domain = camera.projection().domain();
    const double unit = std::max(std::min(camera.size().width, camera.size().height) / 720, 0.5);
    const DegreeSize size = degree_size(camera, seen->middle);
    Graticule lines;
    lines.lat_step = coarse_enough(step_for(size.of_latitude, least_apart * unit), seen->north - seen->south);
    lines.lon_step = step_for(size.of_longitude, least_apart * unit);
    if (seen->has_pole) lines.lon_step = std::max(lines.lon_step, 15 * arc_seconds_per_degree);
    lines.lon_step = coarse_enough(lines.lon_step, seen->east - seen->west);

    double south = domain.is_cap() ? seen->south : std::max(seen->south, domain.south);
    double north = domain.is_cap() ? seen->north : std::min(seen->north, domain.north);
    const Tracer tracer(camera);
    const auto add = [&](GraticuleLine line) {
        if (!line.parts.empty()) lines.lines.push_back(std::move(line));
    };

    const auto spacing = [](int step) { return std::min(degrees(step) / samples_per_step, farthest_samples); };
    for (const int lat : multiples(lines.lat_step, south, north)) {
        if (std::abs(lat) == 90 * arc_seconds_per_degree) continue;
        GraticuleLine parallel{GraticuleKind::parallel, lat, {}};
        for (const auto& [west, east] : uncut_stretches(*seen, domain))
            tracer.trace({west, degrees(lat)}, {east, degrees(lat)}, spacing(lines.lon_step), parallel.parts);
        add(std::move(parallel));
    }
    const bool north_is_point = pole_is_point(camera, 90), south_is_point = pole_is_point(camera, -90);
    std::vector<int> drawn;
    for (const int counted : multiples(lines.lon_step, seen->west, seen->east)) {
        const int lon = wrapped_seconds(counted);
        if (is_on_cut(degrees(lon), domain) || std::find(drawn.begin(), drawn.end(), lon) != drawn.end()) continue;
        drawn.push_back(lon);
        // At a pole only each fourth of a turn goes to the end: the rest stop where parallels have become small.
        const double short_of = lon % (90 * arc_seconds_per_degree) == 0 ? 0 : std::min(degrees(lines.lat_step), 10.0);
        const double foot = south_is_point ? std::max(south, -90 + short_of) : south;
        const double head = north_is_point ? std::min(north, 90 - short_of) : north;
        GraticuleLine meridian{GraticuleKind::meridian, lon, {}};
        if (foot < head)
            tracer.trace({degrees(lon), foot}, {degrees(lon), head}, spacing(lines.lat_step), meridian.parts);
        add(std::move(meridian));
    }
    return lines;
}

void add_graticule(DrawList& list, const Graticule& graticule, const Theme& theme) {
    constexpr float pen = 0.7F;  // page pixels
    for (const GraticuleLine& line : graticule.lines)
        for (const std::vector<PagePoint>& part : line.parts)
            list.items.emplace_back(StrokePath{part, false, theme.map.graticule, pen, {}});
}

}  // namespace briefmap
