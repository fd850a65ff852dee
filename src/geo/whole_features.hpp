// A GeoJSON file that ends in the middle, as broken-off downloads do: how far its whole features go. Private to geo.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace briefmap {

/// A file as it would be if it were cut at `length` bytes and went on with `rest`.
struct MendedEnd {
    std::uint64_t length = 0;
    std::string rest;
};

/// Absent where the file is whole, or has no feature before it breaks off. Looks at brackets and strings alone.
[[nodiscard]] std::optional<MendedEnd> end_of_whole_features(const std::filesystem::path& file,
                                                             const std::stop_token& stop);

}  // namespace briefmap
