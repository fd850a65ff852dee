// How the toolbar and the options speak of playing.
#pragma once

#include "workspace/playback.hpp"

#include <string>

namespace briefmap {

/// "a month a second", "10 years a second".
[[nodiscard]] std::string speed_in_words(double days_per_second);
/// "an event every 2 s".
[[nodiscard]] std::string pace_in_words(double seconds_per_event);
/// What it does now, in words: its speed or its pace.
[[nodiscard]] std::string playing_in_words(const Playback& playback);

}  // namespace briefmap
