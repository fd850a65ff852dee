// ICU's date formats for one locale, made when first asked for and kept: making one takes a millisecond,
// using one a microsecond. The proleptic Gregorian calendar in UTC throughout. Not shared between threads.
#pragma once

#include "core/date_text.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// Russian "август" alone, "августа" after a preposition; the same in most languages.
enum class MonthForm : std::uint8_t { standalone, governed };

struct DateStyle {
    DatePrecision precision = DatePrecision::day;  // season is taken for month, what is coarser than a year for year
    DateLength length = DateLength::full;
    MonthForm month = MonthForm::standalone;
    bool era = false;  // written after year 1 too
};

/// "19", "19th", "XIX" in the locale's digits.
enum class NumberForm : std::uint8_t { digits, ordinal, roman };

class DateFormats {
  public:
    /// `language`: BCP 47 or POSIX; what is not one of map_languages becomes English. Plain "en" writes day
    /// before month.
    explicit DateFormats(std::string_view language);
    ~DateFormats();
    DateFormats(DateFormats&&) noexcept;
    DateFormats& operator=(DateFormats&&) noexcept;

    /// UTF-8; the era is written before year 1, years beyond ±9999 with their digits in groups.
    [[nodiscard]] std::string date(Instant instant, const DateStyle& style);

    /// A year that no instant holds, as astronomers count: 0 is 1 BC. Any 64-bit year but the least.
    /// `era`: written after year 1 too.
    [[nodiscard]] std::string year(std::int64_t year, bool era);

    /// "15–19 August 2025", shared parts once. Absent when the locale has no such form for these dates.
    [[nodiscard]] std::optional<std::string> range(Instant first, Instant last, const DateStyle& style);

    /// Alone, without a year; `month` is 1-12. "" beyond.
    [[nodiscard]] std::string month_name(int month, DateLength length);

    /// "25 December", or "December" for day 0; `month` is 1-12, `day` 0-31 and of that month.
    [[nodiscard]] std::string day_without_year(int month, int day, const DateStyle& style);

    /// "3rd quarter", "Q3"; `quarter` is 1-4. "" beyond.
    [[nodiscard]] std::string quarter_name(int quarter, DateLength length);

    /// "BC", "av. J.-C.", "公元前".
    [[nodiscard]] std::string era_before_common();

    [[nodiscard]] std::string number(std::int64_t value, NumberForm form);

  private:
    struct Held;
    std::unique_ptr<Held> held_;
};

/// This thread's formats for a language.
[[nodiscard]] DateFormats& date_formats(std::string_view language);

}  // namespace briefmap
