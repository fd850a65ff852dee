// Files read whole and written atomically: beside their name, flushed, then renamed. A kill at any moment leaves the
// old file or the new one.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

/// Refuses directories, devices, FIFOs and files over `limit_bytes`; the error says which. "-" reads standard input.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t limit_bytes = std::size_t{2} << 30);

/// The same of its first bytes alone: `most`, or fewer where it is shorter. Not of standard input.
[[nodiscard]] Result<std::string> read_file_head(const std::filesystem::path& path, std::size_t most);

/// "-" writes to standard output. Nothing is left behind on failure.
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace briefmap
