// How each language speaks of dates where ICU has no words: since, about, a decade, a century, a season, an open set.
// One table for writing (core/date_text.hpp) and reading (core/date_reader.hpp). In a pattern {} is a date.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace briefmap {

/// What stands before a date in a sentence: "desde el 15 de mayo", "jusqu’à l’été 2001", "since the 1980s".
enum class Article : std::uint8_t { none, masculine, elided, feminine, plural };
inline constexpr std::size_t articles = 5;

/// "19th c.", "XIXe s.", "s. XIX", "19世纪".
enum class CountStyle : std::uint8_t { ordinal, roman, roman_ordinal, digits };

struct SeasonWord {
    std::string_view full;
    std::string_view abbreviated;
    std::string_view governed;  // after a preposition; "" when it is `full`
    Article article = Article::none;
};

struct DateWords {
    std::array<std::string_view, articles> with_article;  // {} is the bare date
    std::string_view since;                               // {} has its article
    std::array<std::string_view, articles> until;         // {} is the bare date
    std::string_view circa, uncertain;
    std::string_view unknown_start, unknown_end, no_date;
    std::string_view between;  // of one date that is not nearer known: from {0} to {1}, both with articles
    std::string_view or_earlier, or_later, and_earlier, and_later;  // the open ends of sets

    std::string_view governed_year;  // "2021 г."
    std::string_view decade, governed_decade;
    std::string_view century;
    std::string_view millennium, governed_millennium;
    CountStyle count = CountStyle::ordinal;  // of centuries and millennia
    std::string_view in_era;                 // {0} a decade, century or millennium, {1} the era
    std::string_view day_of_years;           // {0} a decade or century, {1} a day or month of some year of it
    std::string_view year_unknown;           // {} a day or month

    std::string_view of_year, of_year_abbreviated;  // {0} a season, {1} its year
    std::string_view northern, southern;            // {} a season
    std::array<SeasonWord, 4> seasons;              // from spring
    std::array<SeasonWord, 3> thirds;               // of a year
    std::array<SeasonWord, 2> halves;
    std::array<std::string_view, 4> governed_quarters, governed_quarters_abbreviated;  // "" where ICU's name stands

    Article before_day, before_decade, before_century, before_millennium, before_quarter, before_short_part;
};

/// English for a language that is not one of map_languages.
[[nodiscard]] const DateWords& date_words(std::string_view language);

}  // namespace briefmap
