#include "events/event_spans.hpp"

#include <algorithm>

namespace briefmap {

std::vector<Interval> spans_of(const Edtf& when) {
    if (when.members.empty()) return {when.bounds()};
    std::vector<Interval> members;
    members.reserve(when.members.size());
    for (const DateRange& member : when.members)
        members.push_back(member.bounds());
    std::sort(members.begin(), members.end());
    std::vector<Interval> spans{members.front()};
    for (const Interval& member : members) {
        Interval& last = spans.back();
        if (member.begin > last.end) {
            spans.push_back(member);
        } else {
            last.end = std::max(last.end, member.end);
        }
    }
    return spans;
}

}  // namespace briefmap
