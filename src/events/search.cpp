#include "events/search.hpp"

#include "core/fold.hpp"
#include "events/in_chunks.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace briefmap {
namespace {

constexpr std::size_t most_words = 16;
constexpr std::array<std::string_view, 5> quotes = {"\"", "“", "”", "«", "»"};

// How well a word is matched.
constexpr std::uint8_t inside = 1, inside_title = 2, beginning = 3, beginning_of_title_word = 4;

std::size_t quote_at(std::string_view text) {
    const auto found =
        std::find_if(quotes.begin(), quotes.end(), [text](std::string_view quote) { return text.starts_with(quote); });
    return found == quotes.end() ? 0 : found->size();
}

void add_word(std::vector<std::string>& words, std::string_view raw) {
    std::string word = fold_for_search(raw);
    if (word.empty() || words.size() == most_words) return;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

/// Whether a word begins at `at`: what stands before is no letter and no digit.
bool begins_word(std::string_view text, std::size_t at) {
    const auto before = static_cast<unsigned char>(text[at - 1]);  // a field has a line feed before it
    if (before < 0x80) {
        const bool letter = before >= 'a' && before <= 'z';
        return !letter && !(before >= '0' && before <= '9');
    }
    // Quotes and dashes (U+2000 to U+206F), « and its like, the Arabic comma and semicolon.
    if (at >= 3 && text.substr(at - 3, 2) == "\xE2\x80") return true;
    if (at < 2) return false;
    const std::string_view two = text.substr(at - 2, 2);
    return two[0] == '\xC2' || two == "\xD8\x8C" || two == "\xD8\x9B";
}

struct Block {
    const WordBlock& text;
    std::span<std::uint8_t> ranks;
};

std::uint8_t quality(const WordBlock& block, std::size_t event, std::size_t at) {
    const bool in_title = at < block.title_ends[event];
    if (begins_word(block.text, at)) return in_title ? beginning_of_title_word : beginning;
    return in_title ? inside_title : inside;
}

constexpr int most_looks = 4;  // at an event: a letter alone may be found in it hundreds of times

/// How well the word is matched in the event, where it is found first at `at`.
std::uint8_t best_from(const WordBlock& block, const Needle& word, std::size_t event, std::size_t at) {
    std::uint8_t best = 0;
    const std::string_view own = std::string_view(block.text).substr(0, block.begins[event + 1]);
    for (int looks = 0; looks < most_looks && at != std::string_view::npos; ++looks) {
        best = std::max(best, quality(block, event, at));
        // Titles come first: behind them nothing better than the beginning of a word is left.
        if (best == beginning_of_title_word || (best == beginning && at >= block.title_ends[event])) break;
        at = word.find_in(own, at + 1);
    }
    return best;
}

/// Every event that has the word.
void match_all(const WordBlock& block, const Needle& word, std::span<std::uint8_t> matches) {
    std::size_t event = 0;
    std::size_t at = word.find_in(block.text, 0);
    while (at != std::string_view::npos) {
        if (at >= block.begins[event + 1]) {
            // Mostly the next one; else far away.
            ++event;
            if (at >= block.begins[event + 1]) {
                const auto begin = block.begins.begin() + static_cast<std::ptrdiff_t>(event);
                event =
                    static_cast<std::size_t>(std::upper_bound(begin, block.begins.end(), at) - block.begins.begin()) -
                    1;
            }
        }
        matches[event] = best_from(block, word, event, at);
        at = word.find_in(block.text, block.begins[event + 1]);
    }
}

/// Only among the events that have matched so far.
void match_found(const WordBlock& block, const Needle& word, std::span<const std::uint8_t> found,
                 std::span<std::uint8_t> matches) {
    for (std::size_t event = 0; event < found.size(); ++event) {
        if (found[event] == 0) continue;
        const std::string_view own = std::string_view(block.text).substr(0, block.begins[event + 1]);
        const std::size_t at = word.find_in(own, block.begins[event]);
        if (at != std::string_view::npos) matches[event] = best_from(block, word, event, at);
    }
}

void rank_block(const Block& block, std::span<const Needle> words) {
    std::vector<std::uint8_t> matches(block.ranks.size());
    std::size_t found = block.ranks.size();
    for (std::size_t w = 0; w < words.size() && found > 0; ++w) {
        std::fill(matches.begin(), matches.end(), std::uint8_t{0});
        constexpr std::size_t few = 8;  // of the events one in so many
        if (found < block.ranks.size() / few) {
            match_found(block.text, words[w], block.ranks, matches);
        } else {
            match_all(block.text, words[w], matches);
        }
        found = 0;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const bool is_in = matches[i] != 0 && (w == 0 || block.ranks[i] != 0);
            block.ranks[i] = is_in ? static_cast<std::uint8_t>(block.ranks[i] + matches[i]) : std::uint8_t{0};
            found += is_in ? 1 : 0;
        }
    }
}

void set_bits(std::span<std::uint64_t> bits, std::span<const std::uint8_t> ranks, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
        if (ranks[i] != 0) bits[i / 64] |= std::uint64_t{1} << (i % 64);
}

}  // namespace

std::vector<std::string> words_of_query(std::string_view query) {
    std::vector<std::string> words;
    constexpr std::string_view blanks = " \t\r\n";
    while (!query.empty()) {
        if (const std::size_t quote = quote_at(query)) {
            query.remove_prefix(quote);
            std::size_t end = 0;
            while (end < query.size() && quote_at(query.substr(end)) == 0)
                ++end;
            add_word(words, query.substr(0, end));
            query.remove_prefix(end);
            query.remove_prefix(quote_at(query));
        } else if (blanks.find(query.front()) != std::string_view::npos) {
            query.remove_prefix(1);
        } else {
            std::size_t end = 0;
            while (end < query.size() && blanks.find(query[end]) == std::string_view::npos &&
                   quote_at(query.substr(end)) == 0)
                ++end;
            add_word(words, query.substr(0, end));
            query.remove_prefix(end);
        }
    }
    return words;
}

SearchResult search(const TextIndex& index, std::string_view query) {
    SearchResult result;
    std::vector<Needle> needles;
    for (std::string& word : words_of_query(query))
        needles.emplace_back(std::move(word), index.byte_counts());
    if (needles.empty()) return {EventSet::all(index.size()), std::vector<std::uint8_t>(index.size(), 1)};

    // The longest word is likely the rarest: the others are then looked for in few events.
    std::stable_sort(needles.begin(), needles.end(),
                     [](const Needle& a, const Needle& b) { return a.bytes().size() > b.bytes().size(); });
    result.ranks.resize(index.size());
    std::vector<std::uint64_t> bits((index.size() + 63) / 64);
    in_chunks(index.size(), TextIndex::block_size, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; i += TextIndex::block_size) {
            const std::size_t end = std::min(i + TextIndex::block_size, last);
            rank_block({index.blocks()[i / TextIndex::block_size], std::span(result.ranks).subspan(i, end - i)},
                       needles);
            set_bits(bits, result.ranks, i, end);
        }
    });
    result.found = EventSet(index.size(), std::move(bits));
    return result;
}

}  // namespace briefmap
