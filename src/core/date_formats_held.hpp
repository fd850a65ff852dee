// What DateFormats keeps of ICU for one locale. Inside DateFormats.
#pragma once

#include "core/date_formats.hpp"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace briefmap {

/// Where ICU's calendar and the years of EDTF without a letter end.
inline constexpr std::int64_t last_plain_year = 9'999;

[[nodiscard]] inline UDate milliseconds(Instant instant) { return static_cast<UDate>(instant.seconds) * 1000.0; }

struct DateFormats::Held {
    static constexpr std::size_t precisions = static_cast<std::size_t>(DatePrecision::unknown) + 1;

    icu::Locale locale;
    bool french = false;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, precisions * 2 * 2 * 2> dates;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, 2 * 2 * 2> days_without_year;
    std::array<std::unique_ptr<icu::DateIntervalFormat>, precisions * 2> ranges;
    std::array<std::array<std::string, 12>, 2> months;  // full, abbreviated; filled when first asked for
    std::unique_ptr<icu::NumberFormat> grouped, ordinal, roman;

    /// As DateFormats takes it.
    explicit Held(std::string_view language);

    /// Null where ICU has no such format; it is then tried anew.
    std::unique_ptr<icu::SimpleDateFormat> make(const icu::UnicodeString& skeleton, MonthForm month) const;
    icu::SimpleDateFormat* date_format(const DateStyle& style, bool with_era);
    icu::DateIntervalFormat* range_format(const DateStyle& style);
    icu::UnicodeString grouped_number(std::int64_t value);
    /// Any year; ISO 8601 where ICU fails.
    std::string write(icu::SimpleDateFormat& format, const Civil& civil);
};

}  // namespace briefmap
