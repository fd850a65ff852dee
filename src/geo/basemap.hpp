// All layers of the map in one projection at one level of detail: what a job makes and a scene draws.
#pragma once

#include "core/result.hpp"
#include "geo/geodata.hpp"
#include "geo/projected_layer.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace briefmap {

struct Basemap {
    std::string projection;  // definition
    Detail detail = Detail::coarse;
    std::shared_ptr<const FeatureLayer> country_features;  // codes to feature indices
    ProjectedLayerPtr countries;                           // each feature's whole fill; borders once
    ProjectedLayerPtr lakes, rivers, disputed, admin1;     // null where the level leaves them out
    std::string attribution;
};
using BasemapPtr = std::shared_ptr<const Basemap>;

struct BasemapOptions {
    Detail detail = Detail::coarse;
    double tolerance = 0;  // metres
    bool tessellate = false;
};

/// Reads and projects; takes no locks and shares nothing, so it can run as a job.
[[nodiscard]] Result<BasemapPtr> load_basemap(const std::filesystem::path& geodata, const Projection& projection,
                                              const BasemapOptions& options);

/// The detail and tolerance that a view of `metres_per_pixel` needs: the same for a range of them, up to twice as
/// large.
[[nodiscard]] BasemapOptions basemap_options_for(double metres_per_pixel);

}  // namespace briefmap
