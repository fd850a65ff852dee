// Colours of categories in files for other maps: those of the light theme, which stand out from land and sea.
#pragma once

#include "core/colour.hpp"

#include <array>
#include <cstddef>

namespace briefmap {

/// Of the category at this index of Dataset::category_names(). After Okabe & Ito, "Color Universal Design" (2008).
[[nodiscard]] constexpr Colour category_colour(std::size_t category) {
    constexpr std::array colours = {rgb(0x02457f), rgb(0xa52d00), rgb(0x09744f), rgb(0xb44682),
                                    rgb(0xa56900), rgb(0x3c3e43), rgb(0x187daf), rgb(0x777833)};
    return colours[category % colours.size()];
}

}  // namespace briefmap
