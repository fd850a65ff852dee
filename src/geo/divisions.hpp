// First-order divisions of countries (regions, provinces, states) by name.
#pragma once

#include "core/lon_lat.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace briefmap {

struct Division {
    std::string name;
    std::string other_name;  // as GeoNames has it, or ""
    std::string country;     // code
    LonLat label;            // inside its largest part
};

class DivisionIndex {
  public:
    explicit DivisionIndex(std::vector<Division> divisions);

    /// Without regard to case, accents and the word for what it is: "Dhaka Division", "Barisāl", "province de Kayes".
    /// nullptr where there is none, or where several countries have one and `country` (a code) does not say which.
    [[nodiscard]] const Division* find(std::string_view name, std::string_view country = {}) const;

  private:
    std::vector<Division> divisions_;
    std::unordered_multimap<std::string, std::uint32_t> by_key_;
};

}  // namespace briefmap
