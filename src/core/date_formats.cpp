#include "core/date_formats.hpp"

#include "core/language.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

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
            return "y";
        case DatePrecision::month:
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

}  // namespace

struct DateFormats::Held {
    icu::Locale locale;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, precisions * 2 * 2 * 2> dates;
    std::array<std::unique_ptr<icu::DateIntervalFormat>, precisions * 2> ranges;
    std::array<std::array<std::string, 12>, 2> months;  // full, abbreviated; filled when first asked for

    icu::SimpleDateFormat* date_format(const DateStyle& style, bool with_era);
    icu::DateIntervalFormat* range_format(const DateStyle& style);
};

icu::SimpleDateFormat* DateFormats::Held::date_format(const DateStyle& style, bool with_era) {
    const bool governed = style.month == MonthForm::governed;
    auto& format = dates[slot(style) * 4 + (with_era ? 2 : 0) + (governed ? 1 : 0)];
    if (format || !patterns) return format.get();

    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString wanted(skeleton(style.precision, style.length));
    if (with_era) wanted.insert(0, UChar{'G'});
    icu::UnicodeString pattern = patterns->getBestPattern(wanted, status);
    if (governed) pattern.findAndReplace(icu::UnicodeString("LLL"), icu::UnicodeString("MMM"));
    if (governed) pattern.findAndReplace(icu::UnicodeString("L"), icu::UnicodeString("M"));
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    auto calendar = proleptic_calendar(locale);
    if (!worked(status) || !calendar) return nullptr;
    made->adoptCalendar(calendar.release());
    format = std::move(made);
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

DateFormats::DateFormats(std::string_view language) : held_(std::make_unique<Held>()) {
    held_->locale = locale_of(language);
    UErrorCode status = U_ZERO_ERROR;
    held_->patterns.reset(icu::DateTimePatternGenerator::createInstance(held_->locale, status));
    if (!worked(status)) held_->patterns.reset();
}

DateFormats::~DateFormats() = default;
DateFormats::DateFormats(DateFormats&&) noexcept = default;
DateFormats& DateFormats::operator=(DateFormats&&) noexcept = default;

std::string DateFormats::date(Instant instant, const DateStyle& style) {
    const bool before_common_era = civil_of(instant).year < 1;
    icu::SimpleDateFormat* format = held_->date_format(style, before_common_era);
    if (format == nullptr) return to_iso8601(instant);
    icu::UnicodeString text;
    return utf8(format->format(milliseconds(instant), text));
}

std::optional<std::string> DateFormats::range(Instant first, Instant last, const DateStyle& style) {
    // ICU's ranges know only the calendar that changes in 1582, and no eras.
    static const Instant gregorian_reform = instant_of({.year = 1582, .month = 10, .day = 15});
    if (first < gregorian_reform) return std::nullopt;
    icu::DateIntervalFormat* format = held_->range_format(style);
    if (format == nullptr) return std::nullopt;
    const icu::DateInterval interval(milliseconds(first), milliseconds(last));
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    UErrorCode status = U_ZERO_ERROR;
    format->format(&interval, text, ignored, status);
    if (!worked(status)) return std::nullopt;
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

DateFormats& date_formats(std::string_view language) {
    constexpr std::size_t most_kept = 16;
    thread_local std::map<std::string, DateFormats, std::less<>> kept;
    const auto found = kept.find(language);
    if (found != kept.end()) return found->second;
    if (kept.size() >= most_kept) kept.clear();
    return kept.emplace(std::string(language), DateFormats(language)).first->second;
}

}  // namespace briefmap
