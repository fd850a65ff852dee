// Views that show a given part of the world.
#pragma once

#include "core/result.hpp"
#include "geo/gazetteer.hpp"
#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// Around all places of all events: points, and the areas of countries; absent when there is none. Crosses the
/// antimeridian where that makes the smaller box.
[[nodiscard]] std::optional<LonLatBox> box_of_events(const Dataset& dataset, const Gazetteer* gazetteer);

/// A view of `box` in a map of `size`, with a margin (a fraction of the size); `projection` as in View::projection.
/// Errors come from the projection.
[[nodiscard]] Result<View> view_of(const LonLatBox& box, ViewSize size, std::string_view projection,
                                   double margin = 0.06);

/// What --fit takes: "events", "world", a country's code or name, "W,S,E,N" in degrees.
[[nodiscard]] Result<LonLatBox> parse_fit(std::string_view text, const Dataset& dataset, const Gazetteer& gazetteer);

}  // namespace briefmap
