// A table's file to a dataset: recognised, or by a mapping, with everything odd told.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"
#include "io/place_columns.hpp"
#include "io/table.hpp"
#include "io/table_mapping.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace briefmap {

struct ImportOptions {
    GazetteerSource gazetteer = {};
    std::optional<DayOrder> day_order;             // where digits can be read both ways; absent: as the column says
    std::optional<std::filesystem::path> mapping;  // a file of table_mapping.hpp's
    std::stop_token stop = {};
};

/// What a table's columns mean: recognised, then as the options have it. Diagnostics are of the mapping file.
[[nodiscard]] Result<Diagnosed<TableMapping>> mapping_for(const NamedTable& table, const ImportOptions& options);

/// What --mapping takes, for a file of delimited text: its columns as they were recognised, to be changed by hand.
[[nodiscard]] Result<std::string> mapping_file_of(const std::filesystem::path& path, const ImportOptions& options);

/// `bytes` of delimited text in any encoding. The error is of what is no table of events: no text, no column that is a
/// date or a place.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_table_events(std::string bytes, const std::string& file_name,
                                                              const ImportOptions& options);

/// Of a table that has come apart already: a sheet.
[[nodiscard]] Result<Diagnosed<DatasetPtr>> read_table_events(NamedTable table, const std::string& file_name,
                                                              const ImportOptions& options, Reporter& reporter);

}  // namespace briefmap
