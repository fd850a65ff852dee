#include "core/date_text.hpp"
#include "core/language.hpp"
#include "core/words.hpp"
#include "events/cycle.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace briefmap {
namespace {

// {} stands for the list of months, weekdays or hours.
struct Phrases {
    std::string_view months;
    std::string_view weekdays;
    std::string_view hours;
    std::string_view never;
};

constexpr std::array<Phrases, map_languages.size()> phrases = {{
    {"only in {} of any year", "only on {}", "only {} of any day", "at no time"},
    {"seulement en {} de chaque année", "seulement le {}", "seulement {} de chaque jour", "jamais"},
    {"فقط في {} من كل عام", "فقط يوم {}", "فقط {} من كل يوم", "أبدًا"},
    {"solo en {} de cualquier año", "solo en {}", "solo {} de cualquier día", "nunca"},
    {"только {} любого года", "только {}", "только {} любого дня", "никогда"},
    {"仅限每年{}", "仅限{}", "仅限每天{}", "从不"},
}};

constexpr int shortest_range = 3;  // two in a row are named, both of them

struct Run {
    int first = 0;
    int last = 0;  // the same or later; less than `first` where the run goes round the end
    int length = 0;
};

bool lets_through(const Cycle& cycle, int bit) { return (cycle.mask >> static_cast<unsigned>(bit) & 1U) != 0; }

/// The bits that are set, neighbours together. Not all are.
std::vector<Run> runs_of(const Cycle& cycle) {
    const int bits = bits_of(cycle.unit);
    std::vector<Run> runs;
    for (int bit = 0; bit < bits; ++bit) {
        if (!lets_through(cycle, bit) || lets_through(cycle, (bit + bits - 1) % bits)) continue;
        Run run{bit, bit, 1};
        while (lets_through(cycle, (run.last + 1) % bits)) {
            run.last = (run.last + 1) % bits;
            ++run.length;
        }
        runs.push_back(run);
    }
    return runs;
}

std::string name_of_bit(CycleUnit unit, int bit, std::string_view language) {
    return unit == CycleUnit::month ? display_month(bit + 1, language) : display_weekday(bit + 1, language);
}

std::string full_hour(int hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

std::vector<std::string> words_of(const Cycle& cycle, const Run& run, std::string_view language) {
    if (cycle.unit == CycleUnit::hour) {
        return {full_hour(run.first) + "–" + full_hour(run.last + 1)};
    }
    if (run.length >= shortest_range) {
        return {name_of_bit(cycle.unit, run.first, language) + "–" + name_of_bit(cycle.unit, run.last, language)};
    }
    std::vector<std::string> words;
    words.reserve(static_cast<std::size_t>(run.length));
    for (int i = 0; i < run.length; ++i)
        words.push_back(name_of_bit(cycle.unit, (run.first + i) % bits_of(cycle.unit), language));
    return words;
}

}  // namespace

std::string cycle_in_words(const Cycle& cycle, std::string_view language) {
    if (is_everything(cycle)) return {};
    std::vector<std::string> words;
    for (const Run& run : runs_of(cycle)) {
        for (std::string& word : words_of(cycle, run, language))
            words.push_back(std::move(word));
    }
    const Phrases& phrase = phrases[map_language_index(language)];
    if (words.empty()) return std::string(phrase.never);
    std::string text(cycle.unit == CycleUnit::month     ? phrase.months
                     : cycle.unit == CycleUnit::weekday ? phrase.weekdays
                                                        : phrase.hours);
    return text.replace(text.find("{}"), 2, display_list(words, language));
}

}  // namespace briefmap
