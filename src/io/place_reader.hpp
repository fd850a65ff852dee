// The places of a feature: the list in its properties, or the points of its geometry when there is none.
#pragma once

#include "events/event.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"

#include <vector>

namespace briefmap {

/// `listed`: the value of properties.places, null when absent. Where both say something, the list is what counts, and
/// the geometry fills in positions it lacks.
[[nodiscard]] std::vector<Place> read_places(const Json& listed, const Json& geometry, Reporter& reporter);

}  // namespace briefmap
