// The written form of dates: the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile), levels 0, 1
// and 2, as a tree that is read from text and printed back. What it means on the calendar is in core/edtf.hpp.
// https://www.loc.gov/standards/datetime/
//
// Every tree that parse_syntax gives names at least one day of the calendar, its intervals and ranges run forward, and
// print gives a text that parses to the same tree. Trees have a fixed size but for the members of a set.
#pragma once

#include "core/edtf_error.hpp"
#include "core/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap::edtf {

/// Bits: "%" is "?" and "~" together.
enum class Qualifier : std::uint8_t { none = 0, uncertain = 1, approximate = 2, both = 3 };

[[nodiscard]] constexpr Qualifier operator|(Qualifier a, Qualifier b) {
    return static_cast<Qualifier>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool has(Qualifier all, Qualifier one) {
    return (static_cast<std::uint8_t>(all) & static_cast<std::uint8_t>(one)) != 0;
}

/// Four digits, or with Y as many as it takes: significand × 10^exponent.
struct Year {
    std::uint64_t significand = 0;  // X counts as 0; at most `most_year_digits` digits
    std::uint32_t exponent = 0;     // after E; 0 without
    std::uint32_t significant = 0;  // after S, how many digits are significant; 0 without
    std::uint8_t unspecified = 0;   // bit n: the digit of 10^n is X; never with Y or S
    bool is_negative = false;
    bool is_lettered = false;  // begins with Y; such a year stands without month and day

    bool operator==(const Year&) const = default;
};

inline constexpr int most_year_digits = 18;

/// A month, a part of the year (21-41) or a day; not written when both are 0.
struct TwoDigits {
    std::uint8_t value = 0;        // X counts as 0
    std::uint8_t unspecified = 0;  // bit 0: the last digit is X; bit 1: the first

    [[nodiscard]] constexpr bool is_written() const { return value != 0 || unspecified != 0; }
    bool operator==(const TwoDigits&) const = default;
};

struct Time {
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::optional<std::uint8_t> second;
    std::optional<std::int16_t> offset_minutes;  // east of Greenwich; Z is 0

    bool operator==(const Time&) const = default;
};

struct Date {
    Year year;
    TwoDigits month;  // 21-41: a season, quarter, third or half of the year, which has no day
    TwoDigits day;
    std::optional<Time> time;  // only after a day without X
    /// Of year, month and day: one to the right of a part qualifies it and all to its left, one to the left only it.
    std::array<Qualifier, 3> qualifiers{};

    [[nodiscard]] constexpr bool is_season() const { return month.value > 12; }
    [[nodiscard]] constexpr bool is_unspecified() const {
        return (year.unspecified | month.unspecified | day.unspecified) != 0;
    }
    bool operator==(const Date&) const = default;
};

enum class EndKind : std::uint8_t { date, open, unknown };

struct End {
    EndKind kind = EndKind::unknown;
    Date date;

    bool operator==(const End&) const = default;
};

/// "A/B" or, within a set, "A..B"; a single date is both ends.
struct Range {
    End from;
    End to;

    bool operator==(const Range&) const = default;
};

enum class ExpressionKind : std::uint8_t { date, interval, one_of, all_of };

struct Expression {
    ExpressionKind kind = ExpressionKind::date;
    Range range;                 // of a date and an interval
    std::vector<Range> members;  // of [a set] and {a set}, in the order written

    bool operator==(const Expression&) const = default;
};

/// Beyond the profile it takes a time without seconds, as ISO 8601-1 does, a time in intervals and sets, and a
/// qualifier after a time. The error stands at the character that reading stopped at, or where the part begins that is
/// impossible.
[[nodiscard]] Result<Expression, EdtfError> parse_syntax(std::string_view text);

/// The canonical form: "?2004-?06" is printed "2004-06?", "{1960, 1961}" "{1960,1961}", "T10:00+00:00" "T10:00Z".
[[nodiscard]] std::string print(const Expression& expression);

}  // namespace briefmap::edtf
