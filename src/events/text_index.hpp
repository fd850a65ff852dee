// Everything that is written in a dataset's events, folded for search and laid out in long runs of bytes, so that a
// search is one pass over memory. Built once, beside the main loop.
#pragma once

#include "events/dataset.hpp"
#include "events/needle.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace briefmap {

/// The words of consecutive events. An event's fields stand one after the other, each with a line feed before it, which
/// no folded text has in it; its titles, in all languages, come first.
struct WordBlock {
    std::string text;
    std::vector<std::size_t> begins;      // of each event, and the end
    std::vector<std::size_t> title_ends;  // where an event's titles end
};

class TextIndex {
  public:
    TextIndex() = default;
    /// Title, text and date as written, category, names of places, actors, sources, grade, id and attributes; title,
    /// text, category and places in every language of the file.
    explicit TextIndex(const Dataset& dataset);

    static constexpr std::size_t block_size =
        2'048;  // events; a multiple of 64; so small that their words stay in the processor's cache
    [[nodiscard]] const std::vector<WordBlock>& blocks() const { return blocks_; }
    [[nodiscard]] const ByteCounts& byte_counts() const { return counts_; }
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    std::vector<WordBlock> blocks_;
    ByteCounts counts_{};
    std::size_t size_ = 0;  // events
};

/// What an attribute says: the words of a JSON string, other JSON as it is.
[[nodiscard]] std::string attribute_text(const std::string& json);

}  // namespace briefmap
