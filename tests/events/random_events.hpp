// Events with dates of every form, by chance but the same each time, for tests that hold a quick way against the
// definition.
#pragma once

#include "make_event.hpp"

#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace briefmap {

class RandomDates {
  public:
    explicit RandomDates(unsigned seed, int first_year = 1990, int last_year = 2025)
        : random_(seed), first_year_(first_year), last_year_(last_year) {}

    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

    std::string date() {
        const int y = first_year_ + upto(last_year_ - first_year_);
        const int m = 1 + upto(11), d = 1 + upto(27), later = y + upto(8);
        switch (upto(7)) {
            case 0:
                return year(y) + "-" + two(m);
            case 1:
                return year(y) + "/" + year(later);
            case 2:
                return year(y) + "-" + two(m) + "/..";
            case 3:
                return "../" + year(y);
            case 4:
                return year(y);
            case 5:
                return year(y) + "-" + two(m) + "-" + two(d) + "T" + two(upto(23)) + ":30";
            default:
                return year(y) + "-" + two(m) + "-" + two(d);
        }
    }

    /// One expression, sometimes none, sometimes a set of up to four with gaps and overlaps.
    Event event(int number, bool dated = false) {
        Event event;
        event.id = std::to_string(number);
        const int form = upto(9);
        if (form == 0 && !dated) return event;
        if (form > 2) return with(std::move(event), date());
        Edtf set;
        set.set = form == 1 ? SetKind::one_of : SetKind::all_of;
        for (int n = 2 + upto(2); n > 0; --n) {
            const auto member = parse_edtf(date());
            if (member) set.members.push_back({member->from, member->to});
        }
        set.from = set.members.front().from;
        set.to = set.members.front().to;
        for (const DateRange& member : set.members) {
            if (member.from.bounds.begin < set.from.bounds.begin) set.from = member.from;
            if (member.to.bounds.end > set.to.bounds.end) set.to = member.to;
        }
        event.when = set;
        return event;
    }

    std::vector<Event> events(int count, bool dated = false) {
        std::vector<Event> events;
        for (int i = 0; i < count; ++i)
            events.push_back(event(i, dated));
        return events;
    }

    std::mt19937& engine() { return random_; }

  private:
    static Event with(Event event, const std::string& when) {
        event.when_text = when;
        if (auto date = parse_edtf(when)) event.when = *date;
        return event;
    }
    static std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }
    static std::string year(int y) {
        char text[16];
        std::snprintf(text, sizeof text, y < 0 ? "-%04d" : "%04d", y < 0 ? -y : y);
        return text;
    }

    std::mt19937 random_;
    int first_year_, last_year_;
};

}  // namespace briefmap
