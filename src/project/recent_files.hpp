// The files opened last, remembered in the state folder.
#pragma once

#include <filesystem>
#include <vector>

namespace briefmap {

inline constexpr std::size_t most_recent_files = 10;

/// The latest first; those that are gone by now too.
[[nodiscard]] std::vector<std::filesystem::path> recent_files(const std::filesystem::path& folder);

/// Puts `file` first. Where it cannot be remembered nothing happens: it is a convenience.
void remember_file(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace briefmap
