// Parts a typed list of dates into its members: "August 15, 2025, May 2026 or 2027" has three. Inside the reader of
// dates.
#pragma once

#include "core/date_reader_terms.hpp"

#include <initializer_list>
#include <span>
#include <vector>

namespace briefmap::typed {

using Terms = std::span<const Term>;

[[nodiscard]] bool is_any(const Term& term, std::initializer_list<Meaning> meanings);
[[nodiscard]] bool separates_range(const Term& term);

/// Without the commas and the words that say nothing at either end.
[[nodiscard]] Terms trimmed(Terms terms);

/// At "or", "and", and the commas that do not belong to a date. None is empty.
[[nodiscard]] std::vector<Terms> members_of(Terms terms);

}  // namespace briefmap::typed
