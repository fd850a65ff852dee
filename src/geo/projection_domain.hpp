// What a PROJ string's parameters say about the projection: the part of the globe it shows well, and its name for
// people.
#pragma once

#include "core/lon_lat.hpp"
#include "geo/projection.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// "+proj=laea +lat_0=15" as {"proj": "laea", "lat_0": "15"}; a parameter without a value is "".
using ProjParameters = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] ProjParameters parse_proj_string(std::string_view text);

/// Degrees or metres; absent where there is no such number.
[[nodiscard]] std::optional<double> number(const ProjParameters& parameters, std::string_view name);

/// `area_of_use` decides for projections that this program knows no rule for; without one it is a cap of 45 degrees.
[[nodiscard]] Domain domain_for(const ProjParameters& parameters, const std::optional<LonLatBox>& area_of_use);

/// "Lambert azimuthal equal-area, centred on 15° N 0°"; `fallback` where the projection's name is not known.
[[nodiscard]] std::string title_for(const ProjParameters& parameters, std::string_view fallback);

}  // namespace briefmap
