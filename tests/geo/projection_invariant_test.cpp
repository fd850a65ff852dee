// Land in every projection that has a name, at many centres, held against a dense grid of the plane: no streaks, no
// holes, no seas filled.
#include "geo/land_grid.hpp"
#include "geo/sphere.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

constexpr std::size_t grid_columns = 260;  // points along the longer side
// A sanitized build looks at one definition in so many.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t definitions_apart = 6;
#else
constexpr std::size_t definitions_apart = 1;
#endif

/// `definition` with its centre moved: those of lat_0 and lon_0 that it names.
std::string centred(const std::string& definition, LonLat centre) {
    std::istringstream words(definition);
    std::string result, word;
    while (words >> word) {
        if (word.starts_with("+lon_0=")) word = "+lon_0=" + std::to_string(centre.lon);
        // A polar projection stays at its pole, and a cone's parallels follow from no single latitude.
        const bool movable =
            definition.find("lat_ts") == std::string::npos && definition.find("lat_1") == std::string::npos;
        if (movable && word.starts_with("+lat_0=")) word = "+lat_0=" + std::to_string(centre.lat);
        result += word + ' ';
    }
    return result;
}

const std::vector<LonLat> centres = {{0, 0},   {180, 0},  {-75, 0},   {100, 0},   {0, 90},
                                     {0, -90}, {-75, 90}, {100, -90}, {178, -18}, {2.35, 48.85}};
const std::vector<LonLatBox> regions = {{-18, 8, 24, 26},    {176, -20, -178, -15}, {-76, -56, -66, -17},
                                        {-180, 60, 180, 90}, {-10, -6, 10, 5},      {160, 50, -130, 72}};

/// Every name at every centre that makes a difference, and as it follows regions.
std::set<std::string> named_definitions() {
    std::set<std::string> definitions;
    for (const std::string_view name : projection_names()) {
        const std::string world = resolve_projection(name, LonLatBox::world());
        for (const LonLat centre : centres)
            definitions.insert(centred(world, centre));
        for (const LonLatBox& region : regions)
            definitions.insert(resolve_projection(name, region));
    }
    return definitions;
}

struct Disagreement {
    double missing = 0;  // land without a fill
    double filled = 0;   // sea with one
    double outside = 0;  // filled where there is no map
    double twice = 0;    // filled more than once
};

/// Shares of the points that show anything.
Disagreement compare(const std::vector<Shown>& shown, const std::vector<int>& fills) {
    Disagreement d;
    double all = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] != Shown::nothing) ++all;
        if (shown[i] == Shown::land && fills[i] == 0) ++d.missing;
        if (shown[i] == Shown::sea && fills[i] > 0) ++d.filled;
        if (shown[i] == Shown::nothing && fills[i] > 0) ++d.outside;
        if (fills[i] > 1) ++d.twice;
    }
    return {d.missing / all, d.filled / all, d.outside / all, d.twice / all};
}

/// The longest edge on the globe, in degrees of arc, among those that are long on the plane; 180 for one with an end
/// that no place has.
double widest_reach_of_long_edges(const std::vector<LocalPoint>& points, const std::vector<std::uint32_t>& begin,
                                  bool closed, MapPoint origin, const Projection& projection) {
    const double extent = std::max(projection.extent().width(), projection.extent().height());
    double widest = 0;
    for (std::size_t r = 0; r + 1 < begin.size(); ++r) {
        for (std::uint32_t i = begin[r]; i < begin[r + 1]; ++i) {
            if (!closed && i + 1 == begin[r + 1]) break;
            const LocalPoint p = points[i], q = points[i + 1 < begin[r + 1] ? i + 1 : begin[r]];
            const MapPoint a{double{p.x} + origin.x, double{p.y} + origin.y};
            const MapPoint b{double{q.x} + origin.x, double{q.y} + origin.y};
            if (std::hypot(b.x - a.x, b.y - a.y) < extent / 50) continue;
            // Just within the edge's ends, or beside them: an edge may lie along the map's own.
            const auto at = [&](double t) -> std::optional<LonLat> {
                const MapPoint on{std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)};
                const double aside = extent * 1e-4;
                for (const auto& [x, y] :
                     {std::pair{0.0, 0.0}, {aside, 0.0}, {-aside, 0.0}, {0.0, aside}, {0.0, -aside}})
                    if (const auto found = projection.inverse(MapPoint{on.x + x, on.y + y})) return found;
                return std::nullopt;
            };
            const auto from = at(0.02), to = at(0.98);
            if (!from || !to) return 180;
            widest = std::max(widest, std::acos(std::clamp(dot(unit_vector(*from), unit_vector(*to)), -1.0, 1.0)) /
                                          radians_per_degree);
        }
    }
    return widest;
}

