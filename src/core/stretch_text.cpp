#include "core/stretch_text.hpp"

#include <algorithm>

namespace briefmap {
namespace {

DateEnd day_of(Instant t) {
    DateEnd end;
    if (!t.is_bounded()) {
        end.open = true;
        end.bounds = {t, t};
        return end;
    }
    const Instant begin = floor_to(t, CalendarUnit::day);
    end.bounds = {begin, begin + seconds_per_day};
    end.precision = DatePrecision::day;
    return end;
}

}  // namespace

std::string display_stretch(const Interval& stretch, std::string_view language, DateLength length) {
    const Instant last = stretch.end.is_bounded() ? std::max(stretch.begin, stretch.end - 1) : stretch.end;
    Edtf range;
    range.is_interval = true;
    range.from = day_of(stretch.begin);
    range.to = day_of(last);
    range.is_interval = !(range.from == range.to);
    return display_date(range, language, length);
}

}  // namespace briefmap
