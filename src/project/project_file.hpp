// Project files, read and written (docs/formats.md). What is wrong with single keys is a diagnostic; what makes the
// file unreadable an error.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "project/project.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace briefmap {

/// By its extension alone.
[[nodiscard]] bool is_project_file(const std::filesystem::path& path);

[[nodiscard]] Result<Diagnosed<Project>> read_project(const std::filesystem::path& path);

/// `folder`: what paths in it are relative to; `file_name` stands in messages.
[[nodiscard]] Result<Diagnosed<Project>> parse_project(std::string_view text, const std::filesystem::path& folder,
                                                       const std::string& file_name);

/// The same project gives the same text. An empty `folder`: paths are absolute.
[[nodiscard]] std::string project_text(const Project& project, const std::filesystem::path& folder);

/// Atomically: at any moment the old file is there, or the new one.
[[nodiscard]] Status write_project(const Project& project, const std::filesystem::path& path);

}  // namespace briefmap
