// `briefmap [FILE...]`: opens the window and keeps it until the user leaves.
#pragma once

#include "app/arguments.hpp"
#include "app/data_paths.hpp"
#include "core/result.hpp"

namespace briefmap {

[[nodiscard]] Status open_window(const OpenWindow& task, const DataPaths& paths);

}  // namespace briefmap
