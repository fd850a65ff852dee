// Looks at an open raster file: where it lies and how its bands become colours. Private to geo.
#pragma once

#include "geo/layer_file.hpp"
#include "geo/local_gdal.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace briefmap {

/// Names of the pictures in a file that holds several; empty where it is one itself.
[[nodiscard]] std::vector<std::string> raster_table_names(GDALDataset& dataset);

/// Fills in everything but the title. `table` is the GeoPackage's table that was opened, or "".
[[nodiscard]] Status read_raster(GDALDataset& dataset, const LayerRequest& request, const std::string& table,
                                 const std::stop_token& stop, GdalMessages& messages, LayerFile& file);

}  // namespace briefmap
