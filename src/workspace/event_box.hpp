// Where an event lies, for fitting and following: its points as they are, its areas by the gazetteer.
#pragma once

#include "events/event.hpp"
#include "geo/gazetteer.hpp"
#include "workspace/map_motion.hpp"

#include <optional>
#include <span>
#include <vector>

namespace briefmap {

/// The box of a place: of its country when it is an area that the gazetteer knows, of its point otherwise.
[[nodiscard]] std::optional<LonLatBox> box_of_place(const Place& place, const Gazetteer* gazetteer);

/// What the camera follows, the place that matters most first (at, to, from, about).
[[nodiscard]] std::vector<FollowedPlace> followed_places(const Event& event, const Gazetteer* gazetteer);

/// The smallest box around boxes, across the antimeridian where that is smaller; absent for none.
[[nodiscard]] std::optional<LonLatBox> smallest_box(std::span<const LonLatBox> boxes);

}  // namespace briefmap
