// The canonical text of an expression.
#include "core/edtf_syntax.hpp"

#include <cstdlib>
#include <string>

namespace briefmap::edtf {
namespace {

void add_qualifier(std::string& out, Qualifier qualifier) {
    static constexpr std::array<char, 4> signs = {'\0', '?', '~', '%'};
    if (qualifier != Qualifier::none) out += signs[static_cast<std::size_t>(qualifier)];
}

void add_digits(std::string& out, std::uint64_t value, unsigned unspecified, unsigned count) {
    std::string digits(count, '0');
    for (unsigned i = 0; i < count; ++i, value /= 10) {
        const bool is_unspecified = (unspecified >> i & 1U) != 0;
        digits[count - 1 - i] = is_unspecified ? 'X' : static_cast<char>('0' + value % 10);
    }
    out += digits;
}

void add_two_digits(std::string& out, int value) { add_digits(out, static_cast<std::uint64_t>(value), 0, 2); }

void add_year(std::string& out, const Year& year) {
    if (year.is_lettered) out += 'Y';
    if (year.is_negative) out += '-';
    if (year.is_lettered) {
        out += std::to_string(year.significand);
        if (year.exponent != 0) out += "E" + std::to_string(year.exponent);
    } else {
        add_digits(out, year.significand, year.unspecified, 4);
    }
    if (year.significant != 0) out += "S" + std::to_string(year.significant);
}

void add_time(std::string& out, const Time& time) {
    out += 'T';
    add_two_digits(out, time.hour);
    out += ':';
    add_two_digits(out, time.minute);
    if (time.second) {
        out += ':';
        add_two_digits(out, *time.second);
    }
    if (!time.offset_minutes) return;
    if (*time.offset_minutes == 0) {
        out += 'Z';
        return;
    }
    const int minutes = std::abs(*time.offset_minutes);
    out += *time.offset_minutes < 0 ? '-' : '+';
    add_two_digits(out, minutes / 60);
    out += ':';
    add_two_digits(out, minutes % 60);
}

// What the year shares with the parts after it is said once, to their right; the others say theirs to their left.
void add_date(std::string& out, const Date& date) {
    const std::size_t parts = date.day.is_written() ? 3 : date.month.is_written() ? 2 : 1;
    const auto& qualifiers = date.qualifiers;
    std::size_t grouped = 1;
    while (grouped < parts && qualifiers[grouped] == qualifiers[0])
        ++grouped;
    if (qualifiers[0] == Qualifier::none) grouped = 0;
    const bool after_time = date.time && grouped == parts;

    for (std::size_t part = 0; part < parts; ++part) {
        if (part > 0) out += '-';
        if (part >= grouped) add_qualifier(out, qualifiers[part]);
        if (part == 0) {
            add_year(out, date.year);
        } else {
            const TwoDigits& digits = part == 1 ? date.month : date.day;
            add_digits(out, digits.value, digits.unspecified, 2);
        }
        if (part + 1 == grouped && !after_time) add_qualifier(out, qualifiers[0]);
    }
    if (date.time) add_time(out, *date.time);
    if (after_time) add_qualifier(out, qualifiers[0]);
}

void add_end(std::string& out, const End& end) {
    if (end.kind == EndKind::date) add_date(out, end.date);
    if (end.kind == EndKind::open) out += "..";
}

void add_member(std::string& out, const Range& member) {
    if (member.from.kind == EndKind::date) add_date(out, member.from.date);
    if (member.from == member.to) return;
    out += "..";
    if (member.to.kind == EndKind::date) add_date(out, member.to.date);
}

}  // namespace

std::string print(const Expression& expression) {
    std::string out;
    switch (expression.kind) {
        case ExpressionKind::date:
            add_end(out, expression.range.from);
            break;
        case ExpressionKind::interval:
            add_end(out, expression.range.from);
            out += '/';
            add_end(out, expression.range.to);
            break;
        case ExpressionKind::one_of:
        case ExpressionKind::all_of:
            out += expression.kind == ExpressionKind::one_of ? '[' : '{';
            for (const Range& member : expression.members) {
                if (&member != &expression.members.front()) out += ',';
                add_member(out, member);
            }
            out += expression.kind == ExpressionKind::one_of ? ']' : '}';
            break;
    }
    return out;
}

}  // namespace briefmap::edtf
