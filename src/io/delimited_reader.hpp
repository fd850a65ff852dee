// Delimited text (CSV, TSV, with semicolons or bars) to rows of cells: RFC 4180, and what programs make of it.
#pragma once

#include "core/result.hpp"
#include "io/reporter.hpp"
#include "io/table.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// The one of comma, tab, semicolon and bar that parts the first rows most evenly; comma where none does.
[[nodiscard]] char delimiter_of(std::string_view text);

/// `text` is UTF-8. Rows with more or fewer cells than the header are reported and kept. A quote that never closes is
/// read as a letter. The error is of a cell too large to be one.
[[nodiscard]] Result<NamedTable> read_delimited(std::string_view text, Reporter& reporter);

}  // namespace briefmap
