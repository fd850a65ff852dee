// Events as the JSON that TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html), with what it has no
// name for under the names of docs/formats.md.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"

#include <string>

namespace briefmap {

[[nodiscard]] Diagnosed<std::string> to_timelinejs(const Dataset& dataset);

}  // namespace briefmap
