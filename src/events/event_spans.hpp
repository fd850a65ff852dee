// The stretches of time that one expression covers. A set such as {1960,1961,1970} has gaps in which it does not hold;
// every other expression is one stretch.
#pragma once

#include "core/edtf.hpp"

#include <vector>

namespace briefmap {

/// Half-open, in order and apart; never empty. Open and unknown ends are distant_past and distant_future.
[[nodiscard]] std::vector<Interval> spans_of(const Edtf& when);

}  // namespace briefmap
