// What kind of file something is: by its first bytes, and by its name where those leave it open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace briefmap {

enum class FileKind : std::uint8_t { json, table, kml, kmz, gpx, spreadsheet, vector };

[[nodiscard]] FileKind kind_of_file(std::string_view head, const std::filesystem::path& path);

/// Of JSON: the names that TimelineJS and StoryMapJS have, and no list of features.
[[nodiscard]] bool is_timelinejs_text(std::string_view json);

}  // namespace briefmap
