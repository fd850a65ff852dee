#include "core/date_formats_held.hpp"

#include "core/icu_text.hpp"
#include "core/language.hpp"

#include <unicode/fpositer.h>
#include <unicode/gregocal.h>

#include <utility>

namespace briefmap {
namespace {

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

std::size_t slot(const DateStyle& style) {
    return static_cast<std::size_t>(style.precision) * 2 + (style.length == DateLength::full ? 0 : 1);
}

bool is_plain_year(std::int64_t year) { return year >= -last_plain_year && year <= last_plain_year; }

// A year of the same era and the same length, whose months begin on the same days.
std::int64_t stand_in(std::int64_t year) {
    if (is_plain_year(year)) return year;
    return year > 0 ? 2'000 + year % 400 : -400 + (year % 400 + 400) % 400;
}

}  // namespace

DateFormats::Held::Held(std::string_view language) : locale(locale_of(language)) {
    french = std::string_view(locale.getLanguage()) == "fr";
    UErrorCode status = U_ZERO_ERROR;
    patterns.reset(icu::DateTimePatternGenerator::createInstance(locale, status));
    if (!worked(status)) patterns.reset();
}

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
    return utf8_with_plain_blanks(text);
}

}  // namespace briefmap
