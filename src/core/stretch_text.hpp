// A stretch of time as people say it: by its first and its last day, both inclusive.
#pragma once

#include "core/date_text.hpp"

#include <string>
#include <string_view>

namespace briefmap {

/// "3 May – 19 August 2025", "3 May 2025" for a stretch within a day, "since 3 May 2025" without an end. `stretch` is
/// half-open as all intervals are. Languages as display_date() has them.
[[nodiscard]] std::string display_stretch(const Interval& stretch, std::string_view language,
                                          DateLength length = DateLength::full);

}  // namespace briefmap
