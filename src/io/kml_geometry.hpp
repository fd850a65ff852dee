// Where a placemark of KML is.
#pragma once

#include "io/json.hpp"
#include "io/reporter.hpp"
#include "io/trail.hpp"
#include "io/xml_file.hpp"

namespace briefmap {

struct KmlGeometry {
    Json geometry;  // GeoJSON, null where there is none; all shapes of one kind are one geometry
    Trail trail;    // of its tracks
};

/// What is no coordinate is told to `reporter`.
[[nodiscard]] KmlGeometry read_kml_geometry(pugi::xml_node placemark, Reporter& reporter);

}  // namespace briefmap
