#include "geo/gazetteer.hpp"

#include "core/fold.hpp"
#include "core/language.hpp"

#include <string>
#include <utility>

namespace briefmap {
namespace {

/// "Myanmar (Burma)" is also looked for as "Myanmar" and as "Burma".
std::pair<std::string_view, std::string_view> split_at_bracket(std::string_view name) {
    const auto open = name.find(" (");
    if (open == std::string_view::npos || !name.ends_with(')')) return {};
    return {name.substr(0, open), name.substr(open + 2, name.size() - open - 3)};
}

}  // namespace

Gazetteer::Gazetteer(std::vector<Country> countries, std::vector<Town> towns)
    : countries_(std::move(countries)), towns_(std::move(towns)) {
    const auto add_country = [&](std::string_view key, std::size_t index) {
        if (std::string folded = fold_for_search(key); !folded.empty())
            country_by_key_.try_emplace(std::move(folded), static_cast<std::uint32_t>(index));
    };
    // Codes of all before names of any: a code belongs to one country alone.
    for (std::size_t i = 0; i < countries_.size(); ++i)
        add_country(countries_[i].code, i);
    for (std::size_t i = 0; i < countries_.size(); ++i)
        add_country(countries_[i].iso_a3, i);
    for (std::size_t i = 0; i < countries_.size(); ++i) {
        for (const std::string& name : countries_[i].names)
            add_country(name, i);
    }
    for (std::size_t i = 0; i < countries_.size(); ++i) {
        for (const std::string& name : countries_[i].names) {
            const auto [first, second] = split_at_bracket(name);
            add_country(first, i);
            add_country(second, i);
        }
    }
    town_by_name_.reserve(towns_.size() * 2);
    for (std::size_t i = 0; i < towns_.size(); ++i) {
        const Town& town = towns_[i];
        const auto index = static_cast<std::uint32_t>(i);
        std::string own = fold_for_search(town.name);
        for (const std::string* translated : {&town.name_fr, &town.name_ar}) {
            if (translated->empty() || *translated == town.name) continue;
            std::string folded = fold_for_search(*translated);
            if (folded != own) town_by_name_.emplace(std::move(folded), index);
        }
        town_by_name_.emplace(std::move(own), index);
    }
}

const Country* Gazetteer::find_country(std::string_view code_or_name) const {
    const auto found = country_by_key_.find(fold_for_search(code_or_name));
    return found == country_by_key_.end() ? nullptr : &countries_[found->second];
}

const Town* Gazetteer::find_town(std::string_view name, std::string_view country) const {
    const Country* wanted = country.empty() ? nullptr : find_country(country);
    if (!country.empty() && wanted == nullptr) return nullptr;
    const Town* best = nullptr;
    const auto [begin, end] = town_by_name_.equal_range(fold_for_search(name));
    for (auto entry = begin; entry != end; ++entry) {
        const Town& town = towns_[entry->second];
        if (wanted != nullptr && town.country != wanted->code) continue;
        // Of two as populous the first in the list, whatever the order of the hash table.
        const bool better = best == nullptr || town.population > best->population ||
                            (town.population == best->population && &town < best);
        if (better) best = &town;
    }
    return best;
}

std::string_view Gazetteer::name_of(const Town& town, std::size_t language_index) {
    const std::string_view language = language_index < map_languages.size() ? map_languages[language_index] : "en";
    if (language == "fr" && !town.name_fr.empty()) return town.name_fr;
    if (language == "ar" && !town.name_ar.empty()) return town.name_ar;
    return town.name;
}

}  // namespace briefmap
