// What words mean in a typed date: months, weekdays and eras by ICU, the words of core/date_words.hpp, and other ways
// to say the same. Inside the reader of dates.
#pragma once

#include "core/date_reader_tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace briefmap::typed {

enum class Meaning : std::uint8_t {
    month,    // value 1-12
    weekday,  // value 0 Monday - 6
    season,   // value 21-41
    northern,
    southern,
    before_era,
    after_era,
    since,
    to,  // until, before a date; to, between two
    between,
    not_before,
    not_after,
    circa,
    uncertain,
    unknown,
    either,  // or
    both,    // and
    or_earlier,
    or_later,
    and_earlier,
    and_later,
    decade,
    century,
    century_or_in,  // Russian "в"
    millennium,
    year_mark,
    month_mark,
    day_mark,
    year_unknown,
    roman,  // value
    clock,  // between hours and minutes: "9h30"
    filler,
};

struct WordMeaning {
    Meaning meaning = Meaning::filler;
    int value = 0;

    bool operator==(const WordMeaning&) const = default;
};

struct PhraseMatch {
    WordMeaning meaning;
    std::size_t tokens = 0;  // how many it takes
};

class Lexicon {
  public:
    /// `language` is one of map_languages; English words are taken too where that language gives them no meaning.
    explicit Lexicon(std::string_view language);

    /// The longest phrase that begins at a token; `tokens` is 0 when there is none. Periods and hyphens between its
    /// words do not matter.
    [[nodiscard]] PhraseMatch match(const std::vector<Token>& tokens, std::size_t at) const;

    /// Written right after a number: "15th", "XIXe", "1-й".
    [[nodiscard]] bool is_ordinal_ending(std::string_view word) const;

  private:
    struct Phrase {
        std::vector<std::string> words;
        WordMeaning meaning;
    };

    void add(std::string_view phrase, WordMeaning meaning);
    void add_pieces(std::string_view pattern, WordMeaning meaning);
    void add_symbols(std::string_view locale);
    void add_date_words(std::string_view language);
    void add_spellings(std::string_view language);
    void add_romans();

    std::unordered_map<std::string, std::vector<Phrase>> phrases_;  // by first word, the longest first
};

/// Made once for each of map_languages; any thread.
[[nodiscard]] const Lexicon& lexicon(std::string_view language);

/// Ways to say a meaning beside those of core/date_words.hpp, parted by '|'.
struct Spelling {
    Meaning meaning = Meaning::filler;
    std::string_view phrases;
    int value = 0;
};
[[nodiscard]] const std::vector<Spelling>& spellings_of(std::string_view language);

}  // namespace briefmap::typed
