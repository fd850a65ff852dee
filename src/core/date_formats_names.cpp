// What stands in dates beside the calendar's own fields: names of months, quarters and eras, and numbers.
#include "core/date_formats_held.hpp"
#include "core/icu_text.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/rbnf.h>

#include <utility>

namespace briefmap {

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
            names[slot_of_month] =
                worked(status) && i < count ? utf8_with_plain_blanks(texts[i]) : std::to_string(i + 1);
        }
    }
    return names[static_cast<std::size_t>(month - 1)];
}

std::string DateFormats::quarter_name(int quarter, DateLength length) {
    if (quarter < 1 || quarter > 4) return {};
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(held_->locale, status);
    int count = 0;
    const icu::UnicodeString* names = symbols.getQuarters(
        count, icu::DateFormatSymbols::STANDALONE,
        length == DateLength::full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED);
    return worked(status) && quarter <= count ? utf8_with_plain_blanks(names[quarter - 1])
                                              : "Q" + std::to_string(quarter);
}

std::string DateFormats::era_before_common() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(held_->locale, status);
    int count = 0;
    const icu::UnicodeString* names = symbols.getEras(count);
    return worked(status) && count > 0 ? utf8_with_plain_blanks(names[0]) : "BC";
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
        return utf8_with_plain_blanks(held_->roman->format(static_cast<int64_t>(value), text));
    }
    if (form == NumberForm::ordinal) {
        if (!held_->ordinal) {
            held_->ordinal = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_ORDINAL, held_->locale, status);
        }
        if (!worked(status)) return std::to_string(value);
        return utf8_with_plain_blanks(held_->ordinal->format(static_cast<int64_t>(value), text));
    }
    std::unique_ptr<icu::NumberFormat> plain(icu::NumberFormat::createInstance(held_->locale, status));
    if (!worked(status)) return std::to_string(value);
    plain->setGroupingUsed(0);
    return utf8_with_plain_blanks(plain->format(static_cast<int64_t>(value), text));
}

}  // namespace briefmap
