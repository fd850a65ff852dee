// What is in a zip archive, looked through before GDAL opens it: sizes in headers can claim anything. Private to geo.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <filesystem>

namespace briefmap {

/// Unpacks all of it once, keeping nothing: refuses what comes to more than `limit_bytes`, and XML that declares
/// entities, which could grow without end.
[[nodiscard]] Status check_packed(const std::filesystem::path& archive, std::size_t limit_bytes);

}  // namespace briefmap
