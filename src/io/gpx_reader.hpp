// GPX to events: each waypoint, route and track is one. A file that breaks off is read up to there, and that is said.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// `file_name` is the dataset's path and stands in messages.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_gpx_events(std::string_view bytes, const std::string& file_name);

}  // namespace briefmap
