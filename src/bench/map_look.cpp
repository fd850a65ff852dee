#include "bench/map_look.hpp"

#include <cmath>
#include <memory>

namespace briefmap::bench {
namespace {

constexpr Colour sea = rgb(0xcce6ff);
constexpr Colour land = rgb(0xf2edd9);
constexpr Colour border = rgb(0x666666);
constexpr double metres_per_degree = 111'319.490793;  // along the equator of WGS 84

}  // namespace

MapView view_on_path(int i) {
    const double t = i < 140 ? i / 139.0 : 1;
    const double degrees = 360 * std::pow(20.0 / 360, t);
    const double k = 1 - (degrees - 20) / 340;
    return {{-3.5 * k + (i < 140 ? 0 : 20 * (i - 139) / 60.0), 17.5 * k}, degrees};
}

double metres_per_pixel(const MapView& view) { return view.degrees * metres_per_degree / width; }

Result<ProjectionPtr> plate_carree() { return Projection::make("equirectangular"); }

Result<ProjectedLayerPtr> load_countries(const std::filesystem::path& geodata, const Projection& projection,
                                         double metres_per_pixel, bool tessellate) {
    const auto file = GeodataFile::open(geodata);
    if (!file) return file.error();
    const auto areas = file->country_areas(Detail::fine);
    if (!areas) return areas.error();
    const ProjectingOptions options{.tolerance = basemap_options_for(metres_per_pixel).tolerance,
                                    .tessellate = tessellate};
    return ProjectedLayerPtr(std::make_shared<const ProjectedLayer>(project_layer(*areas, projection, options)));
}

DrawList draw_countries(const ProjectedLayerPtr& countries, const Projection& projection, const MapView& view) {
    DrawList list{.width = width, .height = height, .background = sea};
    list.map = {.centre = projection.forward(view.centre).value_or(MapPoint{}),
                .pixels_per_metre = 1 / metres_per_pixel(view),
                .page_centre = {width / 2.0F, height / 2.0F}};
    list.items.emplace_back(FillAreas{.layer = countries, .features = {}, .colour = land});
    list.items.emplace_back(StrokeLines{.layer = countries, .features = {}, .colour = border, .width = 1, .dash = {}});
    return list;
}

}  // namespace briefmap::bench
