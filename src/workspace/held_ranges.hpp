// Stretches of time held on to beside the one shown: kept in order, none empty, none touching the next.
#pragma once

#include "core/instant.hpp"

#include <vector>

namespace briefmap {

/// `held` with `added`; what it touches becomes one with it. An empty stretch adds nothing.
[[nodiscard]] std::vector<Interval> with_range(std::vector<Interval> held, Interval added);

}  // namespace briefmap
