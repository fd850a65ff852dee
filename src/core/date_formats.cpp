#include "core/date_formats.hpp"

#include "core/date_formats_held.hpp"
#include "core/icu_text.hpp"

#include <cstddef>
#include <map>
#include <utility>

namespace briefmap {
namespace {

// French counts the first of a month, and only it: "1er mai", "1er–5 mai".
void write_first_in_french(icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); ++i) {
        if (text[i] != '1') continue;
        if (i > 0 && (u_isdigit(text[i - 1]) != 0 || text[i - 1] == ':')) continue;
        if (i + 1 < text.length() && (u_isdigit(text[i + 1]) != 0 || text[i + 1] == ':')) continue;
        text.insert(i + 1, icu::UnicodeString("er"));
    }
}

}  // namespace

DateFormats::DateFormats(std::string_view language) : held_(std::make_unique<Held>(language)) {}
DateFormats::~DateFormats() = default;
DateFormats::DateFormats(DateFormats&&) noexcept = default;
DateFormats& DateFormats::operator=(DateFormats&&) noexcept = default;

std::string DateFormats::date(Instant instant, const DateStyle& style) {
    const Civil civil = civil_of(instant);
    icu::SimpleDateFormat* format = held_->date_format(style, style.era || civil.year < 1);
    return format == nullptr ? to_iso8601(instant) : held_->write(*format, civil);
}

std::string DateFormats::year(std::int64_t year, bool era) {
    icu::SimpleDateFormat* format = held_->date_format({.precision = DatePrecision::year}, era || year < 1);
    return format == nullptr ? std::to_string(year) : held_->write(*format, {.year = year});
}

std::optional<std::string> DateFormats::range(Instant first, Instant last, const DateStyle& style) {
    // ICU's ranges know only the calendar that changes in 1582, and no eras.
    static const Instant gregorian_reform = instant_of({.year = 1582, .month = 10, .day = 15});
    static const Instant first_long_year = instant_of({.year = last_plain_year + 1});
    if (first < gregorian_reform || last >= first_long_year) return std::nullopt;
    icu::DateIntervalFormat* format = held_->range_format(style);
    if (format == nullptr) return std::nullopt;
    const icu::DateInterval interval(milliseconds(first), milliseconds(last));
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    UErrorCode status = U_ZERO_ERROR;
    format->format(&interval, text, ignored, status);
    if (!worked(status)) return std::nullopt;
    if (held_->french && style.precision <= DatePrecision::day) write_first_in_french(text);
    return utf8_with_plain_blanks(text);
}

std::string DateFormats::day_without_year(int month, int day, const DateStyle& style) {
    const bool full = style.length == DateLength::full, governed = style.month == MonthForm::governed;
    auto& format = held_->days_without_year[(day > 0 ? 4U : 0U) + (full ? 2U : 0U) + (governed ? 1U : 0U)];
    if (!format) {
        icu::UnicodeString wanted(full ? "MMMM" : "MMM");
        if (day > 0) wanted.append(UChar{'d'});
        format = held_->make(wanted, style.month);
    }
    const Civil civil{.year = 2000, .month = month, .day = day > 0 ? day : 1};  // a leap year
    return format ? held_->write(*format, civil) : to_iso8601(instant_of(civil)).substr(5, day > 0 ? 5 : 2);
}

DateFormats& date_formats(std::string_view language) {
    constexpr std::size_t most_kept = 16;
    thread_local std::map<std::string, DateFormats, std::less<>> kept;
    const auto found = kept.find(language);
    if (found != kept.end()) return found->second;
    if (kept.size() >= most_kept) kept.clear();
    return kept.emplace(std::string(language), DateFormats(language)).first->second;
}

}  // namespace briefmap
