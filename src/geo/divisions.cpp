#include "geo/divisions.hpp"

#include "core/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

// Folded, as they stand before or after a name.
constexpr std::array kinds = {"division",     "province",  "region",     "state",       "governorate", "district",
                              "prefecture",   "county",    "department", "oblast",      "wilaya",      "krai",
                              "republic",     "territory", "autonomous", "gouvernorat", "departement", "provincia",
                              "departamento", "estado",    "region of",  "province of", "state of",    "al",
                              "de",           "of",        "governate",  "canton",      "emirate",     "municipality"};

/// The name alone: words for what it is go from both ends.
std::string key_of(std::string_view name) {
    std::string key = fold_for_search(name);
    for (bool shorter = true; shorter;) {
        shorter = false;
        for (const std::string_view kind : kinds) {
            if (key.size() > kind.size() + 1 && key.ends_with(kind) && key[key.size() - kind.size() - 1] == ' ') {
                key.resize(key.size() - kind.size() - 1);
                shorter = true;
            }
            if (key.size() > kind.size() + 1 && key.starts_with(kind) && key[kind.size()] == ' ') {
                key.erase(0, kind.size() + 1);
                shorter = true;
            }
        }
    }
    return key;
}

}  // namespace

DivisionIndex::DivisionIndex(std::vector<Division> divisions) : divisions_(std::move(divisions)) {
    for (std::size_t i = 0; i < divisions_.size(); ++i) {
        std::string key = key_of(divisions_[i].name), other = key_of(divisions_[i].other_name);
        if (!other.empty() && other != key) by_key_.emplace(std::move(other), static_cast<std::uint32_t>(i));
        if (!key.empty()) by_key_.emplace(std::move(key), static_cast<std::uint32_t>(i));
    }
}

const Division* DivisionIndex::find(std::string_view name, std::string_view country) const {
    const auto [first, last] = by_key_.equal_range(key_of(name));
    const Division* found = nullptr;
    for (auto entry = first; entry != last; ++entry) {
        const Division& division = divisions_[entry->second];
        if (!country.empty() && division.country != country) continue;
        if (found != nullptr && found->country != division.country) return nullptr;
        found = &division;
    }
    return found;
}

}  // namespace briefmap
