// XLSX and ODS as tables of text, by GDAL's drivers for them. What the columns mean is for the reader of events to
// find.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace briefmap {

struct Sheet {
    std::string name;
    /// As they stand in the sheet, the first row first. Rows and cells that are empty are kept where others follow.
    /// Dates as "2013-05-06" and "2013-05-06T10:11:12", numbers as the shortest text that reads back the same.
    std::vector<std::vector<std::string>> rows;
};

struct Spreadsheet {
    std::vector<Sheet> sheets;  // those with something in them first, else in the order of the file
    Diagnostics diagnostics;
};

inline constexpr std::size_t max_sheet_cells = 20'000'000;  // of all sheets; what is beyond is left out and said

/// Refuses what unpacks to more than 512 MB, and XML that declares entities.
[[nodiscard]] Result<Spreadsheet> read_spreadsheet(const std::filesystem::path& path);

}  // namespace briefmap
