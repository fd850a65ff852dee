#include "core/date_formats.hpp"

#include "core/language.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/fpositer.h>
#include <unicode/gregocal.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace briefmap {
namespace {

// ICU leaves reporting to the caller; every failure here falls back to ISO 8601.
bool worked(UErrorCode status) { return U_SUCCESS(status) != 0; }

icu::Locale locale_of(std::string_view language) {
    std::string tag(language.substr(0, language.find_first_of(".@")));
    for (char& c : tag) {
        if (c == '_') c = '-';
    }
    icu::Locale british("en", "GB");
    const std::string_view language_found = map_languages[map_language_index(tag)];
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    const bool understood = worked(status) && locale.isBogus() == 0 && language_found == locale.getLanguage();
    if (!understood) return language_found == "en" ? british : icu::Locale(language_found.data());
    if (language_found == "en" && *locale.getCountry() == '\0') return british;
    // Without the tag's extensions: another calendar would show other years.
    return {locale.getBaseName()};
}

std::unique_ptr<icu::GregorianCalendar> proleptic_calendar(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), locale, status);
    if (!worked(status)) return nullptr;
    calendar->setGregorianChange(-8.64e15, status);
    return worked(status) ? std::move(calendar) : nullptr;
}

const char* skeleton(DatePrecision precision, DateLength length) {
    const bool full = length == DateLength::full;
    switch (precision) {
        case DatePrecision::year:
        case DatePrecision::decade:
        case DatePrecision::century:
        case DatePrecision::millennium:
            return "y";
        case DatePrecision::month:
        case DatePrecision::season:
            return full ? "yMMMM" : "yMMM";
        case DatePrecision::minute:
            return full ? "yMMMMdHm" : "yMMMdHm";
        case DatePrecision::second:
            return full ? "yMMMMdHms" : "yMMMdHms";
        default:
            return full ? "yMMMMd" : "yMMMd";
    }
}

std::string utf8(icu::UnicodeString text) {
    // CLDR 42 sets thin spaces, which many fonts lack.
    text.findAndReplace(icu::UnicodeString(UChar{0x2009}), icu::UnicodeString(UChar{0x20}));
    text.findAndReplace(icu::UnicodeString(UChar{0x202F}), icu::UnicodeString(UChar{0xA0}));
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

UDate milliseconds(Instant instant) { return static_cast<UDate>(instant.seconds) * 1000.0; }

constexpr std::size_t precisions = static_cast<std::size_t>(DatePrecision::unknown) + 1;

std::size_t slot(const DateStyle& style) {
    return static_cast<std::size_t>(style.precision) * 2 + (style.length == DateLength::full ? 0 : 1);
}

// Where ICU's calendar and the years of EDTF without a letter end.
constexpr std::int64_t last_plain_year = 9'999;
bool is_plain_year(std::int64_t year) { return year >= -last_plain_year && year <= last_plain_year; }

// A year of the same era and the same length, whose months begin on the same days.
std::int64_t stand_in(std::int64_t year) {
    if (is_plain_year(year)) return year;
    return year > 0 ? 2'000 + year % 400 : -400 + (year % 400 + 400) % 400;
}

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

struct DateFormats::Held {
    icu::Locale locale;
    bool french = false;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, precisions * 2 * 2 * 2> dates;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, 2 * 2 * 2> days_without_year;
    std::array<std::unique_ptr<icu::DateIntervalFormat>, precisions * 2> ranges;
    std::array<std::array<std::string, 12>, 2> months;  // full, abbreviated; filled when first asked for
    std::unique_ptr<icu::NumberFormat> grouped, ordinal, roman;

    std::unique_ptr<icu::SimpleDateFormat> make(const icu::UnicodeString& skeleton, MonthForm month) const;
    icu::SimpleDateFormat* date_format(const DateStyle& style, bool with_era);
    icu::DateIntervalFormat* range_format(const DateStyle& style);
    icu::UnicodeString grouped_number(std::int64_t value);
    std::string write(icu::SimpleDateFormat& format, const Civil& civil);
};

std::unique_ptr<icu::SimpleDateFormat> DateFormats::Held::make(const icu::UnicodeString& skeleton,
                                                               MonthForm month) const {
    if (!patterns) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString pattern = patterns->getBestPattern(skeleton, status);
    if (month == MonthForm::governed) {
        pattern.findAndReplace(icu::UnicodeString("LLL"), icu::UnicodeString("MMM"));
        pattern.findAndReplace(icu::UnicodeString("L"), icu::UnicodeString("M"));
    }
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    auto calendar = proleptic_calendar(locale);
    if (!worked(status) || !calendar) return nullptr;
    made->adoptCalendar(calendar.release());
    return made;
}

icu::SimpleDateFormat* DateFormats::Held::date_format(const DateStyle& style, bool with_era) {
    const bool governed = style.month == MonthForm::governed;
    auto& format = dates[slot(style) * 4 + (with_era ? 2 : 0) + (governed ? 1 : 0)];
    if (!format) {
        icu::UnicodeString wanted(skeleton(style.precision, style.length));
        if (with_era) wanted.insert(0, UChar{'G'});
        format = make(wanted, style.month);
    }
    return format.get();
}

icu::UnicodeString DateFormats::Held::grouped_number(std::int64_t value) {
    UErrorCode status = U_ZERO_ERROR;
    if (!grouped) grouped.reset(icu::NumberFormat::createInstance(locale, status));
    icu::UnicodeString text;
    if (grouped && worked(status)) return grouped->format(static_cast<int64_t>(value), text);
    return icu::UnicodeString::fromUTF8(std::to_string(value));
}

std::string DateFormats::Held::write(icu::SimpleDateFormat& format, const Civil& civil) {
    Civil near = civil;
    near.year = stand_in(civil.year);
    icu::UnicodeString text;
    icu::FieldPositionIterator fields;
    UErrorCode status = U_ZERO_ERROR;
    format.format(milliseconds(instant_of(near)), text, &fields, status);
    if (!worked(status)) return to_iso8601(instant_of(near));
    icu::FieldPosition field, year, day;
    while (fields.next(field) != 0) {
        if (field.getField() == UDAT_YEAR_FIELD) year = field;
        if (field.getField() == UDAT_DATE_FIELD) day = field;
    }
    // From the back, so that the first replacement moves nothing that the second looks for.
    const auto write_year = [&] {
        if (near.year == civil.year || year.getEndIndex() == 0) return;
        const std::int64_t counted = civil.year > 0 ? civil.year : 1 - civil.year;
        text.replaceBetween(year.getBeginIndex(), year.getEndIndex(), grouped_number(counted));
    };
    const auto write_day = [&] {
        if (french && civil.day == 1 && day.getEndIndex() > 0) text.insert(day.getEndIndex(), icu::UnicodeString("er"));
    };
    const bool year_last = year.getBeginIndex() >= day.getBeginIndex();
    if (year_last) write_year();
    write_day();
    if (!year_last) write_year();
    return utf8(text);
}

icu::DateIntervalFormat* DateFormats::Held::range_format(const DateStyle& style) {
    auto& format = ranges[slot(style)];
    if (format) return format.get();
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateIntervalFormat> made(icu::DateIntervalFormat::createInstance(
        icu::UnicodeString(skeleton(style.precision, style.length)), locale, status));
    if (!worked(status)) return nullptr;
    made->setTimeZone(*icu::TimeZone::getGMT());
    format = std::move(made);
    return format.get();
}

DateFormats::DateFormats(std::string_view language) : held_(std::make_unique<Held>()) {
    held_->locale = locale_of(language);
    held_->french = std::string_view(held_->locale.getLanguage()) == "fr";
    UErrorCode status = U_ZERO_ERROR;
    held_->patterns.reset(icu::DateTimePatternGenerator::createInstance(held_->locale, status));
    if (!worked(status)) held_->patterns.reset();
}

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
    return utf8(text);
}

