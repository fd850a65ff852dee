// Files of databases of events, known by their header or their shape: UCDP GED, ACLED, GDELT, NOAA, USGS.
#pragma once

#include "io/table.hpp"
#include "io/table_mapping.hpp"

#include <optional>

namespace briefmap {

/// Absent where the table is none of them.
[[nodiscard]] std::optional<TableMapping> known_layout(const NamedTable& table);

}  // namespace briefmap
