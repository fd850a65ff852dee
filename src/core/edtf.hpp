// Dates as people know them: the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile).
// Level 0, intervals with open or unknown ends, and the qualifiers ~ ? %. "2013" is the whole of 2013, never 1 January.
// https://www.loc.gov/standards/datetime/
#pragma once

#include "core/instant.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace briefmap {

/// The coarser of an interval's two ends.
enum class DatePrecision : std::uint8_t { second, minute, day, month, year, unknown };

/// One end of an expression, or the only date there is.
struct DateEnd {
    Interval bounds;  // all of the day, month or year it names
    DatePrecision precision = DatePrecision::unknown;
    bool approximate = false;  // ~ or %
    bool uncertain = false;    // ? or %
    bool open = false;         // ".."
    bool unknown = false;      // nothing written before or after the solidus

    bool operator==(const DateEnd&) const = default;
};

struct Edtf {
    std::string text;  // as written
    DateEnd from;
    DateEnd to;  // equals `from` unless is_interval
    bool is_interval = false;

    /// Half-open; distant_past or distant_future where open or unknown.
    [[nodiscard]] Interval bounds() const;
    [[nodiscard]] DatePrecision precision() const;
    [[nodiscard]] bool is_approximate() const { return from.approximate || to.approximate; }
    [[nodiscard]] bool is_uncertain() const { return from.uncertain || to.uncertain; }

    bool operator==(const Edtf&) const = default;
};

struct EdtfError {
    std::string what;           // "month 13 does not exist"
    std::size_t character = 1;  // where in the text, counted from 1
};

/// Accepts YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm[:ss][Z|±hh[:mm]], -YYYY…, A/B, ../B, A/.., /B, A/, each date
/// with ~ ? or %. A time with an offset becomes UTC; one without stands as written. Refuses everything else.
[[nodiscard]] Result<Edtf, EdtfError> parse_edtf(std::string_view text);

[[nodiscard]] std::string_view name_of(DatePrecision precision);

}  // namespace briefmap
