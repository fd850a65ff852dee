// The themes' colours, one file each. Categories are those of Okabe & Ito, "Color Universal Design" (2008), in its
// order: each keeps its hue, or nearly, and is made darker or lighter until it stands out 3:1 from land and sea and
// from the other seven, also to eyes that miss one kind of cone.
#pragma once

#include "scene/theme.hpp"

namespace briefmap {

[[nodiscard]] Theme light_theme();
[[nodiscard]] Theme dark_theme();
[[nodiscard]] Theme print_theme();
[[nodiscard]] Theme contrast_theme();

}  // namespace briefmap
