// The few words that a picture adds of its own, in the map's languages.
#pragma once

#include <string>
#include <string_view>

namespace briefmap {

struct FurnitureWords {
    std::string_view uncategorised;
    std::string_view country;       // a shaded country with a tally under its name
    std::string_view way;           // an arc
    std::string_view halo;          // a place known to a town
    std::string_view zone;          // a place known to a province
    std::string_view cluster;       // a count
    std::string_view past;          // a fainter mark
    std::string_view density;       // over ranges of numbers
    std::string_view other_values;  // of a field that a layer is styled by
    std::string_view no_value;
    std::string_view kilometres;
    std::string_view metres;
    std::string_view at;  // "1,000 km at 14° N"
};

/// English for other languages. `language` as in State::language.
[[nodiscard]] const FurnitureWords& furniture_words(std::string_view language);

/// "armed-conflict" as people write it: "Armed conflict".
[[nodiscard]] std::string display_category(std::string_view category, std::string_view language);

}  // namespace briefmap
