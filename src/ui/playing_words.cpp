#include "ui/playing_words.hpp"

#include <fmt/format.h>

namespace briefmap {

std::string speed_in_words(double days_per_second) {
    if (days_per_second >= 3649) return fmt::format("{:.0f} years a second", days_per_second / 365);
    if (days_per_second >= 364) return "a year a second";
    if (days_per_second >= 90) return "a quarter a second";
    if (days_per_second >= 29) return "a month a second";
    if (days_per_second >= 6.9) return "a week a second";
    if (days_per_second >= 0.99) return "a day a second";
    return fmt::format("{:.3g} days a second", days_per_second);
}

std::string pace_in_words(double seconds_per_event) {
    if (seconds_per_event < 0.99) return fmt::format("{:.0f} events a second", 1 / seconds_per_event);
    return fmt::format("an event every {:.3g} s", seconds_per_event);
}

std::string playing_in_words(const Playback& playback) {
    return playback.by == PlayBy::clock ? speed_in_words(playback.days_per_second)
                                        : pace_in_words(playback.seconds_per_event);
}

}  // namespace briefmap
