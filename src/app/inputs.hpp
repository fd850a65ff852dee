// What every picture and window begins with: the events and the gazetteer, read side by side.
#pragma once

#include "app/data_paths.hpp"
#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/find_events.hpp"
#include "geo/gazetteer.hpp"
#include "io/date_cells.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace briefmap {

struct Inputs {
    DatasetPtr dataset;
    Diagnostics diagnostics;  // of the event files
    std::shared_ptr<const Gazetteer> gazetteer;
};

/// How the user wants tables to be read.
struct ImportChoices {
    std::optional<DayOrder> day_order;
    std::optional<std::filesystem::path> mapping;
};

/// Without files, the bundled brief.
[[nodiscard]] Result<Inputs> load_inputs(const std::vector<std::filesystem::path>& files, const DataPaths& paths,
                                         const ImportChoices& choices = {});

/// The events alone; the gazetteer is read where a table's places need it.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> load_events(const std::vector<std::filesystem::path>& files,
                                                        const DataPaths& paths, const ImportChoices& choices = {});

/// What filters ask. Takes a second for a million events.
[[nodiscard]] FilterIndexPtr make_filter_index(const DatasetPtr& dataset, std::shared_ptr<const Gazetteer> gazetteer);

}  // namespace briefmap
