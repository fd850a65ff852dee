#include "core/date_reader_lexicon.hpp"

#include "core/date_formats.hpp"
#include "core/date_words.hpp"
#include "core/language.hpp"

#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <memory>

namespace briefmap::typed {
namespace {

using Symbols = icu::DateFormatSymbols;

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

// The places whose names of months differ: Levant and Maghreb, "Sept" and "Sep".
std::vector<std::string_view> locales_of(std::string_view language) {
    if (language == "en") return {"en_GB", "en_US"};
    if (language == "ar") return {"ar", "ar_LB", "ar_DZ", "ar_MA"};
    if (language == "es") return {"es", "es_MX"};
    if (language == "zh") return {"zh", "zh_TW"};
    if (language == "fr") return {"fr", "fr_CA"};
    return {language};
}

}  // namespace

Lexicon::Lexicon(std::string_view language) {
    const auto add_language = [&](std::string_view one) {
        for (const std::string_view locale : locales_of(one))
            add_symbols(locale);
        add_spellings(one);
        add_date_words(one);
    };
    add_language(language);
    if (language != "en") add_language("en");
    add_romans();
    for (auto& [first, phrases] : phrases_) {
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    }
}

// What stands first keeps its meaning.
void Lexicon::add(std::string_view phrase, WordMeaning meaning) {
    const auto tokens = tokens_of(code_points_of(phrase));
    if (!tokens.ok()) return;
    std::vector<std::string> words;
    for (const Token& token : *tokens) {
        if (token.kind != TokenKind::mark) words.push_back(token.text);
    }
    if (words.empty()) return;
    std::vector<Phrase>& same_first = phrases_[words.front()];
    const bool taken =
        std::any_of(same_first.begin(), same_first.end(), [&](const Phrase& other) { return other.words == words; });
    if (!taken) same_first.push_back({std::move(words), meaning});
}

// The words of a pattern on either side of its date.
void Lexicon::add_pieces(std::string_view pattern, WordMeaning meaning) {
    while (true) {
        const auto brace = pattern.find('{');
        add(pattern.substr(0, brace), meaning);
        if (brace == std::string_view::npos) return;
        pattern.remove_prefix(pattern.find('}') + 1);
    }
}

void Lexicon::add_symbols(std::string_view locale) {
    UErrorCode status = U_ZERO_ERROR;
    const Symbols symbols(icu::Locale(std::string(locale).c_str()), status);
    if (U_FAILURE(status)) return;
    int count = 0;
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
            const icu::UnicodeString* months = symbols.getMonths(count, context, width);
            for (int i = 0; i < count && i < 12; ++i)
                add(utf8(months[i]), {Meaning::month, i + 1});
            const icu::UnicodeString* quarters = symbols.getQuarters(count, context, width);
            for (int i = 0; i < count && i < 4; ++i)
                add(utf8(quarters[i]), {Meaning::season, 33 + i});
            const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
            for (int i = 1; i < count && i < 8; ++i)  // 1 is Sunday
                add(utf8(days[i]), {Meaning::weekday, (i + 5) % 7});
        }
    }
    const auto add_eras = [&](const icu::UnicodeString* eras) {
        for (int i = 0; i < count && i < 2; ++i)
            add(utf8(eras[i]), {i == 0 ? Meaning::before_era : Meaning::after_era});
    };
    add_eras(symbols.getEras(count));
    add_eras(symbols.getEraNames(count));
}

void Lexicon::add_date_words(std::string_view language) {
    const DateWords& words = date_words(language);
    const auto seasons = [&](const auto& names, int first) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const std::string_view name : {names[i].full, names[i].abbreviated, names[i].governed})
                add(name, {Meaning::season, first + static_cast<int>(i)});
        }
    };
    seasons(words.seasons, 21);
    seasons(words.thirds, 37);
    seasons(words.halves, 40);
    for (std::size_t i = 0; i < words.governed_quarters.size(); ++i) {
        add(words.governed_quarters[i], {Meaning::season, 33 + static_cast<int>(i)});
        add(words.governed_quarters_abbreviated[i], {Meaning::season, 33 + static_cast<int>(i)});
    }
    add_pieces(words.since, {Meaning::since});
    for (const std::string_view until : words.until)
        add_pieces(until, {Meaning::to});
    add_pieces(words.circa, {Meaning::circa});
    add_pieces(words.no_date, {Meaning::unknown});
    add_pieces(words.or_earlier, {Meaning::or_earlier});
    add_pieces(words.or_later, {Meaning::or_later});
    add_pieces(words.and_earlier, {Meaning::and_earlier});
    add_pieces(words.and_later, {Meaning::and_later});
    // A decade's ending ("2010s", "2010-е") is told from an ordinal's by its number.
    if (words.decade.substr(0, 2) != "{}" || language == "zh") add_pieces(words.decade, {Meaning::decade});
    add_pieces(words.century, {Meaning::century});
    add_pieces(words.millennium, {Meaning::millennium});
    add_pieces(words.governed_millennium, {Meaning::millennium});
    add_pieces(words.year_unknown, {Meaning::year_unknown});
    add_pieces(words.northern, {Meaning::northern});
    add_pieces(words.southern, {Meaning::southern});
}

void Lexicon::add_spellings(std::string_view language) {
    for (const Spelling& spelling : spellings_of(language)) {
        std::string_view rest = spelling.phrases;
        while (true) {
            const auto bar = rest.find('|');
            add(rest.substr(0, bar), {spelling.meaning, spelling.value});
            if (bar == std::string_view::npos) break;
            rest.remove_prefix(bar + 1);
        }
    }
}

void Lexicon::add_romans() {
    constexpr int most_centuries = 100;
    DateFormats& formats = date_formats("en");
    for (int i = 1; i <= most_centuries; ++i) {
        const std::string roman = formats.number(i, NumberForm::roman);
        for (const std::string_view ending : {"", "e", "er", "eme"})
            add(roman + std::string(ending), {Meaning::roman, i});
    }
}

PhraseMatch Lexicon::match(const std::vector<Token>& tokens, std::size_t at) const {
    const auto found = phrases_.find(tokens[at].text);
    if (tokens[at].kind == TokenKind::mark || found == phrases_.end()) return {};
    for (const Phrase& phrase : found->second) {
        std::size_t next = at;
        bool same = true;
        for (std::size_t i = 0; same && i < phrase.words.size(); ++i, ++next) {
            const auto is_joint = [&] {
                return tokens[next].kind == TokenKind::mark && (tokens[next].mark == '.' || tokens[next].mark == '-');
            };
            while (i > 0 && next < tokens.size() && is_joint())
                ++next;
            same = next < tokens.size() && tokens[next].kind != TokenKind::mark && tokens[next].text == phrase.words[i];
        }
        if (same) return {phrase.meaning, next - at};
    }
    return {};
}

bool Lexicon::is_ordinal_ending(std::string_view word) const {
    // Folded; й is и then.
    static constexpr std::array<std::string_view, 21> endings = {"st",  "nd", "rd", "th", "e", "er", "ere",
                                                                 "eme", "ra", "ro", "o",  "a", "os", "го",
                                                                 "и",   "ои", "я",  "е",  "х", "ая", "ое"};
    return std::find(endings.begin(), endings.end(), word) != endings.end();
}

const Lexicon& lexicon(std::string_view language) {
    static const auto all = [] {
        std::array<std::unique_ptr<const Lexicon>, map_languages.size()> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = std::make_unique<const Lexicon>(map_languages[i]);
        return made;
    }();
    return *all[map_language_index(language)];
}

}  // namespace briefmap::typed
