// What the machine's fonts cannot do, in words for the user.
#pragma once

#include "core/diagnostics.hpp"
#include "text/typesetter.hpp"

namespace briefmap {

/// A warning when another family stands in for the program's own, and one for the letters that were to be set so far
/// and that no font has.
[[nodiscard]] Diagnostics font_faults(const Typesetter& typesetter);

}  // namespace briefmap
