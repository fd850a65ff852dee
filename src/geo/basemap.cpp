#include "geo/basemap.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

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

/// What lies on the countries: lakes, rivers, disputed and inner borders.
Status add_details(Basemap& basemap, const GeodataFile& file, const Projection& projection,
                   const BasemapOptions& options) {
    std::optional<Error> failure;
    const auto project = [&](Result<FeatureLayer> layer, const ProjectingOptions& how) -> ProjectedLayerPtr {
        if (!layer) {
            if (!failure) failure = layer.error();
            return nullptr;
        }
        return std::make_shared<const ProjectedLayer>(project_layer(*layer, projection, how));
    };
    const double metres_per_pixel = options.tolerance / tolerance_pixels;
    const ProjectingOptions lines{.tolerance = options.tolerance, .outlines_alone = true};
    basemap.lakes =
        project(file.lakes(min_lake_area_km2(metres_per_pixel)),
                {.tolerance = options.tolerance, .tessellate = options.tessellate, .keep_every_feature = false});
    if (const int level = max_river_level(metres_per_pixel); level >= 0)
        basemap.rivers = project(file.rivers(level), lines);
    if (options.detail != Detail::coarse) basemap.disputed = project(file.disputed_lines(), lines);
    if (options.detail == Detail::fine && metres_per_pixel <= admin1_up_to)
        basemap.admin1 = project(file.admin1_areas(), lines);
    if (failure) return *failure;
    return done;
}

/// The same on a thread of its own, with a file and a projection of its own.
Status add_details_beside(Basemap& basemap, const std::filesystem::path& geodata, const std::string& definition,
                          const BasemapOptions& options) {
    const Result<GeodataFile> file = GeodataFile::open(geodata);
    if (!file) return file.error();
    const Result<ProjectionPtr> projection = Projection::make(definition);
    if (!projection) return projection.error();
    return add_details(basemap, *file, **projection, options);
}

}  // namespace

BasemapOptions basemap_options_for(double metres_per_pixel) {
    metres_per_pixel = std::max(detail_step(metres_per_pixel), 1.0);
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

    // The countries take about as long as all the rest. Neither looks at what the other fills in.
    std::future<Status> details;
    if (options.detail != Detail::coarse) {
        details = std::async(std::launch::async, add_details_beside, std::ref(*basemap), geodata,
                             projection.definition(), options);
    }
    Result<FeatureLayer> countries = file->country_areas(options.detail);
    if (!countries) return countries.error();  // a thread beside is waited for
    basemap->country_features = std::make_shared<const FeatureLayer>(*std::move(countries));
    basemap->countries = std::make_shared<const ProjectedLayer>(project_layer(
        *basemap->country_features, projection, {.tolerance = options.tolerance, .tessellate = options.tessellate}));
    const Status added = details.valid() ? details.get() : add_details(*basemap, *file, projection, options);
    if (!added) return added.error();
    return BasemapPtr(std::move(basemap));
}

}  // namespace briefmap
