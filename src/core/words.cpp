#include "core/words.hpp"

#include "core/icu_text.hpp"
#include "core/language.hpp"
#include "core/words_locale.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace briefmap {
namespace {

// What one language has, made when first asked for and kept: making a formatter takes a millisecond.
struct Words {
    icu::Locale locale;
    std::array<std::unique_ptr<icu::ListFormatter>, 2> lists;           // by ListKind
    std::array<std::optional<std::array<std::string, 7>>, 2> weekdays;  // full, abbreviated; Monday first
};

Words& words_of(std::string_view language) {
    thread_local std::array<std::unique_ptr<Words>, map_languages.size()> kept;
    const std::size_t index = map_language_index(language);
    if (!kept[index]) {
        kept[index] = std::make_unique<Words>();
        kept[index]->locale = words_locale(index);
    }
    return *kept[index];
}

icu::ListFormatter* list_formatter(Words& words, ListKind kind) {
    auto& formatter = words.lists[static_cast<std::size_t>(kind)];
    if (formatter) return formatter.get();
    UErrorCode status = U_ZERO_ERROR;
    const auto type = kind == ListKind::all_of ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_OR;
    formatter.reset(icu::ListFormatter::createInstance(words.locale, type, ULISTFMT_WIDTH_WIDE, status));
    if (!worked(status)) formatter.reset();
    return formatter.get();
}

std::array<std::string, 7> weekday_names(const icu::Locale& locale, DateLength length) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, status);
    const auto width = length == DateLength::full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
    int count = 0;  // eight: none, Sunday to Saturday
    const icu::UnicodeString* names = symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
    std::array<std::string, 7> from_monday;
    for (int day = 1; day <= 7; ++day) {
        const int place = day % 7 + 1;
        from_monday[static_cast<std::size_t>(day - 1)] =
            worked(status) && place < count ? utf8_of(names[place]) : std::to_string(day);
    }
    return from_monday;
}

std::string joined_by_commas(std::span<const std::string> texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace

icu::Locale words_locale(std::size_t index) {
    // As dates are written in plain English here.
    return map_languages[index] == "en" ? icu::Locale::getUK() : icu::Locale(map_languages[index].data());
}

std::string display_list(std::span<const std::string> texts, std::string_view language, ListKind kind) {
    if (texts.empty()) return {};
    if (texts.size() == 1) return texts.front();
    const icu::ListFormatter* formatter = list_formatter(words_of(language), kind);
    if (formatter == nullptr) return joined_by_commas(texts);
    std::vector<icu::UnicodeString> items;
    items.reserve(texts.size());
    for (const std::string& text : texts)
        items.push_back(icu::UnicodeString::fromUTF8(text));
    icu::UnicodeString joined;
    UErrorCode status = U_ZERO_ERROR;
    formatter->format(items.data(), static_cast<int32_t>(items.size()), joined, status);
    return worked(status) ? utf8_of(joined) : joined_by_commas(texts);
}

std::string display_weekday(int weekday, std::string_view language, DateLength length) {
    if (weekday < 1 || weekday > 7) return {};
    Words& words = words_of(language);
    auto& names = words.weekdays[length == DateLength::full ? 0 : 1];
    if (!names) names = weekday_names(words.locale, length);
    return (*names)[static_cast<std::size_t>(weekday - 1)];
}

std::string display_country(std::string_view code, std::string_view language) {
    std::string country(code);
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (code.size() != 2 || !is_letter(code[0]) || !is_letter(code[1])) return country;
    const icu::Locale place("", country.c_str());
    icu::UnicodeString name;
    place.getDisplayCountry(words_of(language).locale, name);
    return name.isEmpty() ? country : utf8_of(name);
}

}  // namespace briefmap
