#include "core/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace briefmap {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads one expression from left to right. The first fault stands in `error` with the place where reading
// stopped.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::optional<EdtfError> error;

    [[nodiscard]] std::size_t position() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    void fail(std::string what) { fail_at(at_, std::move(what)); }
    void fail_at(std::size_t at, std::string what) {
        if (!error) error = EdtfError{std::move(what), at + 1};
    }

    /// Exactly `digits` digits within [lowest, highest]; `name` names them in the message.
    int number(int digits, int lowest, int highest, std::string_view name) {
        const std::size_t start = at_;
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (!is_digit(peek())) {
                fail(missing_digit(digits, name));
                return lowest;
            }
            value = value * 10 + (text_[at_++] - '0');
        }
        if (value < lowest || value > highest) {
            fail_at(start, fmt::format("{} {} does not exist", name, value));
            return lowest;
        }
        return value;
    }

  private:
    [[nodiscard]] std::string missing_digit(int digits, std::string_view name) const {
        if (peek() == 'X') return "has an unspecified digit (X), which is not read";
        return fmt::format("needs {} digits for the {}{}", digits, name, at_end() ? " and ends before them" : "");
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void read_offset(Reader& in, Instant& begin) {
    if (in.take('Z')) return;
    const bool east = in.peek() == '+';
    if (!in.take('+') && !in.take('-')) return;
    const int hours = in.number(2, 0, 23, "offset hour");
    const int minutes = in.take(':') ? in.number(2, 0, 59, "offset minute") : 0;
    const int seconds = hours * 3'600 + minutes * 60;
    begin = east ? begin - seconds : begin + seconds;
}

// After the day: "Thh:mm[:ss][offset]".
DateEnd read_time(Reader& in, Civil civil) {
    DateEnd date;
    civil.hour = in.number(2, 0, 23, "hour");
    if (!in.error && !in.take(':')) in.fail("needs a colon and minutes after the hour");
    if (in.error) return date;
    civil.minute = in.number(2, 0, 59, "minute");
    date.precision = DatePrecision::minute;
    if (!in.error && in.take(':')) {
        civil.second = in.number(2, 0, 59, "second");
        date.precision = DatePrecision::second;
    }
    if (in.error) return date;
    Instant begin = instant_of(civil);
    read_offset(in, begin);
    date.bounds = {begin, begin + (date.precision == DatePrecision::second ? 1 : 60)};
    return date;
}

DateEnd whole(CalendarUnit unit, DatePrecision precision, const Civil& civil) {
    const Instant begin = instant_of(civil);
    DateEnd date;
    date.bounds = {begin, advance(begin, unit, 1)};
    date.precision = precision;
    return date;
}

DateEnd read_unqualified_date(Reader& in) {
    Civil civil;
    const bool before_year_0 = in.take('-');
    const std::size_t year_at = in.position();
    civil.year = in.number(4, 0, 9'999, "year");
    if (in.error) return {};
    if (is_digit(in.peek())) in.fail("has more than four digits for the year");
    if (before_year_0 && civil.year == 0) in.fail_at(year_at, "writes year 0 with a sign");
    if (before_year_0) civil.year = -civil.year;
    if (in.error || !in.take('-')) return whole(CalendarUnit::year, DatePrecision::year, civil);

    const std::size_t month_at = in.position();
    civil.month = in.number(2, 0, 99, "month");
    if (in.error) return {};
    if (civil.month >= 21 && civil.month <= 41) in.fail_at(month_at, "names a season, which is not read");
    if (civil.month < 1 || civil.month > 12) in.fail_at(month_at, fmt::format("month {} does not exist", civil.month));
    if (in.error) return {};
    if (!in.take('-')) return whole(CalendarUnit::month, DatePrecision::month, civil);

    const std::size_t day_at = in.position();
    civil.day = in.number(2, 0, 99, "day");
    if (in.error) return {};
    if (civil.day < 1 || civil.day > days_in_month(civil.year, civil.month)) {
        in.fail_at(day_at, fmt::format("day {} of month {} does not exist", civil.day, civil.month));
        return {};
    }
    if (!in.take('T')) return whole(CalendarUnit::day, DatePrecision::day, civil);
    return read_time(in, civil);
}

// One end: a date with its qualifier, "..", or nothing.
DateEnd read_end(Reader& in) {
    DateEnd end;
    if (in.at_end() || in.peek() == '/') {
        end.unknown = true;
        return end;
    }
    if (in.take('.')) {
        if (!in.take('.')) in.fail("needs two dots for an open end");
        end.open = true;
        return end;
    }
    end = read_unqualified_date(in);
    if (in.error) return end;
    const char qualifier = in.peek();
    end.approximate = qualifier == '~' || qualifier == '%';
    end.uncertain = qualifier == '?' || qualifier == '%';
    if (end.approximate || end.uncertain) in.take(qualifier);
    return end;
}

void check_interval(Reader& in, const Edtf& date, std::size_t second_at) {
    if (in.error) return;
    if (!date.from.is_date() && !date.to.is_date()) {
        in.fail_at(0, "has no date at either end");
    } else if (date.from.is_date() && date.to.is_date() && date.to.bounds.end <= date.from.bounds.begin) {
        in.fail_at(second_at, "ends before it begins");
    }
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
    const DateEnd& start = from.is_date() ? from : to;
    Instant last = start.bounds.end - 1;
    if (set != SetKind::one_of) return last;
    for (const DateRange& member : members) {
        const DateEnd& latest = member.to.is_date() ? member.to : member.from;
        last = std::max(last, latest.bounds.end - 1);
    }
    return last;
}

Result<Edtf, EdtfError> parse_edtf(std::string_view text) {
    if (text.empty()) return EdtfError{"is empty", 1};
    Reader in(text);
    Edtf date;
    date.from = read_end(in);
    if (!in.error && in.take('/')) {
        date.is_interval = true;
        const std::size_t second_at = in.position();
        date.to = read_end(in);
        if (!in.error && !in.at_end()) in.fail("has more after the date");
        check_interval(in, date, second_at);
    } else {
        date.to = date.from;
        if (!in.at_end()) in.fail("has more after the date");
        if (!date.from.is_date()) in.fail("has no date");
    }
    if (in.error) return *in.error;
    date.text = text;
    return date;
}

std::string_view name_of(DatePrecision precision) {
    static constexpr std::array<std::string_view, 10> names = {"second", "minute", "day",     "month",      "season",
                                                               "year",   "decade", "century", "millennium", "unknown"};
    return names[static_cast<std::size_t>(precision)];
}

}  // namespace briefmap
