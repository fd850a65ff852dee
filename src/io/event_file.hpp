// Any file of events to a dataset: what it is, is told by its first bytes, and by its name where those leave it open.
#pragma once

#include "io/table_file.hpp"

#include <filesystem>

namespace briefmap {

/// "-" reads standard input. A file without events gives an empty dataset and a diagnostic of severity error.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_event_file(const std::filesystem::path& path,
                                                            const ImportOptions& options = {});

}  // namespace briefmap
