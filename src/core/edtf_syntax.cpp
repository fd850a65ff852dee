// Puts dates together to intervals and sets.
#include "core/edtf_syntax.hpp"

#include "core/edtf_calendar.hpp"
#include "core/edtf_date_reader.hpp"

#include <fmt/format.h>

namespace briefmap::edtf {
namespace {

// Of an interval: a date, "..", or nothing.
End read_end(DateReader& in) {
    if (in.at_end() || in.peek() == '/') return {EndKind::unknown, {}};
    if (in.take('.')) {
        if (!in.take('.')) in.fail("needs two dots for an open end");
        return {EndKind::open, {}};
    }
    return {EndKind::date, in.date()};
}

void fail_at_what_follows(DateReader& in, const End& last) {
    if (last.kind == EndKind::date && in.sees_dots()) in.fail("has two dots outside of a set; an open end is “/..”");
    if (in.peek() == 'T') in.fail("has a time without a day");
    in.fail("has more after the date");
}

void read_date_or_interval(DateReader& in, Expression& expression) {
    Range& range = expression.range;
    range.from = read_end(in);
    if (in.error) return;
    std::size_t second_at = 0;
    if (in.take('/')) {
        expression.kind = ExpressionKind::interval;
        second_at = in.position();
        range.to = read_end(in);
        if (in.error) return;
    } else {
        range.to = range.from;
    }
    if (!in.at_end()) return fail_at_what_follows(in, range.to);
    const bool has_date = range.from.kind == EndKind::date || range.to.kind == EndKind::date;
    if (expression.kind == ExpressionKind::date) {
        if (!has_date) in.fail("has no date");
    } else if (!has_date) {
        in.fail_at(0, "has no date at either end");
    } else if (is_reversed(range.from, range.to)) {
        in.fail_at(second_at, "ends before it begins");
    }
}

// "1670", "1670..1672", first of all "..1760", last of all "1760..".
Range read_member(DateReader& in, bool is_first) {
    Range range;
    if (in.sees_dots()) {
        if (!is_first) in.fail("has an open beginning that is not the set's first");
        in.take_dots();
        range.from.kind = EndKind::open;
    }
    if (in.error) return range;
    range.to = {EndKind::date, in.date()};
    if (in.error || range.from.kind == EndKind::open) return range;
    range.from = range.to;
    const std::size_t dots = in.position();
    if (!in.take_dots()) return range;
    if (in.at_end() || in.peek() == ']' || in.peek() == '}' || in.peek() == ',') {
        if (in.peek() == ',') in.fail_at(dots, "has an open end that is not the set's last");
        range.to = {EndKind::open, {}};
        return range;
    }
    range.to = {EndKind::date, in.date()};
    if (!in.error && is_reversed(range.from, range.to)) in.fail_at(dots + 2, "ends before it begins");
    return range;
}

void read_set(DateReader& in, Expression& expression) {
    const bool one_of = in.take('[');
    if (!one_of) in.take('{');
    expression.kind = one_of ? ExpressionKind::one_of : ExpressionKind::all_of;
    const char close = one_of ? ']' : '}';
    if (in.peek() == close) in.fail("is a set without a date");
    while (!in.error) {
        expression.members.push_back(read_member(in, expression.members.empty()));
        if (in.error || in.take(close)) break;
        if (in.peek() == '/') in.fail("has an interval within a set; it is written with two dots");
        if (!in.take(',')) in.fail(fmt::format("needs a comma or {} after a date of the set", close));
        while (in.peek() == ' ')
            in.take(' ');
    }
    if (!in.error && !in.at_end()) in.fail("has more after the set");
}

}  // namespace

Result<Expression, EdtfError> parse_syntax(std::string_view text) {
    if (text.empty()) return EdtfError{"is empty", 1};
    DateReader in(text);
    Expression expression;
    if (in.peek() == '[' || in.peek() == '{') {
        read_set(in, expression);
    } else {
        read_date_or_interval(in, expression);
    }
    if (in.error) return std::move(*in.error);
    return expression;
}

}  // namespace briefmap::edtf
