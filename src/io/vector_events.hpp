// Features of Shapefiles, GeoPackages, FlatGeobuf and MapInfo files as events. Fields have the names that GeoJSON from
// elsewhere has them by.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <filesystem>

namespace briefmap {

[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_vector_events(const std::filesystem::path& path);

}  // namespace briefmap
