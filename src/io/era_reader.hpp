// The eras of a file: named stretches of time that stand behind its events.
#pragma once

#include "events/dataset.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"

#include <vector>

namespace briefmap {

/// The top-level "eras": objects with a title and `when`, or `start` and `end`, in any form a date is read in. One
/// without a title or a readable time is left out, and that is said.
[[nodiscard]] std::vector<Era> read_eras(const Json& document, Reporter& reporter);

}  // namespace briefmap
