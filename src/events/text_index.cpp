#include "events/text_index.hpp"

#include "core/fold.hpp"
#include "events/in_chunks.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

namespace briefmap {
namespace {

/// What the file calls a category or a place in other languages.
using OtherNames = std::unordered_multimap<std::string_view, std::string_view>;

struct Translated {
    OtherNames categories, places;
};

Translated translated_names(const DatasetInfo& info) {
    Translated names;
    for (const DatasetTranslation& translation : info.translations) {
        names.categories.insert(translation.categories.begin(), translation.categories.end());
        names.places.insert(translation.places.begin(), translation.places.end());
    }
    return names;
}

void add(std::string& text, std::string_view field) {
    if (field.empty()) return;
    text += '\n';
    text += fold_for_search(field);
}

void add_with_translations(std::string& text, std::string_view name, const OtherNames& others) {
    add(text, name);
    const auto [first, last] = others.equal_range(name);
    for (auto other = first; other != last; ++other)
        add(text, other->second);
}

void add_titles(std::string& text, const Event& event) {
    add(text, event.title);
    for (const EventTranslation& words : event.translations)
        add(text, words.title);
}

void add_other_fields(std::string& text, const Event& event, const Translated& names) {
    add(text, event.text);
    for (const EventTranslation& words : event.translations)
        add(text, words.text);
    add(text, event.when_text);
    add_with_translations(text, event.category, names.categories);
    for (const Place& place : event.places)
        add_with_translations(text, place.name, names.places);
    for (const std::string& actor : event.actors)
        add(text, actor);
    for (const SourceRef& source : event.sources) {
        add(text, source.title);
        add(text, source.link);
        add(text, source.locator);
    }
    add(text, event.grade);
    add(text, event.id);
    for (const auto& [name, json] : event.attributes)
        add(text, attribute_text(json));
}

WordBlock block_of(std::span<const Event> events, const Translated& names) {
    WordBlock block;
    block.begins.reserve(events.size() + 1);
    block.title_ends.reserve(events.size());
    for (const Event& event : events) {
        block.begins.push_back(block.text.size());
        add_titles(block.text, event);
        block.title_ends.push_back(block.text.size());
        add_other_fields(block.text, event, names);
    }
    block.begins.push_back(block.text.size());
    return block;
}

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

}  // namespace

TextIndex::TextIndex(const Dataset& dataset) : size_(dataset.size()) {
    const Translated names = translated_names(dataset.info());
    const std::span<const Event> events = dataset.events();
    blocks_.resize((size_ + block_size - 1) / block_size);
    in_chunks(size_, block_size, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; i += block_size)
            blocks_[i / block_size] = block_of(events.subspan(i, std::min(block_size, last - i)), names);
    });
    if (blocks_.empty()) return;
    constexpr std::size_t sample = 100'000;  // bytes
    for (const char c : std::string_view(blocks_.front().text).substr(0, sample))
        ++counts_[static_cast<unsigned char>(c)];
}

std::string attribute_text(const std::string& json) {
    if (json.size() < 2 || json.front() != '"' || json.back() != '"') return json;
    std::string text;
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] != '\\') {
            text += json[i];
            continue;
        }
        const char escaped = json[++i];
        unsigned code = 0;
        if (escaped == 'n' || escaped == 't' || escaped == 'r' || escaped == 'f' || escaped == 'b') {
            text += ' ';
        } else if (escaped != 'u') {
            text += escaped;
        } else if (i + 4 < json.size() &&
                   std::from_chars(json.data() + i + 1, json.data() + i + 5, code, 16).ec == std::errc{}) {
            append_utf8(text, code);
            i += 4;
        }
    }
    return text;
}

}  // namespace briefmap
