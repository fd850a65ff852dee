// Events as KML 2.2 (OGC 07-147r2) for Google Earth, QGIS, Marble and GDAL. docs/formats.md gives what stands where.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"

#include <string>

namespace briefmap {

[[nodiscard]] Diagnosed<std::string> to_kml(const Dataset& dataset);

}  // namespace briefmap
