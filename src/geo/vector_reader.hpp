// Reads the features of an open vector file into a LayerFile. Private to geo.
#pragma once

#include "geo/layer_file.hpp"
#include "geo/local_gdal.hpp"

#include <stop_token>

namespace briefmap {

/// Names of the layers that have places, as LayerRequest::layer takes them.
[[nodiscard]] std::vector<std::string> vector_layer_names(GDALDataset& dataset);

/// "a", "b" and 3 more.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

struct LayerLimits {
    std::size_t vertices = max_layer_vertices, features = max_layer_features, cells = max_layer_cells;
};

/// Fills in everything but the title. `messages` heard what GDAL said since before the file was opened.
[[nodiscard]] Status read_vector(GDALDataset& dataset, const LayerRequest& request, const std::stop_token& stop,
                                 GdalMessages& messages, LayerFile& file, const LayerLimits& limits = {});

}  // namespace briefmap
