// A filter on what comes round: only the summers, only Mondays, only the nights, of whatever year. Times are those of
// the events as written, in UTC where they name an offset.
#pragma once

#include "core/instant.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace briefmap {

enum class CycleUnit : std::uint8_t {
    none,     // no filter
    month,    // bit 0 is January
    weekday,  // bit 0 is Monday
    hour,     // bit 0 is 00:00 to 01:00
};

struct Cycle {
    CycleUnit unit = CycleUnit::none;
    std::uint32_t mask = 0;  // bits beyond the unit's own are passed over; with none set nothing is let through

    bool operator==(const Cycle&) const = default;
};

/// How many bits of the mask a unit has: 12, 7, 24; 0 for none.
[[nodiscard]] int bits_of(CycleUnit unit);
/// Whether the cycle lets every time through.
[[nodiscard]] bool is_everything(const Cycle& cycle);

/// Whether any moment of a stretch of time is one that the cycle lets through. What lasts a whole round touches every
/// bit.
[[nodiscard]] bool touches(const Cycle& cycle, const Interval& time);

/// Whether every moment of a stretch of time is let through.
[[nodiscard]] bool covers(const Cycle& cycle, const Interval& time);

/// "only in June–August of any year", "only on Monday and Friday", "only 22:00–02:00 of any day": three or more in a
/// row are a range, which may go round the end. "" when it lets everything through. Languages as display_date() has
/// them.
[[nodiscard]] std::string cycle_in_words(const Cycle& cycle, std::string_view language);

[[nodiscard]] std::string_view name_of(CycleUnit unit);

}  // namespace briefmap
