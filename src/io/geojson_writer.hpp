// Events to the native file format (docs/formats.md): GeoJSON that QGIS and kepler.gl open as it is.
#pragma once

#include "events/dataset.hpp"

#include <string>

namespace briefmap {

/// One feature a line, so that a change shows as one line. Reading it back gives equal events.
[[nodiscard]] std::string to_geojson(const Dataset& dataset);

}  // namespace briefmap
