// Filters in words: what facets, values and parts are called.
#pragma once

#include "ui/panel.hpp"

#include <string>

namespace briefmap {

/// "Category", or the attribute's name.
[[nodiscard]] std::string facet_title(const FacetId& facet);
/// The value as the panel tells it: a category in its language, a country's name, a file without its folders.
[[nodiscard]] std::string value_title(const UiInput& in, const FacetId& facet, const std::string& value);
/// What a chip says.
[[nodiscard]] std::string part_title(const UiInput& in, const FilterPart& part);

}  // namespace briefmap
