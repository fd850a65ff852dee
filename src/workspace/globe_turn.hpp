// How a globe moves under the hand: it turns, so that the place held follows the pointer, and its disc stays where it
// is on the page. Pure functions from view to view, as in map_motion.hpp, which calls them.
#pragma once

#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <optional>

namespace briefmap {

[[nodiscard]] bool is_globe(const View& view);

/// The globe turned so that what was at `from` on the page is at `to`; what is off the globe is held as its middle is.
[[nodiscard]] View globe_dragged(const View& view, const Camera& camera, ViewPoint from, ViewPoint to);

/// The globe at another zoom, turned so that the place at `anchor` stays there.
[[nodiscard]] View globe_zoomed(const View& view, const Camera& camera, double zoom, ViewPoint anchor);

/// The globe with `place` in the middle of its disc, and the disc in the middle of the page.
[[nodiscard]] View globe_centred_on(const View& view, LonLat place);

}  // namespace briefmap
