// Dates for people, in the language asked for, by ICU's patterns: "15 August 2025", "since 2021", "c. août 2020".
#pragma once

#include "core/edtf.hpp"

#include <string>
#include <string_view>

namespace briefmap {

enum class DateLength { full, abbreviated };  // "15 August 2025", "15 Aug 2025"

/// `language` is a BCP 47 tag; en, fr, ar, es, ru and zh have words for since, until, circa; others fall back to en.
[[nodiscard]] std::string display_date(const Edtf& date, std::string_view language,
                                       DateLength length = DateLength::full);

/// One instant to the given precision, for ticks, the playhead and titles.
[[nodiscard]] std::string display_instant(Instant instant, DatePrecision precision, std::string_view language,
                                          DateLength length = DateLength::full);

/// A month's name alone, as it stands on an axis: "August", "Aug". `month` is 1-12.
[[nodiscard]] std::string display_month(int month, std::string_view language, DateLength length = DateLength::full);

}  // namespace briefmap
