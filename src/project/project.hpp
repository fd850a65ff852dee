// What a project file keeps (docs/formats.md): where the events come from and how they are looked at. Paths are
// absolute here; in the file they are relative to it.
#pragma once

#include "io/json.hpp"
#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

inline constexpr int project_version = 1;
inline constexpr const char* project_extension = ".briefmap";

/// By which a change of a file is seen.
struct FileStamp {
    std::uintmax_t size = 0;
    std::int64_t modified_ns = 0;  // since 1970, as the file system has it
    std::uint64_t hash = 0;        // FNV-1a of the bytes

    bool operator==(const FileStamp&) const = default;
};

/// A file of events, or the events themselves.
struct ProjectSource {
    std::filesystem::path file;          // absolute; empty: `events` has them
    std::shared_ptr<const Json> events;  // GeoJSON, in the project file itself
    std::optional<FileStamp> stamp;      // of the file when it was read
};

struct Project {
    std::vector<ProjectSource> sources;
    State state;            // `selected` and `overlay` are left out
    std::string selected;   // the event's id; "" none
    ViewSize map_size;      // that the view was seen in; of no width: not known
    bool is_newer = false;  // made by a later version: what it means may have been understood in part only
    Json as_read;           // the whole file but for embedded events; null for a new project
};

}  // namespace briefmap
