// Vector files as records, one by one: what each feature says and where it is, in longitude and latitude. What they
// mean is for the reader of events to find. Drivers of an allow-list, local files, nothing fetched, as with map layers.
#pragma once

#include "core/diagnostics.hpp"
#include "core/lon_lat.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace briefmap {

/// Dates and times are text as ISO 8601 has them, in UTC where the file states a zone.
using RecordValue = std::variant<bool, std::int64_t, double, std::string>;

struct Record {
    std::string layer;
    std::vector<std::pair<std::string, RecordValue>> values;  // of the fields that have one, in the layer's order
    std::vector<LonLat> points;
    std::vector<std::vector<LonLat>> lines, rings;  // rings of areas; cut where they cross the antimeridian
};

using TakeRecord = std::function<void(Record&& record)>;

struct RecordFile {
    std::vector<std::string> layers;  // those that were read
    Diagnostics diagnostics;          // of the file as a whole
};

/// Shapefile, GeoPackage, FlatGeobuf, MapInfo; a .dbf alone is records without places. Of a file with places the tables
/// without are left out, and that is said.
[[nodiscard]] Result<RecordFile> read_record_file(const std::filesystem::path& path, const TakeRecord& take);

}  // namespace briefmap
