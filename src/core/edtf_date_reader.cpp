#include "core/edtf_date_reader.hpp"

#include "core/edtf_calendar.hpp"

#include <fmt/format.h>

namespace briefmap::edtf {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Qualifier qualifier_of(char c) {
    if (c == '?') return Qualifier::uncertain;
    if (c == '~') return Qualifier::approximate;
    return c == '%' ? Qualifier::both : Qualifier::none;
}

std::string as_written(const TwoDigits& digits) {
    std::string text = fmt::format("{:02}", digits.value);
    if ((digits.unspecified & 2U) != 0) text[0] = 'X';
    if ((digits.unspecified & 1U) != 0) text[1] = 'X';
    return text;
}

}  // namespace

void DateReader::fail_for_want_of_digits(int count, std::string_view of) {
    const char c = peek();
    if (c == 'x' || c == 'u')
        return fail(fmt::format("has “{}” for a digit; a digit that is not known is written X", c));
    if (c == 'X') return fail(fmt::format("has an unspecified digit (X) in the {}", of));
    const std::string digits = count > 0 ? fmt::format("{} digits", count) : "digits";
    fail(fmt::format("needs {} for the {}{}", digits, of, at_end() ? " and ends before them" : ""));
}

// Exactly `digits` digits, 0 to `highest`.
int DateReader::number(int digits, int highest, std::string_view name) {
    const std::size_t start = at_;
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        if (!is_digit(peek())) {
            fail_for_want_of_digits(digits, name);
            return 0;
        }
        value = value * 10 + (text_[at_++] - '0');
    }
    if (value <= highest) return value;
    fail_at(start, fmt::format("{} {} does not exist", name, value));
    return 0;
}

// After E or S: one or more digits, at least 1.
std::uint32_t DateReader::count(std::string_view name) {
    constexpr std::uint32_t most = 99'999'999;
    const std::size_t start = at_;
    std::uint32_t value = 0;
    while (is_digit(peek()) && value <= most)
        value = value * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
    if (at_ == start) {
        fail_for_want_of_digits(0, name);
    } else if (value == 0) {
        fail_at(start, fmt::format("has 0 for the {}", name));
    } else if (value > most) {
        fail_at(start, fmt::format("has a greater {} than is read", name));
    }
    return value;
}

// Each a digit or X.
TwoDigits DateReader::two_digits(std::string_view name) {
    TwoDigits digits;
    for (unsigned bit : {2U, 1U}) {
        digits.value = static_cast<std::uint8_t>(digits.value * 10);
        if (take('X')) {
            digits.unspecified = static_cast<std::uint8_t>(digits.unspecified | bit);
        } else if (is_digit(peek())) {
            digits.value = static_cast<std::uint8_t>(digits.value + (text_[at_++] - '0'));
        } else {
            fail_for_want_of_digits(2, name);
            return {};
        }
    }
    return digits;
}

Qualifier DateReader::qualifier() {
    const Qualifier first = qualifier_of(peek());
    if (first == Qualifier::none) return first;
    ++at_;
    if (qualifier_of(peek()) != Qualifier::none) fail("has two qualifiers in a row; % says both ? and ~");
    return first;
}

void DateReader::four_digit_year(Year& year) {
    const std::size_t start = at_;
    for (unsigned bit : {8U, 4U, 2U, 1U}) {
        year.significand *= 10;
        if (take('X')) {
            year.unspecified = static_cast<std::uint8_t>(year.unspecified | bit);
        } else if (is_digit(peek())) {
            year.significand += static_cast<std::uint64_t>(text_[at_++] - '0');
        } else {
            return fail_for_want_of_digits(4, "year");
        }
    }
    if (year.is_negative && year.significand == 0 && year.unspecified == 0) {
        fail_at(start, "writes year 0 with a sign");
    } else if (is_digit(peek()) || peek() == 'X') {
        fail("has more than four digits for the year; a longer one begins with Y");
    } else if (peek() == 'E') {
        fail("has an exponent after a year without Y");
    }
}

void DateReader::lettered_year(Year& year) {
    if (peek() == '0') return fail("begins a long year with 0");
    const std::size_t start = at_;
    while (is_digit(peek())) {
        if (at_ - start == most_year_digits) return fail("has more than 18 digits for the year; write it with E");
        year.significand = year.significand * 10 + static_cast<std::uint64_t>(text_[at_++] - '0');
    }
    if (at_ == start || peek() == 'X') return fail_for_want_of_digits(0, "year after Y");
    if (take('E')) year.exponent = count("exponent");
    if (error) return;
    if (digits_of(year) <= 4) fail_at(start, "has Y before a year of four digits or fewer");
}

