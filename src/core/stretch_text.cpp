#include "core/stretch_text.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

struct Part {
    CalendarUnit unit;
    DatePrecision precision;
};
constexpr std::array coarsest_first = {Part{CalendarUnit::year, DatePrecision::year},
                                       Part{CalendarUnit::month, DatePrecision::month},
                                       Part{CalendarUnit::day, DatePrecision::day}};

bool starts(Instant t, CalendarUnit unit) { return !t.is_bounded() || floor_to(t, unit) == t; }

Part coarsest_part(const Interval& stretch) {
    if (stretch.end <= stretch.begin) return coarsest_first.back();
    return *std::find_if(coarsest_first.begin(), coarsest_first.end() - 1, [&](const Part& part) {
        return starts(stretch.begin, part.unit) && starts(stretch.end, part.unit);
    });
}

DateEnd end_within(Instant t, const Part& part) {
    DateEnd end;
    if (!t.is_bounded()) {
        end.open = true;
        end.bounds = {t, t};
        return end;
    }
    const Instant begin = floor_to(t, part.unit);
    end.bounds = {begin, advance(begin, part.unit, 1)};
    end.precision = part.precision;
    return end;
}

}  // namespace

std::string display_stretch(const Interval& stretch, std::string_view language, DateLength length) {
    const Part part = coarsest_part(stretch);
    const Instant last = stretch.end.is_bounded() ? std::max(stretch.begin, stretch.end - 1) : stretch.end;
    Edtf range;
    range.from = end_within(stretch.begin, part);
    range.to = end_within(last, part);
    range.is_interval = !(range.from == range.to);
    return display_date(range, language, length);
}

}  // namespace briefmap
