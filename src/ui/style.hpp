// Dear ImGui's colours, spacing and fonts from our theme.
#pragma once

#include "core/result.hpp"
#include "scene/theme.hpp"

#include <string>

namespace briefmap {

void apply_style(const Theme& theme, float scale);

/// Paths; "" where there is none.
struct FontFiles {
    std::string regular, bold;
    std::string signs;  // with the arrows that the others may lack
};

/// Loads Latin, Cyrillic, Greek, arrows and the marks the panels use into ImGui's atlas at `scale`. Without the files
/// Dear ImGui's own font serves; the error says which package has them.
[[nodiscard]] Status load_fonts(const FontFiles& files, float scale);

}  // namespace briefmap
