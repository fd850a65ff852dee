// `briefmap info`: what is in the files, for people or as one JSON object.
#pragma once

#include "app/arguments.hpp"
#include "app/data_paths.hpp"
#include "core/result.hpp"

#include <string>

namespace briefmap {

/// What to print on standard output.
[[nodiscard]] Result<std::string> describe_events(const ShowInfo& task, const DataPaths& paths);

}  // namespace briefmap
