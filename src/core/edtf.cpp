#include "core/edtf.hpp"

#include "core/edtf_calendar.hpp"
#include "core/edtf_syntax.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace briefmap {
namespace {

// Of a year whose last `unknown_digits` digits are not known.
DatePrecision precision_of_digits(std::uint32_t unknown_digits) {
    static constexpr std::array<DatePrecision, 4> precisions = {DatePrecision::year, DatePrecision::decade,
                                                                DatePrecision::century, DatePrecision::millennium};
    return precisions[std::min<std::uint32_t>(unknown_digits, 3)];
}

DatePrecision precision_of(const edtf::Date& date) {
    const edtf::Year& year = date.year;
    if ((year.unspecified & 8U) != 0) return DatePrecision::unknown;
    if (year.unspecified != 0) return precision_of_digits(static_cast<std::uint32_t>(std::bit_width(year.unspecified)));
    if (year.significant != 0) return precision_of_digits(edtf::digits_of(year) - year.significant);
    if (date.is_season()) return DatePrecision::season;
    if (!date.month.is_written() || date.month.unspecified != 0) return DatePrecision::year;
    if (!date.day.is_written() || date.day.unspecified != 0) return DatePrecision::month;
    if (!date.time) return DatePrecision::day;
    return date.time->second ? DatePrecision::second : DatePrecision::minute;
}

DateEnd end_of(const edtf::End& written) {
    DateEnd end;
    end.open = written.kind == edtf::EndKind::open;
    end.unknown = written.kind == edtf::EndKind::unknown;
    if (written.kind != edtf::EndKind::date) return end;
    const edtf::Date& date = written.date;
    const edtf::Qualifier any = date.qualifiers[0] | date.qualifiers[1] | date.qualifiers[2];
    end.bounds = edtf::bounds_of(date).value_or(Interval{});  // there are some: the parser saw to it
    end.precision = precision_of(date);
    end.approximate = has(any, edtf::Qualifier::approximate) || date.year.significant != 0;
    end.uncertain = has(any, edtf::Qualifier::uncertain);
    end.unspecified = date.is_unspecified();
    end.clamped = edtf::is_clamped(date.year);
    end.season = date.is_season() ? date.month.value : std::uint8_t{0};
    return end;
}

DateRange range_of(const edtf::Range& written) {
    DateRange range;
    range.from = end_of(written.from);
    range.to = written.to == written.from ? range.from : end_of(written.to);
    return range;
}

// The ends of the whole, of members in any order.
void span_members(Edtf& date) {
    const auto begins_first = [](const DateRange& a, const DateRange& b) {
        return a.from.bounds.begin < b.from.bounds.begin;
    };
    const auto ends_first = [](const DateRange& a, const DateRange& b) { return a.to.bounds.end < b.to.bounds.end; };
    date.from = std::min_element(date.members.begin(), date.members.end(), begins_first)->from;
    date.to = std::max_element(date.members.begin(), date.members.end(), ends_first)->to;
    date.is_interval = !(date.from == date.to);
}

DatePrecision coarser(const DateEnd& from, const DateEnd& to) {
    if (!from.is_date()) return to.precision;
    if (!to.is_date()) return from.precision;
    return std::max(from.precision, to.precision);
}

}  // namespace

DatePrecision Edtf::precision() const {
    if (members.empty()) return coarser(from, to);
    DatePrecision coarsest = DatePrecision::second;
    for (const DateRange& member : members)
        coarsest = std::max(coarsest, coarser(member.from, member.to));
    return coarsest;
}

bool Edtf::is_approximate() const {
    return from.approximate || to.approximate || std::any_of(members.begin(), members.end(), [](const DateRange& m) {
               return m.from.approximate || m.to.approximate;
           });
}

bool Edtf::is_uncertain() const {
    return from.uncertain || to.uncertain || std::any_of(members.begin(), members.end(), [](const DateRange& m) {
               return m.from.uncertain || m.to.uncertain;
           });
}

bool Edtf::touches(const Interval& time) const {
    if (members.empty()) return bounds().intersects(time);
    return std::any_of(members.begin(), members.end(),
                       [&](const DateRange& member) { return member.bounds().intersects(time); });
}

Instant Edtf::surely_begun() const {
    // An end that is no date has bounds without an end. A start may be vaguer than the end: "2004/2004-03".
    const auto begun = [](const DateEnd& start, const DateEnd& end) {
        return std::min(start.bounds.end, end.bounds.end) - 1;
    };
    if (members.empty()) return begun(from, to);
    Instant last = Instant::distant_past(), first = Instant::distant_future();
    for (const DateRange& member : members) {
        last = std::max(last, (member.to.is_date() ? member.to : member.from).bounds.end - 1);
        first = std::min(first, begun(member.from, member.to));
    }
    return set == SetKind::one_of ? last : first;
}

std::string Edtf::canonical() const {
    const auto expression = edtf::parse_syntax(text);
    return expression ? edtf::print(*expression) : text;
}

Result<Edtf, EdtfError> parse_edtf(std::string_view text) {
    const auto expression = edtf::parse_syntax(text);
    if (!expression) return expression.error();
    Edtf date;
    date.text = text;
    switch (expression->kind) {
        case edtf::ExpressionKind::date:
            date.from = date.to = end_of(expression->range.from);
            break;
        case edtf::ExpressionKind::interval:
            date.is_interval = true;
            date.from = end_of(expression->range.from);
            date.to = end_of(expression->range.to);
            break;
        case edtf::ExpressionKind::one_of:
        case edtf::ExpressionKind::all_of:
            date.set = expression->kind == edtf::ExpressionKind::one_of ? SetKind::one_of : SetKind::all_of;
            date.members.reserve(expression->members.size());
            for (const edtf::Range& member : expression->members)
                date.members.push_back(range_of(member));
            span_members(date);
            break;
    }
    return date;
}

std::string_view name_of(DatePrecision precision) {
    static constexpr std::array<std::string_view, 10> names = {"second", "minute", "day",     "month",      "season",
                                                               "year",   "decade", "century", "millennium", "unknown"};
    return names[static_cast<std::size_t>(precision)];
}

}  // namespace briefmap
