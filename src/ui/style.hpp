// Dear ImGui's colours, spacing and fonts from our theme.
#pragma once

#include "core/result.hpp"
#include "scene/theme.hpp"

#include <string>

namespace briefmap {

void apply_style(const Theme& theme, float scale);

/// Loads Noto Sans (regular, bold) into ImGui's atlas at `scale`, Latin, Cyrillic, Greek and the arrows and
/// marks the panels use. Without the files Dear ImGui's own font serves; the error says which package has
/// them.
[[nodiscard]] Status load_fonts(const std::string& regular, const std::string& bold, float scale);

}  // namespace briefmap
