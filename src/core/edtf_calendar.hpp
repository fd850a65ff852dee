// Where a written date lies on the calendar.
#pragma once

#include "core/edtf_syntax.hpp"
#include "core/instant.hpp"

#include <optional>

namespace briefmap::edtf {

/// Absent when no day of the calendar matches ("2013-02-3X"). With unspecified digits: from the first day that matches
/// to the last. Years beyond `furthest_year` stand at it. "1950S2" is 1950.
[[nodiscard]] std::optional<Interval> bounds_of(const Date& date);

/// Whether bounds_of gives any.
[[nodiscard]] bool exists(const Date& date);

/// Whether its year is beyond `furthest_year`, either sign.
[[nodiscard]] bool is_clamped(const Year& year);

/// How many digits the year has when written out; four or more.
[[nodiscard]] std::uint32_t digits_of(const Year& year);

/// Whether an interval or range of these two ends runs backwards. Ends that are no dates do not.
[[nodiscard]] bool is_reversed(const End& from, const End& to);

}  // namespace briefmap::edtf