void DateReader::significant_digits(Year& year) {
    const std::size_t start = at_;
    if (!take('S')) return;
    if (year.unspecified != 0) return fail_at(start, "has both unspecified and significant digits");
    year.significant = count("number of significant digits");
    if (!error && year.significant > digits_of(year)) {
        fail_at(start + 1, "counts more significant digits than the year has");
    }
}

// What qualifies a part, given what stood to its left.
void DateReader::part_qualifiers(Date& date, std::size_t part, Qualifier to_the_left) {
    if (error) return;
    date.qualifiers[part] = to_the_left;
    const std::size_t start = at_;
    const Qualifier group = qualifier();
    if (group == Qualifier::none) return;
    if (part == 0 && to_the_left != Qualifier::none) fail_at(start, "qualifies the year on both sides; % says both");
    for (std::size_t i = 0; i <= part; ++i)
        date.qualifiers[i] = date.qualifiers[i] | group;
}

void DateReader::year(Date& date) {
    const Qualifier to_the_left = qualifier();
    if (error) return;
    date.year.is_lettered = take('Y');
    date.year.is_negative = take('-');
    if (date.year.is_lettered) {
        lettered_year(date.year);
    } else {
        four_digit_year(date.year);
    }
    if (!error) significant_digits(date.year);
    part_qualifiers(date, 0, to_the_left);
    if (error || peek() != '-') return;
    if (date.year.is_lettered) fail("has a month after a year with Y, which stands alone");
    if (date.year.significant != 0) fail("has a month after significant digits, which end a date");
}

void DateReader::month(Date& date) {
    const Qualifier to_the_left = qualifier();
    const std::size_t start = at_;
    if (!error) date.month = two_digits("month");
    if (error) return;
    const auto [value, unspecified] = date.month;
    const bool is_part_of_year = unspecified == 0 && value >= 21 && value <= 41;
    // "1X" is 10 to 12, "X3" is 03.
    const bool is_month = unspecified == 0 ? value >= 1 && value <= 12 : value <= 10 || unspecified == 2U;
    if (!is_month && !is_part_of_year) {
        return fail_at(start, fmt::format("month {} does not exist", text_.substr(start, 2)));
    }
    part_qualifiers(date, 1, to_the_left);
    if (!error && is_part_of_year && peek() == '-') fail("has a day within a part of the year (21-41)");
}

void DateReader::day(Date& date) {
    const Qualifier to_the_left = qualifier();
    const std::size_t start = at_;
    if (!error) date.day = two_digits("day");
    if (error) return;
    if (!date.day.is_written() || !exists(date)) {
        const std::string_view years = date.year.unspecified != 0 ? " in any such year" : "";
        return fail_at(start, fmt::format("day {} of month {} does not exist{}", text_.substr(start, 2),
                                          as_written(date.month), years));
    }
    part_qualifiers(date, 2, to_the_left);
}

void DateReader::offset(Time& time) {
    if (take('Z')) {
        time.offset_minutes = 0;
        return;
    }
    const int sign = peek() == '-' ? -1 : 1;
    if (!take('+') && !take('-')) return;
    const int hours = number(2, 23, "offset hour");
    const int minutes = !error && take(':') ? number(2, 59, "offset minute") : 0;
    time.offset_minutes = static_cast<std::int16_t>(sign * (hours * 60 + minutes));
}

void DateReader::time(Date& date) {
    if (date.is_unspecified()) return fail("has a time on a day with unspecified digits");
    if (date.qualifiers != std::array<Qualifier, 3>{}) return fail("has a time after a qualifier, which ends a date");
    take('T');
    Time time;
    time.hour = static_cast<std::uint8_t>(number(2, 23, "hour"));
    if (!error && !take(':')) fail("needs a colon and minutes after the hour");
    if (!error) time.minute = static_cast<std::uint8_t>(number(2, 59, "minute"));
    if (!error && take(':')) time.second = static_cast<std::uint8_t>(number(2, 59, "second"));
    if (!error) offset(time);
    date.time = time;
    part_qualifiers(date, 2, Qualifier::none);
}

Date DateReader::date() {
    Date date;
    year(date);
    if (error || !take('-')) return date;
    month(date);
    if (error || !take('-')) return date;
    day(date);
    if (!error && peek() == 'T') time(date);
    return date;
}

}  // namespace briefmap::edtf
