// Paths as a project file has them: relative to it with forward slashes, so that a folder can be moved and shared
// whole.
#pragma once

#include <filesystem>
#include <string>

namespace briefmap {

/// `file` as seen from `folder`; absolute where the two have no more in common than the root, or `folder` is empty.
[[nodiscard]] std::string stored_path(const std::filesystem::path& file, const std::filesystem::path& folder);
/// And back: absolute.
[[nodiscard]] std::filesystem::path restored_path(const std::string& stored, const std::filesystem::path& folder);

/// The same for what a map layer is read from, which may be something else than a file: "/vsizip/…", "WMS:…".
[[nodiscard]] std::string stored_layer(const std::string& file, const std::filesystem::path& folder);
[[nodiscard]] std::string restored_layer(const std::string& stored, const std::filesystem::path& folder);

/// Absolute, without "." and "..", links followed as far as the file is there.
[[nodiscard]] std::filesystem::path absolute_path(const std::filesystem::path& path);

}  // namespace briefmap
