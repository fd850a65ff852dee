// Numbers, and words that change with a number: by ICU's plural rules, of which Russian has four and Arabic six.
#include "core/icu_text.hpp"
#include "core/language.hpp"
#include "core/words.hpp"
#include "core/words_locale.hpp"

#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <optional>

namespace briefmap {
namespace {

constexpr std::size_t kinds = 4;  // of GroupKind
using Phrases = std::array<const char*, kinds>;

// In the order of map_languages, and in each of GroupKind.
constexpr std::array<Phrases, map_languages.size()> without = {{
    {"no category", "no actor", "no country", "no source"},
    {"sans catégorie", "sans acteur", "sans pays", "sans source"},
    {"غير مصنف", "بلا جهة فاعلة", "بلا بلد", "بلا مصدر"},
    {"sin categoría", "sin actor", "sin país", "sin fuente"},
    {"без категории", "без участника", "без страны", "без источника"},
    {"未分类", "无行为方", "无国家", "无来源"},
}};

constexpr std::array<Phrases, map_languages.size()> more = {{
    {"{0, plural, one {# other category} other {# other categories}}",
     "{0, plural, one {# other actor} other {# other actors}}",
     "{0, plural, one {# other country} other {# other countries}}",
     "{0, plural, one {# other source} other {# other sources}}"},
    {"{0, plural, one {# autre catégorie} other {# autres catégories}}",
     "{0, plural, one {# autre acteur} other {# autres acteurs}}",
     "{0, plural, one {# autre pays} other {# autres pays}}",
     "{0, plural, one {# autre source} other {# autres sources}}"},
    {"{0, plural, one {فئة أخرى} two {فئتان أخريان} few {# فئات أخرى} other {# فئة أخرى}}",
     "{0, plural, one {جهة أخرى} two {جهتان أخريان} few {# جهات أخرى} other {# جهة أخرى}}",
     "{0, plural, one {بلد آخر} two {بلدان آخران} few {# بلدان أخرى} many {# بلدًا آخر} other {# بلد آخر}}",
     "{0, plural, one {مصدر آخر} two {مصدران آخران} few {# مصادر أخرى} many {# مصدرًا آخر} other {# مصدر آخر}}"},
    {"{0, plural, one {# categoría más} other {# categorías más}}",
     "{0, plural, one {# actor más} other {# actores más}}", "{0, plural, one {# país más} other {# países más}}",
     "{0, plural, one {# fuente más} other {# fuentes más}}"},
    {"{0, plural, one {ещё # категория} few {ещё # категории} many {ещё # категорий} other {ещё # категории}}",
     "{0, plural, one {ещё # участник} few {ещё # участника} many {ещё # участников} other {ещё # участника}}",
     "{0, plural, one {ещё # страна} few {ещё # страны} many {ещё # стран} other {ещё # страны}}",
     "{0, plural, one {ещё # источник} few {ещё # источника} many {ещё # источников} other {ещё # источника}}"},
    {"{0, plural, other {另外#个类别}}", "{0, plural, other {另外#个行为方}}", "{0, plural, other {另外#个国家}}",
     "{0, plural, other {另外#个来源}}"},
}};

constexpr Phrases::size_type of_events = kinds;  // among a language's formats, beyond those of groups
constexpr std::array<const char*, map_languages.size()> more_events = {
    "and {0, number} more",
    "{0, plural, one {et # autre} other {et # autres}}",
    "{0, plural, one {وحدث آخر} two {وحدثان آخران} few {و# أحداث أخرى} many {و# حدثًا آخر} other {و# حدث آخر}}",
    "y {0, number} más",
    "и ещё {0, number}",
    "另有{0, number}项",
};

// What one language has, made when first asked for and kept.
struct Formats {
    std::optional<icu::number::LocalizedNumberFormatter> number;
    std::array<std::unique_ptr<icu::MessageFormat>, kinds + 1> more;
};

Formats& formats_of(std::size_t language) {
    thread_local std::array<Formats, map_languages.size()> kept;
    return kept[language];
}

const icu::MessageFormat* more_format(std::size_t language, std::size_t kind) {
    auto& format = formats_of(language).more[kind];
    if (format) return format.get();
    UErrorCode status = U_ZERO_ERROR;
    const char* phrase = kind == of_events ? more_events[language] : more[language][kind];
    format = std::make_unique<icu::MessageFormat>(icu::UnicodeString::fromUTF8(phrase), words_locale(language), status);
    if (!worked(status)) format.reset();
    return format.get();
}

std::string more_text(std::size_t kind, std::int64_t count, std::string_view language) {
    const icu::MessageFormat* format = more_format(map_language_index(language), kind);
    if (format == nullptr) return "+" + display_number(count, language);
    const icu::Formattable number(static_cast<int64_t>(count));
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    UErrorCode status = U_ZERO_ERROR;
    format->format(&number, 1, text, ignored, status);
    return worked(status) ? utf8_with_plain_blanks(text) : "+" + display_number(count, language);
}

}  // namespace

std::string display_number(std::int64_t number, std::string_view language) {
    const std::size_t index = map_language_index(language);
    auto& format = formats_of(index).number;
    if (!format) format = icu::number::NumberFormatter::withLocale(words_locale(index));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = format->formatInt(number, status).toString(status);
    return worked(status) ? utf8_with_plain_blanks(text) : std::to_string(number);
}

std::string display_decimal(double number, std::string_view language) {
    const std::size_t index = map_language_index(language);
    auto& format = formats_of(index).number;
    if (!format) format = icu::number::NumberFormatter::withLocale(words_locale(index));
    const double size = std::abs(number);
    const auto precision =
        size >= 1000 ? icu::number::Precision::integer() : icu::number::Precision::maxSignificantDigits(4);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = format->precision(precision).formatDouble(number, status).toString(status);
    return worked(status) ? utf8_with_plain_blanks(text) : std::to_string(number);
}

std::string display_no_group(GroupKind kind, std::string_view language) {
    return without[map_language_index(language)][static_cast<std::size_t>(kind)];
}

std::string display_more_groups(GroupKind kind, std::int64_t count, std::string_view language) {
    return more_text(static_cast<std::size_t>(kind), count, language);
}

std::string display_more_events(std::int64_t count, std::string_view language) {
    return more_text(of_events, count, language);
}

}  // namespace briefmap
