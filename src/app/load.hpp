// Event files from the command line to one dataset.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"
#include "io/event_file.hpp"

#include <filesystem>
#include <vector>

namespace briefmap {

/// Reads every file; one that cannot be read is an error among the diagnostics as long as another can. With
/// several files, an id that two of them use is kept by the first and gets a suffix in the others.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> load_events(const std::vector<std::filesystem::path>& files,
                                                        const ImportOptions& import = {});

}  // namespace briefmap
