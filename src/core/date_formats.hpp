// ICU's date formats for one locale, made when first asked for and kept: making one takes a millisecond,
// using one a microsecond. The proleptic Gregorian calendar in UTC throughout. Not shared between threads.
#pragma once

#include "core/date_text.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// Russian "август" alone, "августа" after a preposition; the same in most languages.
enum class MonthForm : std::uint8_t { standalone, governed };

struct DateStyle {
    DatePrecision precision = DatePrecision::day;  // unknown is taken for day
    DateLength length = DateLength::full;
    MonthForm month = MonthForm::standalone;
};

class DateFormats {
  public:
    /// `language`: BCP 47 or POSIX; what is not one of map_languages becomes English. Plain "en" writes day
    /// before month.
    explicit DateFormats(std::string_view language);
    ~DateFormats();
    DateFormats(DateFormats&&) noexcept;
    DateFormats& operator=(DateFormats&&) noexcept;

    /// UTF-8; the era is written before year 1.
    [[nodiscard]] std::string date(Instant instant, const DateStyle& style);

    /// "15–19 August 2025", shared parts once. Absent when the locale has no such form for these dates.
    [[nodiscard]] std::optional<std::string> range(Instant first, Instant last, const DateStyle& style);

    /// Alone, without a year; `month` is 1-12. "" beyond.
    [[nodiscard]] std::string month_name(int month, DateLength length);

  private:
    struct Held;
    std::unique_ptr<Held> held_;
};

/// This thread's formats for a language.
[[nodiscard]] DateFormats& date_formats(std::string_view language);

}  // namespace briefmap