void check_land(const std::string& definition, const FeatureLayer& countries, const LandIndex& land) {
    INFO(definition);
    const ProjectionPtr p = projection(definition);
    const auto layer = project_layer(countries, *p, {.tolerance = 5000, .tessellate = true});
    const PlaneGrid grid(p->extent(), grid_columns);
    const std::vector<Shown> shown = shown_by(*p, grid, land);
    const auto domain = static_cast<double>(std::ranges::count_if(shown, [](Shown s) { return s != Shown::nothing; }));
    REQUIRE(domain > 100);

    const double by_grid = static_cast<double>(std::ranges::count(shown, Shown::land));
    CHECK(std::abs(triangle_area(layer) / grid.cell_area() - by_grid) / domain < 0.005);
    for (const auto& fills : {grid.count_of_triangles(layer), grid.count_of_rings(layer)}) {
        const Disagreement d = compare(shown, fills);
        CHECK(d.missing < 0.005);
        CHECK(d.filled < 0.005);
        CHECK(d.outside < 0.002);
        CHECK(d.twice < 0.005);
    }
    const std::vector<int> sphere = grid.in_ring(p->outline());
    double unlike = 0;
    for (std::size_t i = 0; i < shown.size(); ++i)
        unlike += (sphere[i] % 2 == 1) != (shown[i] != Shown::nothing) ? 1 : 0;
    CHECK(unlike / domain < 0.01);

    CHECK(widest_reach_of_long_edges(layer.points, layer.ring_begin, true, layer.origin, *p) < 3);
    CHECK(widest_reach_of_long_edges(layer.line_points, layer.line_begin, false, layer.origin, *p) < 3);
}

}  // namespace

TEST_CASE("land_is_where_the_globe_has_it_in_every_named_projection_at_every_centre") {
    const FeatureLayer countries = world(Detail::coarse);
    const LandIndex land(countries);
    std::size_t number = 0;
    for (const std::string& definition : named_definitions())
        if (number++ % definitions_apart == 0) check_land(definition, countries, land);
}

TEST_CASE("land_is_where_the_globe_has_it_in_projections_without_a_name") {
    const FeatureLayer countries = world(Detail::coarse);
    const LandIndex land(countries);
    for (const char* definition : {"+proj=sinu +lon_0=-75",
                                   "+proj=wintri +lon_0=100",
                                   "+proj=hammer +lon_0=180",
                                   "+proj=vandg +lon_0=-75",
                                   "+proj=cea +lon_0=180",
                                   "+proj=eck4 +lon_0=100",
                                   "+proj=gnom +lat_0=-90",
                                   "+proj=gnom +lat_0=-18 +lon_0=178",
                                   "+proj=nsper +h=3000000 +lat_0=-18 +lon_0=178",
                                   "+proj=geos +h=35785831 +lon_0=-75",
                                   "+proj=tmerc +lon_0=180",
                                   "+proj=eqdc +lat_1=20 +lat_2=60 +lon_0=180",
                                   "+proj=bonne +lat_1=45 +lon_0=100",
                                   "+proj=poly +lon_0=-75",
                                   "EPSG:32660",
                                   "EPSG:3031",
                                   "EPSG:3413",
                                   "EPSG:3832",
                                   "EPSG:3395",
                                   "EPSG:2154"})
        check_land(definition, countries, land);
}
