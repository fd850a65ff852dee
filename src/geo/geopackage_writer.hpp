// Tables of points and plain tables as one GeoPackage (OGC 12-128), through GDAL, in memory: the same bytes for the
// same rows, for the caller to write where it wants.
#pragma once

#include "core/lon_lat.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace briefmap {

/// Days as "2013-01-31", moments as "2013-01-31T10:00:00Z", both of the years 1 to 9999.
enum class GeoPackageType : std::uint8_t { text, whole, real, day, moment };

struct GeoPackageField {
    std::string name;  // unlike the others, and not only in case
    GeoPackageType type = GeoPackageType::text;
};

struct GeoPackageRow {
    std::vector<std::string> cells;  // one a field; "" is NULL
    std::vector<LonLat> points;      // none is NULL
};

enum class GeoPackageGeometry : std::uint8_t { none, point, multipoint };

struct GeoPackageTable {
    std::string name;
    std::string description;
    GeoPackageGeometry geometry = GeoPackageGeometry::none;
    std::vector<GeoPackageField> fields;
    std::size_t rows = 0;
    std::function<GeoPackageRow(std::size_t)> row;  // called once for each, in order
};

/// `last_change` is what the file says of when it was made: "2025-08-15T00:00:00.000Z".
[[nodiscard]] Result<std::string> geopackage_bytes(const std::vector<GeoPackageTable>& tables,
                                                   const std::string& last_change);

}  // namespace briefmap
