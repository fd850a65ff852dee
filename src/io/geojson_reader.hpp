// GeoJSON to events: the native format (docs/formats.md) and plain GeoJSON from elsewhere, whose common names for
// titles and times are understood. What is wrong with single events is a diagnostic; what makes the file unreadable an
// error.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace briefmap {

/// "-" reads standard input. A file without events gives an empty dataset and a diagnostic of severity error.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_events(const std::filesystem::path& path);

/// `file_name` is the dataset's path and stands in messages.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_geojson_events(std::string_view text, const std::string& file_name);

}  // namespace briefmap
