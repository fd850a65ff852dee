// How the map's view moves: pan, zoom about a point, follow a place, and the choice of projection that "auto" makes as
// the view moves on. Pure functions from view to view; the centre is always a valid place that the projection shows.
#pragma once

#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <optional>
#include <span>

namespace briefmap {

/// What the map's rectangle shows, roughly, for choosing a projection: exact enough within a continent, and the whole
/// world once half of it is seen.
[[nodiscard]] LonLatBox approximate_box(LonLat centre, double zoom, ViewSize size);

/// The map moved by `dx`, `dy` page pixels (positive: the map goes right and down). A globe turns, so that what was
/// under the pointer, now at `to` (the page's middle when absent), is there again.
[[nodiscard]] View panned(const View& view, const Camera& camera, double dx, double dy,
                          std::optional<ViewPoint> to = std::nullopt);

/// `levels` more zoom; the place at `anchor` (the middle when absent) stays under it.
[[nodiscard]] View zoomed(const View& view, const Camera& camera, double levels, std::optional<ViewPoint> anchor);

/// Where an event happened, for the camera: the first of several is what matters most.
struct FollowedPlace {
    LonLat at;
    std::optional<LonLatBox> area;  // of an area: seen when the view's middle lies in it
};

/// Panned, never zoomed, so that the places are seen; the same view where they are.
[[nodiscard]] View following(const View& view, const Camera& camera, std::span<const FollowedPlace> places);

/// The view with the projection that "auto" gives it now: another one when the view went from world to region or back,
/// or moved far from the projection's middle. Other choices stay.
[[nodiscard]] View with_auto_projection(const View& view, const Projection& projection, ViewSize size);

}  // namespace briefmap
