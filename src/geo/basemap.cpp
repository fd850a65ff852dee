#include "geo/basemap.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

// Half a pixel of change can be seen where thin lines run side by side; a third cannot.
constexpr double tolerance_pixels = 0.35;

// Metres per pixel up to which a scale of the data shows more than the next coarser one does.
constexpr double fine_up_to = 8'192;
constexpr double medium_up_to = 32'768;

/// First-level divisions crowd a map until a middling country fills it.
constexpr double admin1_up_to = 1'024;

int max_river_level(double metres_per_pixel) {
    if (metres_per_pixel > 20'000) return -1;
    if (metres_per_pixel > 10'000) return 0;
    if (metres_per_pixel > 5'000) return 1;
    if (metres_per_pixel > 2'500) return 2;
    if (metres_per_pixel > 1'200) return 3;
    return 5;
}

/// Smaller lakes than a few pixels across are specks.
double min_lake_area_km2(double metres_per_pixel) {
    const double across = 6 * metres_per_pixel / 1000;
    return across * across;
}

}  // namespace

BasemapOptions basemap_options_for(double metres_per_pixel) {
    // In steps of a factor of two, so that a map is not made anew for every notch of the wheel.
    metres_per_pixel = std::exp2(std::floor(std::log2(std::clamp(metres_per_pixel, 1.0, 1e6))));
    BasemapOptions options{.tolerance = tolerance_pixels * metres_per_pixel};
    if (metres_per_pixel <= fine_up_to) {
        options.detail = Detail::fine;
    } else if (metres_per_pixel <= medium_up_to) {
        options.detail = Detail::medium;
    }
    return options;
}

Result<BasemapPtr> load_basemap(const std::filesystem::path& geodata, const Projection& projection,
                                const BasemapOptions& options) {
    const Result<GeodataFile> file = GeodataFile::open(geodata);
    if (!file) return file.error();
    auto basemap = std::make_shared<Basemap>();
    basemap->projection = projection.definition();
    basemap->detail = options.detail;
    basemap->attribution = file->attribution();

    const ProjectingOptions areas{.tolerance = options.tolerance, .tessellate = options.tessellate};
    std::optional<Error> failure;
    const auto project = [&](Result<FeatureLayer> layer, const ProjectingOptions& how) -> ProjectedLayerPtr {
        if (!layer) {
            if (!failure) failure = layer.error();
            return nullptr;
        }
        return std::make_shared<const ProjectedLayer>(project_layer(*layer, projection, how));
    };

    Result<FeatureLayer> countries = file->country_areas(options.detail);
    if (!countries) return countries.error();
    basemap->country_features = std::make_shared<const FeatureLayer>(*std::move(countries));
    basemap->countries =
        std::make_shared<const ProjectedLayer>(project_layer(*basemap->country_features, projection, areas));

    const double metres_per_pixel = options.tolerance / tolerance_pixels;
    ProjectingOptions water = areas;
    water.keep_every_feature = false;
    basemap->lakes = project(file->lakes(min_lake_area_km2(metres_per_pixel)), water);
    if (const int level = max_river_level(metres_per_pixel); level >= 0)
        basemap->rivers = project(file->rivers(level), {.tolerance = options.tolerance});
    if (options.detail != Detail::coarse)
        basemap->disputed = project(file->disputed_lines(), {.tolerance = options.tolerance});
    if (options.detail == Detail::fine && metres_per_pixel <= admin1_up_to)
        basemap->admin1 = project(file->admin1_areas(), {.tolerance = options.tolerance});
    if (failure) return *failure;
    return BasemapPtr(std::move(basemap));
}

}  // namespace briefmap
