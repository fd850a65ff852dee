#include "workspace/glide.hpp"

#include "workspace/camera.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

/// How far the centre has moved when `share` of the zoom is done, so that one point of the map stands still on the
/// screen: without it, a move that zooms in swings out and back.
double share_of_path(double share, double levels) {
    if (std::abs(levels) < 1e-6) return share;
    return (1 - std::exp2(-levels * share)) / (1 - std::exp2(-levels));
}

}  // namespace

double glided_share(const Glide& glide) {
    const double t = std::clamp(glide.seconds / glide_seconds, 0.0, 1.0);
    const double left = 1 - t;
    return glide.under_way ? 1 - left * left : t * t * (3 - 2 * t);
}

View glided_view(const Glide& glide, const Projection& projection) {
    if (glide.seconds >= glide_seconds || !std::isfinite(glide.seconds)) return glide.to;
    if (glide.seconds <= 0) return glide.from;
    const double share = glided_share(glide);
    View view = glide.to;
    view.zoom = std::lerp(glide.from.zoom, glide.to.zoom, share);
    const auto from = projection.forward(glide.from.centre), to = projection.forward(glide.to.centre);
    if (!from || !to) return glide.to;
    const double along = share_of_path(share, glide.to.zoom - glide.from.zoom);
    const auto centre =
        projection.inverse(MapPoint{std::lerp(from->x, to->x, along), std::lerp(from->y, to->y, along)});
    // A straight way over the plane may cross what the projection leaves out: the end of it is then shown at once.
    if (!centre || !centre->is_valid() || !projection.forward(*centre)) return glide.to;
    view.centre = *centre;
    return view;
}

}  // namespace briefmap
