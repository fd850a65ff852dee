// What every picture and window begins with: the events and the gazetteer, read side by side.
#pragma once

#include "app/data_paths.hpp"
#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"
#include "geo/gazetteer.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace briefmap {

struct Inputs {
    DatasetPtr dataset;
    Diagnostics diagnostics;  // of the event files
    std::shared_ptr<const Gazetteer> gazetteer;
};

/// Without files, the bundled brief.
[[nodiscard]] Result<Inputs> load_inputs(const std::vector<std::filesystem::path>& files, const DataPaths& paths);

}  // namespace briefmap
