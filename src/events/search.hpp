// Events by their words: all words must be there, in any field. A word's beginning ranks above its inside, a title
// above the other fields.
#pragma once

#include "events/event_set.hpp"
#include "events/text_index.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

/// What is looked for, folded: words, and phrases that were typed in quotes, "…", “…” or «…». A quote left open reaches
/// to the end. Each once, and no more than 16 of them.
[[nodiscard]] std::vector<std::string> words_of_query(std::string_view query);

struct SearchResult {
    EventSet found;
    std::vector<std::uint8_t> ranks;  // of every event; higher is better, 0 where it is not found

    bool operator==(const SearchResult&) const = default;
};

/// A query without words finds everything, all of one rank.
[[nodiscard]] SearchResult search(const TextIndex& index, std::string_view query);

}  // namespace briefmap
