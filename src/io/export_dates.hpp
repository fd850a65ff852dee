// The ends of an event's time as other formats write them: a day or a moment each, the last one included.
#pragma once

#include "core/edtf.hpp"

#include <optional>
#include <string>

namespace briefmap {

/// What an end of a time comes to in whole days or seconds.
struct CivilEnd {
    Civil civil;
    DatePrecision precision = DatePrecision::day;  // of the end as written

    [[nodiscard]] bool has_time_of_day() const { return precision <= DatePrecision::minute; }
};

/// The first second; absent where it is open or unknown.
[[nodiscard]] std::optional<CivilEnd> first_of(const Edtf& when);
/// The last second that still belongs to it, likewise.
[[nodiscard]] std::optional<CivilEnd> last_of(const Edtf& when);

/// Whether a time of day in it says which zone it is of, so that the bounds are UTC.
[[nodiscard]] bool has_zone(const Edtf& when);

/// "2013-01-01", "-0044-03-15", "+12013-01-01".
[[nodiscard]] std::string iso_day(const Civil& civil);
/// The day, and the time where one was written: "2025-08-15T14:30:00", with a Z where it is UTC.
[[nodiscard]] std::string iso_end(const CivilEnd& end, bool is_utc);

}  // namespace briefmap
