// From GDAL's geometries to the flat arrays of a FeatureLayer. Private to geo.
#pragma once

#include "geo/feature_layer.hpp"

#include <ogr_geometry.h>

namespace briefmap {

/// Adds one feature: the rings of polygons to a layer of areas, the lines of line strings to one of lines. Curves are
/// made straight, heights dropped, collections opened; null and empty geometries make a feature without rings.
/// Coordinates that are not numbers, points twice in a row and rings of less than three points are left out;
/// lines that leap from one side of the antimeridian to the other are cut there.
void append_feature(FeatureLayer& layer, const OGRGeometry* geometry, std::string code, std::int32_t rank);

}  // namespace briefmap
