// Stretches of time as CZML writes them: ISO 8601 within the years 0 to 9999, UTC.
#pragma once

#include "core/edtf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

struct CzmlInterval {
    std::string text;  // "2013-01-01T00:00:00Z/2014-01-01T00:00:00Z"
    std::int64_t seconds = 0;
    bool is_clamped = false;  // a bound was beyond the years
};

/// Open ends are the ends of CZML's own time. Absent for what lies beyond it.
[[nodiscard]] std::optional<CzmlInterval> czml_interval(const Interval& time);

struct CzmlAvailability {
    std::vector<std::string> intervals;  // in order; empty for what lies beyond the years
    bool is_clamped = false;
};

/// The members of a set one by one.
[[nodiscard]] CzmlAvailability czml_availability(const Edtf& when);

}  // namespace briefmap