std::string DateFormats::month_name(int month, DateLength length) {
    if (month < 1 || month > 12) return {};
    const bool full = length == DateLength::full;
    auto& names = held_->months[full ? 0 : 1];
    if (names.front().empty()) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(held_->locale, status);
        int count = 0;
        const icu::UnicodeString* texts =
            symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE,
                              full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED);
        for (int i = 0; i < 12; ++i) {
            const auto slot_of_month = static_cast<std::size_t>(i);
            names[slot_of_month] = worked(status) && i < count ? utf8(texts[i]) : std::to_string(i + 1);
        }
    }
    return names[static_cast<std::size_t>(month - 1)];
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

std::string DateFormats::quarter_name(int quarter, DateLength length) {
    if (quarter < 1 || quarter > 4) return {};
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(held_->locale, status);
    int count = 0;
    const icu::UnicodeString* names = symbols.getQuarters(
        count, icu::DateFormatSymbols::STANDALONE,
        length == DateLength::full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED);
    return worked(status) && quarter <= count ? utf8(names[quarter - 1]) : "Q" + std::to_string(quarter);
}

std::string DateFormats::era_before_common() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(held_->locale, status);
    int count = 0;
    const icu::UnicodeString* names = symbols.getEras(count);
    return worked(status) && count > 0 ? utf8(names[0]) : "BC";
}

std::string DateFormats::number(std::int64_t value, NumberForm form) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    if (form == NumberForm::roman) {
        if (!held_->roman) {
            auto made = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_NUMBERING_SYSTEM,
                                                                     icu::Locale::getRoot(), status);
            made->setDefaultRuleSet(icu::UnicodeString("%roman-upper"), status);
            if (!worked(status)) return std::to_string(value);
            held_->roman = std::move(made);
        }
        return utf8(held_->roman->format(static_cast<int64_t>(value), text));
    }
    if (form == NumberForm::ordinal) {
        if (!held_->ordinal) {
            held_->ordinal = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_ORDINAL, held_->locale, status);
        }
        if (!worked(status)) return std::to_string(value);
        return utf8(held_->ordinal->format(static_cast<int64_t>(value), text));
    }
    std::unique_ptr<icu::NumberFormat> plain(icu::NumberFormat::createInstance(held_->locale, status));
    if (!worked(status)) return std::to_string(value);
    plain->setGroupingUsed(0);
    return utf8(plain->format(static_cast<int64_t>(value), text));
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
