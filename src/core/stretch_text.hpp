// A stretch of time as people say it: by the parts of the calendar that it is made of, first and last included.
#pragma once

#include "core/date_text.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// By whole years where it begins and ends with one, else by whole months, else by the days it touches: "2013",
/// "May – July 2020", "3 May – 19 August 2025"; "3 May 2025" for one within a day. "since 2021", "until 2006" for one
/// without end or start; without both it is no date. `stretch` is half-open as all intervals are; an empty one is said
/// as the day it stands in. Languages as display_date() has them.
[[nodiscard]] std::string display_stretch(const Interval& stretch, std::string_view language,
                                          DateLength length = DateLength::full);

}  // namespace briefmap
