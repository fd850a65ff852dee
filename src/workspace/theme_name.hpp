// The themes by name, in the order a key goes through them. What they look like is scene's.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace briefmap {

inline constexpr std::array<std::string_view, 4> theme_cycle = {"light", "dark", "print", "contrast"};

/// The first where `name` is none of them.
[[nodiscard]] constexpr std::string_view next_theme(std::string_view name) {
    for (std::size_t i = 0; i + 1 < theme_cycle.size(); ++i)
        if (theme_cycle[i] == name) return theme_cycle[i + 1];
    return theme_cycle.front();
}

}  // namespace briefmap
