// Views that show a given part of the world.
#pragma once

#include "core/result.hpp"
#include "events/event_set.hpp"
#include "geo/gazetteer.hpp"
#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace briefmap {

/// Around all places of all events that pass a filter (null: all): points, and the areas of countries; absent when
/// there is none. Crosses the antimeridian where that makes the smaller box.
[[nodiscard]] std::optional<LonLatBox> box_of_events(const Dataset& dataset, const Gazetteer* gazetteer,
                                                     const EventSet* passing = nullptr);

/// Around the places of one event, with what lies about them; absent without a place on the map.
[[nodiscard]] std::optional<LonLatBox> box_of_event(const Event& event, const Gazetteer* gazetteer);

/// The part of a map that a view is fitted into.
struct FitRoom {
    double margin = 0.06;        // on every side, a fraction of the size
    double top = 0, bottom = 0;  // page pixels from the edges that something else covers
};
/// What is covered is kept clear of only as far as the map stays this large, beside what the margin alone gives.
inline constexpr double least_fit = 0.7;

/// A view of `box` in a map of `size`, in its middle unless that is covered; `projection` as in View::projection.
/// Errors come from the projection.
[[nodiscard]] Result<View> view_of(const LonLatBox& box, ViewSize size, std::string_view projection,
                                   const FitRoom& room = {});

/// What --fit takes: "events", "world", a country's code or name, "W,S,E,N" in degrees.
[[nodiscard]] Result<LonLatBox> parse_fit(std::string_view text, const Dataset& dataset, const Gazetteer& gazetteer,
                                          const EventSet* passing = nullptr);

}  // namespace briefmap
