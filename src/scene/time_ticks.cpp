// Where an axis has its ticks, and what is written at them.
#include "core/date_text.hpp"
#include "scene/time_scale.hpp"
#include "workspace/axis_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr float estimated_character = 7;
constexpr float label_gap = 8;  // least pixels between two labels

DatePrecision precision_of(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::second:
            return DatePrecision::second;
        case CalendarUnit::minute:
        case CalendarUnit::hour:
            return DatePrecision::minute;
        case CalendarUnit::day:
            return DatePrecision::day;
        case CalendarUnit::month:
            return DatePrecision::month;
        case CalendarUnit::year:
            return DatePrecision::year;
    }
    return DatePrecision::year;
}

/// The unit that a context spans.
CalendarUnit context_unit(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::second:
        case CalendarUnit::minute:
        case CalendarUnit::hour:
            return CalendarUnit::day;
        case CalendarUnit::day:
            return CalendarUnit::month;
        default:
            return CalendarUnit::year;
    }
}

bool is_major(const Civil& at, TickStep step) {
    switch (step.unit) {
        case CalendarUnit::second:
            return at.second == 0;
        case CalendarUnit::minute:
            return at.minute == 0;
        case CalendarUnit::hour:
            return at.hour == 0;
        case CalendarUnit::day:
            return at.day == 1;
        case CalendarUnit::month:
            return at.month == 1;
        case CalendarUnit::year: {
            std::int64_t round = 10;
            while (round <= step.count)
                round *= 10;
            return at.year % round == 0;
        }
    }
    return false;
}

std::string tick_label(Instant at, TickStep step, std::string_view language) {
    const Civil civil = civil_of(at);
    switch (step.unit) {
        case CalendarUnit::second:
            return fmt::format("{:02}:{:02}:{:02}", civil.hour, civil.minute, civil.second);
        case CalendarUnit::minute:
        case CalendarUnit::hour:
            return fmt::format("{:02}:{:02}", civil.hour, civil.minute);
        case CalendarUnit::day:
            return fmt::format("{}", civil.day);
        case CalendarUnit::month:
            return display_month(civil.month, language, DateLength::abbreviated);
        case CalendarUnit::year:
            return display_instant(at, DatePrecision::year, language);
    }
    return {};
}

float width_of(const std::string& label, const LabelWidth& width) {
    if (width) return width(label);
    const auto characters = std::count_if(label.begin(), label.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return static_cast<float>(characters) * estimated_character;
}

/// Empties labels that touch: major ones are placed first, from the left.
void keep_apart(std::vector<TimeTick>& ticks, const LabelWidth& width) {
    struct Placed {
        float left, right;
    };
    std::vector<Placed> boxes(ticks.size());
    std::vector<bool> kept(ticks.size(), false);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float half = width_of(ticks[i].label, width) / 2 + label_gap / 2;
        boxes[i] = {ticks[i].x - half, ticks[i].x + half};
    }
    for (const bool major : {true, false}) {
        // Neighbours already kept: the nearest on the left as the walk goes on, the nearest on the right by looking.
        float reach = -INFINITY;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            if (kept[i]) reach = boxes[i].right;
            if (kept[i] || ticks[i].major != major || boxes[i].left < reach) continue;
            bool is_free = true;
            for (std::size_t j = i + 1; j < ticks.size() && ticks[j].x <= boxes[i].right + 200; ++j) {
                if (kept[j] && boxes[j].left < boxes[i].right) is_free = false;
            }
            if (!is_free) continue;
            kept[i] = true;
            reach = boxes[i].right;
        }
    }
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        if (!kept[i]) ticks[i].label.clear();
    }
}

}  // namespace

TickStep tick_step(const TimeScale& scale, float min_gap) {
    const AxisStep step = finest_step(scale.seconds_per_pixel() * std::max(min_gap, 1.F));
    return {step.unit, step.count, precision_of(step.unit)};
}

std::vector<TimeTick> ticks(const TimeScale& scale, TickStep step, std::string_view language, const LabelWidth& width) {
    const AxisStep by{step.unit, step.count};
    const Interval axis = scale.axis();
    std::vector<TimeTick> ticks;
    // A step finer than pixels is nobody's wish; the limit keeps a wrong one from filling the memory.
    constexpr std::size_t most = 10'000;
    Instant at = boundary_at_or_before(axis.begin, by);
    if (at < axis.begin) at = boundary_after(at, by);
    for (; at <= axis.end && ticks.size() < most; at = boundary_after(at, by)) {
        ticks.push_back({at, scale.x_of(at), is_major(civil_of(at), step), tick_label(at, step, language)});
    }
    keep_apart(ticks, width);
    return ticks;
}

std::vector<TimeContext> contexts(const TimeScale& scale, TickStep step, std::string_view language) {
    std::vector<TimeContext> found;
    if (step.unit == CalendarUnit::year) return found;
    const CalendarUnit unit = context_unit(step.unit);
    const Interval axis = scale.axis();
    for (Instant begin = floor_to(axis.begin, unit); begin < axis.end;) {
        const Instant end = advance(begin, unit, 1);
        found.push_back({{begin, end},
                         scale.x_of(std::max(begin, axis.begin)),
                         scale.x_of(std::min(end, axis.end)),
                         display_instant(begin, precision_of(unit), language)});
        begin = end;
    }
    return found;
}

}  // namespace briefmap
