#include "io/czml_time.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr std::string_view end_of_time = "9999-12-31T24:00:00Z";

std::string written(Instant t, Instant latest) { return t == latest ? std::string(end_of_time) : to_iso8601(t); }

}  // namespace

std::optional<CzmlInterval> czml_interval(const Interval& time) {
    const Interval whole{instant_of({.year = 0, .month = 1, .day = 1}),
                         instant_of({.year = 10'000, .month = 1, .day = 1})};
    if (!whole.intersects(time)) return std::nullopt;
    const Instant begin = std::max(time.begin, whole.begin), end = std::min(time.end, whole.end);
    const bool is_clamped =
        (time.begin.is_bounded() && time.begin != begin) || (time.end.is_bounded() && time.end != end);
    return CzmlInterval{written(begin, whole.end) + "/" + written(end, whole.end), end - begin, is_clamped};
}

CzmlAvailability czml_availability(const Edtf& when) {
    std::vector<Interval> members;
    for (const DateRange& member : when.members)
        members.push_back(member.bounds());
    if (members.empty()) members.push_back(when.bounds());
    std::sort(members.begin(), members.end());
    CzmlAvailability available;
    for (const Interval& member : members) {
        const auto interval = czml_interval(member);
        available.is_clamped = available.is_clamped || !interval || interval->is_clamped;
        if (interval) available.intervals.push_back(interval->text);
    }
    return available;
}

}  // namespace briefmap
