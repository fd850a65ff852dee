// The names by which columns go, in the languages of the map and as programs write them.
#pragma once

#include "io/table_mapping.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

struct NamedRole {
    ColumnRole role = ColumnRole::attribute;
    int rank = 1;  // of names for one role, the one that says it most clearly is 1
};

/// Lower case, without accents, blanks and signs: "Event Date" and "event_date" are the same.
[[nodiscard]] std::string name_key(std::string_view name);

[[nodiscard]] std::optional<NamedRole> role_of_name(std::string_view name);

/// "#geo+lat": https://hxlstandard.org/standard/1-1final/dictionary/
[[nodiscard]] std::optional<NamedRole> role_of_hxl_tag(std::string_view tag);

/// Several columns may have it: actors, and attributes.
[[nodiscard]] bool may_repeat(ColumnRole role);

}  // namespace briefmap
