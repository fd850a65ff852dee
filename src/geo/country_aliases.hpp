// Names that files of events have for countries, beside those of the map's languages: former, short and official ones.
// Private to geo.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace briefmap {

/// Name, ISO 3166-1 alpha-2.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> country_aliases();

}  // namespace briefmap
