// KML to events: each placemark is one. What is wrong with single placemarks is a diagnostic, and so is a file that
// breaks off; what is no KML at all is an error. Links to other files are never followed.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// `file_name` is the dataset's path and stands in messages.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_kml_events(std::string_view bytes, const std::string& file_name);

/// KMZ: the zip file that KML comes in with its pictures.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_kmz_events(std::string_view bytes, const std::string& file_name);

}  // namespace briefmap
