// What a filter learns of places from the gazetteer: their countries, and where areas stand.
#pragma once

#include "events/facet_columns.hpp"
#include "geo/gazetteer.hpp"

#include <memory>

namespace briefmap {

/// A place is in the country of its code, else in that of its name, a country's or a town's. It stands where its
/// position is, a country without one where its name is written.
[[nodiscard]] PlaceLookup place_lookup(std::shared_ptr<const Gazetteer> gazetteer);

}  // namespace briefmap
