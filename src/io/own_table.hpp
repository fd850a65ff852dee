// The table that briefmap itself writes events to (event_table.hpp), read back without a loss.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "io/reporter.hpp"
#include "io/table.hpp"
#include "io/table_events.hpp"

namespace briefmap {

/// Whether the columns are those that event_table.hpp gives every table.
[[nodiscard]] bool is_own_table(const NamedTable& table);

/// Its records, each by the rules of the native format.
[[nodiscard]] TableEvents read_own_table(const NamedTable& table, Reporter& reporter, const std::stop_token& stop);

}  // namespace briefmap
