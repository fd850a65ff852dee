// `briefmap convert`: events to a file of another format.
#pragma once

#include "app/arguments.hpp"
#include "app/data_paths.hpp"
#include "core/diagnostics.hpp"
#include "core/result.hpp"

namespace briefmap {

/// Gives what was wrong with the events and what the format could not hold, for the caller to tell.
[[nodiscard]] Result<Diagnostics> convert_events(const ConvertEvents& task, const DataPaths& paths);

}  // namespace briefmap
