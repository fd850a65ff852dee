// The six languages the map's own names come in.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace briefmap {

inline constexpr std::array<std::string_view, 6> map_languages = {"en", "fr", "ar", "es", "ru", "zh"};

/// Index into map_languages of a BCP 47 or POSIX tag; absent when it is none of them.
[[nodiscard]] std::optional<std::size_t> find_map_language(std::string_view tag);

/// Index into map_languages of a BCP 47 or POSIX tag ("fr", "fr-CA", "fr_FR.UTF-8"); English when it is none of them.
[[nodiscard]] std::size_t map_language_index(std::string_view tag);

}  // namespace briefmap
