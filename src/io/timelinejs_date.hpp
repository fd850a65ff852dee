// Dates as TimelineJS writes them, to EDTF.
#pragma once

#include "io/json.hpp"

#include <string>

namespace briefmap {

/// Version 3: {"year": "2013", "month": 5, …}, as precise as its parts go. Year -44 is 44 BC, as TimelineJS shows it.
/// Text or a number stays what it is; "" where there is no date.
[[nodiscard]] std::string timelinejs_date(const Json& date);

/// Version 2: "2011,12,10,07,02,10", "12/10/2011" (month first), "2011".
[[nodiscard]] std::string timelinejs2_date(const Json& date);

}  // namespace briefmap
