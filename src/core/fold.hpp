// Text as search compares it: without regard to case, accents, and the shape of apostrophes and hyphens.
#pragma once

#include <string>
#include <string_view>

namespace briefmap {

/// "Côte d’Ivoire" and "COTE D'IVOIRE" give the same; so do the spellings of an Arabic alef with and without hamza.
/// Blanks at the ends go, blanks and hyphens within become one space. Broken UTF-8 is read as U+FFFD.
[[nodiscard]] std::string fold_for_search(std::string_view text);

}  // namespace briefmap
