// What the columns of a table probably mean: by the names that people and programs give them in the map's languages, by
// HXL's tags, and where those say nothing by what stands in the first rows.
#pragma once

#include "io/table.hpp"
#include "io/table_mapping.hpp"

namespace briefmap {

/// Known layouts (known_layouts.hpp) first. Every column has a role in what comes back; day_order is settled by whole
/// columns, and absent where they do not settle it and somebody must be asked.
[[nodiscard]] TableMapping recognise_columns(const NamedTable& table);

/// Whether a column of dates can be read both ways and nothing in it says which.
[[nodiscard]] bool asks_for_day_order(const NamedTable& table, const TableMapping& mapping);

/// What the columns of dates say of the order of day and month.
[[nodiscard]] DayOrderEvidence day_order_evidence(const NamedTable& table, const TableMapping& mapping);

}  // namespace briefmap
