// The records of a table to events, by a mapping of its columns.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"
#include "io/place_columns.hpp"
#include "io/reporter.hpp"
#include "io/table.hpp"
#include "io/table_mapping.hpp"

#include <optional>
#include <stop_token>
#include <vector>

namespace briefmap {

struct TableEvents {
    std::vector<Event> events;  // in the table's order; ids unique
    RowCounts counts;
};

/// Every record becomes an event, or is told of and left out. One without a date, a place or both is kept. Records with
/// the id of an earlier one are merged into it: what that one lacks is filled in.
[[nodiscard]] TableEvents events_of_table(const NamedTable& table, const TableMapping& mapping,
                                          const GazetteerSource& gazetteer, Reporter& reporter,
                                          const std::stop_token& stop = {});

}  // namespace briefmap
