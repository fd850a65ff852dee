// Events to files of any format that can be written: which there are, and how a file's name says which.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

enum class EventFormat : std::uint8_t { geojson, csv, kml, gpkg, timelinejs, czml };

/// By the end of its name, in any case: "a.csv", "a.timeline.json".
[[nodiscard]] std::optional<EventFormat> format_of_file_name(const std::filesystem::path& file);
/// "csv", "timelinejs", …; absent when there is none of that name.
[[nodiscard]] std::optional<EventFormat> event_format_named(std::string_view name);
/// "geojson, csv, …"
[[nodiscard]] std::string event_format_names();
/// ".geojson, .csv, …"
[[nodiscard]] std::string event_file_endings();

/// The bytes of the file, the same for the same events. The diagnostics say what the format could not hold.
[[nodiscard]] Result<Diagnosed<std::string>> export_events(const Dataset& dataset, EventFormat format);

}  // namespace briefmap
