// Events as CSV (RFC 4180): UTF-8, one row an event, CRLF at the ends of rows, cells that a spreadsheet might take for
// a formula made harmless. docs/formats.md gives the columns.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"

#include <string>
#include <string_view>

namespace briefmap {

[[nodiscard]] Diagnosed<std::string> to_csv(const Dataset& dataset);

/// A cell that begins with = + - @, a tab or a carriage return, and is no plain number, with an apostrophe before it;
/// one that begins so behind apostrophes gets one more. Taking one away from "'=", "''=" and the like undoes it.
/// https://owasp.org/www-community/attacks/CSV_Injection
[[nodiscard]] std::string without_formula(std::string_view cell);

}  // namespace briefmap
