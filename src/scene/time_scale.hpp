// Time to pixels and back. Immutable; seconds stay 64-bit integers, so nothing is lost over ten thousand years.
#pragma once

#include "core/edtf.hpp"
#include "core/instant.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

class TimeScale {
  public:
    /// `axis` must be bounded and longer than nothing; it is drawn from x = left to left + width.
    TimeScale(Interval axis, float left, float width);

    [[nodiscard]] float x_of(Instant t) const;  // clamped to a page's width beyond either end
    [[nodiscard]] Instant at(float x) const;
    [[nodiscard]] double seconds_per_pixel() const;
    [[nodiscard]] Interval axis() const { return axis_; }

  private:
    Interval axis_;
    float left_;
    float width_;
};

struct TimeTick {
    Instant at;
    float x = 0;
    bool major = false;
    std::string label;  // "" for a tick too close to its neighbours
};

struct TickStep {
    CalendarUnit unit = CalendarUnit::year;
    std::int64_t count = 1;
    DatePrecision label_precision = DatePrecision::year;
};

/// The finest calendar step whose ticks lie at least `min_gap` pixels apart.
[[nodiscard]] TickStep tick_step(const TimeScale& scale, float min_gap);

/// The width of a label in page pixels.
using LabelWidth = std::function<float(std::string_view)>;

/// Every boundary of the step on the axis, in order, with the part of its date that its context leaves out: "15" in
/// August, "Aug" in 2025, "2025". A label that would touch the one before it is left empty, a minor one before a major
/// one. Without `width`, labels are taken for 7 pixels a character.
[[nodiscard]] std::vector<TimeTick> ticks(const TimeScale& scale, TickStep step, std::string_view language,
                                          const LabelWidth& width = {});

/// What the ticks' labels leave out: the year over months, the month over days, the day over hours; one stretch for
/// each, held to the axis. Empty where years stand on the ticks themselves.
struct TimeContext {
    Interval span;  // whole, also where the axis cuts it
    float x = 0, right = 0;
    std::string label;
};
[[nodiscard]] std::vector<TimeContext> contexts(const TimeScale& scale, TickStep step, std::string_view language);

}  // namespace briefmap
