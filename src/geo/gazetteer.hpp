// Names of places to places: countries by code or by a name in any language, towns by name.
#pragma once

#include "geo/geodata.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace briefmap {

class Gazetteer {
  public:
    /// Asked for once, when a division is first looked for: it takes longer than the rest.
    using DivisionSource = std::function<std::vector<Division>()>;
    Gazetteer(std::vector<Country> countries, std::vector<Town> towns, DivisionSource divisions = {});

    [[nodiscard]] const std::vector<Country>& countries() const { return countries_; }
    [[nodiscard]] const std::vector<Town>& towns() const { return towns_; }

    /// By alpha-2, alpha-3 or a name in one of the map's languages; without regard to case.
    [[nodiscard]] const Country* find_country(std::string_view code_or_name) const;
    /// The most populous of that name, in `country` when given; without regard to case.
    [[nodiscard]] const Town* find_town(std::string_view name, std::string_view country = {}) const;

    /// A first-order division, in `country` (a code) when given: DivisionIndex::find. From any thread.
    [[nodiscard]] const Division* find_division(std::string_view name, std::string_view country = {}) const;

    /// A town's name in a language, or its own name.
    [[nodiscard]] static std::string_view name_of(const Town& town, std::size_t language_index);

  private:
    void index_towns();

    std::vector<Country> countries_;
    std::vector<Town> towns_;
    std::unordered_map<std::string, std::uint32_t> country_by_key_;
    struct LazyDivisions {
        DivisionSource source;
        std::once_flag read;
        std::optional<DivisionIndex> index;
    };
    std::shared_ptr<LazyDivisions> divisions_;                           // apart, so that a gazetteer can be moved
    std::vector<std::pair<std::uint64_t, std::uint32_t>> town_by_name_;  // hash of a folded name, town; sorted
};

}  // namespace briefmap
