// Events as a GeoPackage for QGIS and every other GIS: a table of events with their points, one of eras, one of the
// file's own words.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <string>

namespace briefmap {

/// SOURCE_DATE_EPOCH, in seconds, is the date that the file says it was made; without it 1 January 1970.
[[nodiscard]] Result<Diagnosed<std::string>> to_geopackage(const Dataset& dataset);

}  // namespace briefmap
