#include "core/language.hpp"

#include <algorithm>
#include <cctype>

namespace briefmap {

std::optional<std::size_t> find_map_language(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_.@"));
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    for (std::size_t i = 0; i < map_languages.size(); ++i) {
        if (std::equal(primary.begin(), primary.end(), map_languages[i].begin(), map_languages[i].end(), same)) {
            return i;
        }
    }
    return std::nullopt;
}

std::size_t map_language_index(std::string_view tag) { return find_map_language(tag).value_or(0); }

}  // namespace briefmap
