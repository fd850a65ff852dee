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
#include <vector>

namespace briefmap {

/// From fine to coarse. `season` is any grouping of months: a season, a quarter, a third or a half of a year.
enum class DatePrecision : std::uint8_t {
    second,
    minute,
    day,
    month,
    season,
    year,
    decade,
    century,
    millennium,
    unknown
};

/// One end of an expression, or the only date there is.
struct DateEnd {
    Interval bounds;  // all of the day, month or year it names
    DatePrecision precision = DatePrecision::unknown;
    bool approximate = false;  // ~ or %
    bool uncertain = false;    // ? or %
    bool open = false;         // ".."
    bool unknown = false;      // nothing written before or after the solidus
    bool unspecified = false;  // has X for a digit
    bool clamped = false;      // its year is beyond what an Instant holds; bounds stand at that limit
    std::uint8_t season = 0;   // 21-41 as written, 0 when it names none

    [[nodiscard]] bool is_date() const { return !open && !unknown; }

    bool operator==(const DateEnd&) const = default;
};

/// A member of a set; both ends are the same for a single date.
struct DateRange {
    DateEnd from;
    DateEnd to;

    /// Half-open; distant_past or distant_future where open or unknown.
    [[nodiscard]] Interval bounds() const { return {from.bounds.begin, to.bounds.end}; }

    bool operator==(const DateRange&) const = default;
};

/// [1667,1668] is one of its members, {1667,1668} all of them.
enum class SetKind : std::uint8_t { none, one_of, all_of };

struct Edtf {
    std::string text;  // as written
    DateEnd from;      // of a set: the end of its members that begins first
    DateEnd to;        // equals `from` unless is_interval; of a set: the end of its members that ends last
    bool is_interval = false;
    SetKind set = SetKind::none;
    std::vector<DateRange> members;  // as written; empty unless it is a set

    /// Half-open; distant_past or distant_future where open or unknown. Of a set: from the first to the last.
    [[nodiscard]] Interval bounds() const { return {from.bounds.begin, to.bounds.end}; }
    /// The coarser of its ends, or the coarsest of its members.
    [[nodiscard]] DatePrecision precision() const;
    [[nodiscard]] bool is_approximate() const;
    [[nodiscard]] bool is_uncertain() const;

    /// Whether it may hold within `time`; a set does not touch the gaps between its members.
    [[nodiscard]] bool touches(const Interval& time) const;

    /// The first instant by which it has begun whatever its imprecision: the last second of its start, of the last
    /// member when it is one of a set, and of its end when it has no start.
    [[nodiscard]] Instant surely_begun() const;

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
