// Dates as people know them: the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile), levels 0, 1
// and 2, and what they mean on the calendar. "2013" is the whole of 2013, never 1 January. How they are written, as a
// tree, is in core/edtf_syntax.hpp.
// https://www.loc.gov/standards/datetime/
#pragma once

#include "core/edtf_error.hpp"
#include "core/instant.hpp"
#include "core/result.hpp"

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
    /// All of the day, month, season or year it names; with X from the first day that matches to the last. Seasons are
    /// of three months; winter (24), and the southern summer (30), is the December of its year.
    Interval bounds;
    /// With X or S, what the digits are known to: "19XX-12-25" and "1950S2" to the century, "XXXX" unknown.
    DatePrecision precision = DatePrecision::unknown;
    bool approximate = false;  // ~ or % on any part, or S
    bool uncertain = false;    // ? or % on any part
    bool open = false;         // ".."
    bool unknown = false;      // nothing written before or after the solidus
    bool unspecified = false;  // has X for a digit
    bool clamped = false;      // its year is beyond furthest_year; the bounds are that year's
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

    /// The first instant by which it has begun whatever its imprecision: the last second of its start, of its end when
    /// it has no start; of the last member of [a set], of the first of {a set}.
    [[nodiscard]] Instant surely_begun() const;

    /// The text in EDTF's canonical form; as written when it is no EDTF, as in a made-up range.
    [[nodiscard]] std::string canonical() const;

    bool operator==(const Edtf&) const = default;
};

/// Reads what edtf::parse_syntax reads. A time with an offset becomes UTC; one without stands as written.
[[nodiscard]] Result<Edtf, EdtfError> parse_edtf(std::string_view text);

[[nodiscard]] std::string_view name_of(DatePrecision precision);

}  // namespace briefmap
