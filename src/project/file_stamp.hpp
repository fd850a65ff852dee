// By which it is seen that a file of events is no longer what was read.
#pragma once

#include "project/project.hpp"

#include <filesystem>
#include <optional>

namespace briefmap {

/// Reads the whole file; absent where there is none that can be read.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// Size and time alone, with no look into the file; `hash` is 0.
[[nodiscard]] std::optional<FileStamp> quick_stamp_of(const std::filesystem::path& file);

/// The same bytes: time does not count.
[[nodiscard]] inline bool same_content(const FileStamp& a, const FileStamp& b) {
    return a.size == b.size && a.hash == b.hash;
}

[[nodiscard]] Json stamp_json(const std::optional<FileStamp>& stamp);
[[nodiscard]] std::optional<FileStamp> stamp_from(const Json& value);

}  // namespace briefmap
