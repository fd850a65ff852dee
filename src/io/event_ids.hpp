// Ids that are unique in their file: kept where given, told apart where double, made where missing.
#pragma once

#include "io/event_reader.hpp"
#include "io/reporter.hpp"

#include <vector>

namespace briefmap {

/// A later double of "a" becomes "a-2"; a missing id is made from the title, or from the row.
void settle_ids(std::vector<ReadEvent>& events, Reporter& reporter);

}  // namespace briefmap
