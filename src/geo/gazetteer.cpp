#include "geo/gazetteer.hpp"

#include "core/fold.hpp"
#include "core/language.hpp"
#include "geo/country_aliases.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace briefmap {
namespace {

std::uint64_t hash_of(std::string_view name) { return std::hash<std::string>{}(fold_for_search(name)); }

}  // namespace

Gazetteer::Gazetteer(std::vector<Country> countries, std::vector<Town> towns, DivisionSource divisions)
    : countries_(std::move(countries)), towns_(std::move(towns)), divisions_(std::make_shared<LazyDivisions>()) {
    divisions_->source = std::move(divisions);
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
    for (const auto& [alias, code] : country_aliases()) {
        const auto known = country_by_key_.find(fold_for_search(code));
        if (known != country_by_key_.end()) country_by_key_.try_emplace(fold_for_search(alias), known->second);
    }
    index_towns();
}

// Hashes instead of the names themselves: the index of thirty thousand towns is made each time the program starts.
void Gazetteer::index_towns() {
    town_by_name_.reserve(towns_.size() * 3 / 2);
    for (std::size_t i = 0; i < towns_.size(); ++i) {
        const Town& town = towns_[i];
        for (const std::string* name : {&town.name, &town.name_fr, &town.name_ar}) {
            const bool again = name != &town.name && *name == town.name;
            if (!name->empty() && !again) town_by_name_.emplace_back(hash_of(*name), static_cast<std::uint32_t>(i));
        }
    }
    std::ranges::sort(town_by_name_);
}

const Country* Gazetteer::find_country(std::string_view code_or_name) const {
    const auto found = country_by_key_.find(fold_for_search(code_or_name));
    return found == country_by_key_.end() ? nullptr : &countries_[found->second];
}

const Town* Gazetteer::find_town(std::string_view name, std::string_view country) const {
    const Country* wanted = country.empty() ? nullptr : find_country(country);
    if (!country.empty() && wanted == nullptr) return nullptr;
    const std::string folded = fold_for_search(name);
    const std::uint64_t hash = std::hash<std::string>{}(folded);
    const Town* best = nullptr;
    for (auto entry = std::ranges::lower_bound(town_by_name_, std::pair(hash, std::uint32_t{0}));
         entry != town_by_name_.end() && entry->first == hash; ++entry) {
        const Town& town = towns_[entry->second];
        if (wanted != nullptr && town.country != wanted->code) continue;
        // Of two as populous the first in the list.
        if (best != nullptr && town.population <= best->population) continue;
        const bool same = fold_for_search(town.name) == folded || fold_for_search(town.name_fr) == folded ||
                          fold_for_search(town.name_ar) == folded;
        if (same) best = &town;
    }
    return best;
}

const Division* Gazetteer::find_division(std::string_view name, std::string_view country) const {
    std::call_once(divisions_->read, [&lazy = *divisions_] {
        lazy.index.emplace(lazy.source ? lazy.source() : std::vector<Division>{});
    });
    return divisions_->index->find(name, country);
}

std::string_view Gazetteer::name_of(const Town& town, std::size_t language_index) {
    const std::string_view language = language_index < map_languages.size() ? map_languages[language_index] : "en";
    if (language == "fr" && !town.name_fr.empty()) return town.name_fr;
    if (language == "ar" && !town.name_ar.empty()) return town.name_ar;
    return town.name;
}

}  // namespace briefmap
