// Turns the tokens of a typed date into what they mean: numbers, dates in digits, times of day, and words. Inside the
// reader of dates.
#pragma once

#include "core/date_reader_lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap::typed {

enum class TermKind : std::uint8_t {
    number,
    date,  // written in digits; month and day may be 0
    time,
    word,  // see `word`
    dash,  // between the ends of a range, or where an end is missing
    comma,
    list_comma,
};

struct Term {
    TermKind kind = TermKind::word;
    WordMeaning word;
    std::int64_t value = 0;  // of a number; the year of a date
    std::size_t digits = 0;  // of a number
    bool is_ordinal = false;
    bool is_decade = false;  // "2010s"
    int month = 0, day = 0;
    int hour = 0, minute = 0, second = -1;  // -1: not written
    std::size_t first = 0, past = 0;        // code points of the text, from 0

    [[nodiscard]] bool is(Meaning meaning) const { return kind == TermKind::word && word.meaning == meaning; }
};

/// `month_first`: "5/6/2025" is 6 May.
[[nodiscard]] Result<std::vector<Term>, EdtfError> terms_of(const std::u32string& text, const Lexicon& lexicon,
                                                            bool month_first);

/// The error of what stands from `first` to `past` in `text`, quoted, with `says` behind it: "“Augst” is not a month".
[[nodiscard]] EdtfError error_at(const std::u32string& text, std::size_t first, std::size_t past,
                                 std::string_view says);

}  // namespace briefmap::typed
