#include "workspace/globe_turn.hpp"

#include "geo/projection_globe.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

MapPoint disc_middle(const Projection& projection) {
    return projection.forward(projection.domain().centre).value_or(projection.extent().centre());
}

/// The globe of `view` with `middle` in its middle; null where there is none such.
ProjectionPtr globe_with(const View& view, LonLat middle) {
    const auto definition = turned_globe(view.definition, middle);
    if (!definition) return nullptr;
    const auto made = Projection::make(*definition);
    return made ? *made : nullptr;
}

/// The view on `globe` with the point `centre` of the plane in the page's middle.
View view_on(const ProjectionPtr& globe, MapPoint centre, const View& view) {
    if (!globe) return view;
    View next = view;
    next.definition = globe->definition();
    const auto place = globe->inverse(centre);
    next.centre = place && place->is_valid() && globe->forward(*place) ? *place : globe->domain().centre;
    return next;
}

struct Held {
    LonLat place;
    MapPoint at;  // on the plane
};

/// What a hand at `p` holds.
Held held_at(const View& view, const Camera& camera, ViewPoint p) {
    const MapPoint at = camera.to_map(p);
    if (const auto place = camera.projection().inverse(at)) return {*place, at};
    return {view.centre, camera.centre()};
}

/// The globe turned so that what is held is at `wanted` on its disc.
ProjectionPtr globe_showing(const View& view, const Projection& now, LonLat place, MapPoint wanted) {
    const MapPoint disc = disc_middle(now);
    const double radius = now.extent().width() / 2;
    MapPoint aim = wanted;
    ProjectionPtr globe;
    // The turn is reckoned on the sphere; what the ellipsoid makes of it is aimed off for.
    for (int i = 0; i < 3; ++i) {
        const DiscPoint at{(aim.x - disc.x) / radius, (aim.y - disc.y) / radius};
        globe = globe_with(view, middle_that_shows(place, at, now.domain().centre));
        const auto seen = globe ? globe->forward(place) : std::nullopt;
        if (!seen || std::hypot(wanted.x - seen->x, wanted.y - seen->y) > radius / 50) break;
        aim = {aim.x + wanted.x - seen->x, aim.y + wanted.y - seen->y};
    }
    return globe;
}

}  // namespace

bool is_globe(const View& view) { return globe_middle(view.definition).has_value(); }

View globe_dragged(const View& view, const Camera& camera, ViewPoint from, ViewPoint to) {
    const Held held = held_at(view, camera, from);
    const MapPoint wanted{held.at.x + (to.x - from.x) / camera.pixels_per_metre(),
                          held.at.y - (to.y - from.y) / camera.pixels_per_metre()};
    return view_on(globe_showing(view, camera.projection(), held.place, wanted), camera.centre(), view);
}

View globe_zoomed(const View& view, const Camera& camera, double zoom, ViewPoint anchor) {
    View next = view;
    next.zoom = zoom;
    const MapPoint disc = disc_middle(camera.projection());
    const double metres = metres_per_pixel(zoom);
    // The disc comes nearer to the page's middle as it is zoomed, whichever way.
    const double nearer = std::min(metres * camera.pixels_per_metre(), 1.0);
    const MapPoint centre{disc.x + (camera.centre().x - disc.x) * nearer,
                          disc.y + (camera.centre().y - disc.y) * nearer};
    const auto place = camera.lon_lat_at(anchor);
    if (!place) return view_on(globe_with(view, camera.projection().domain().centre), centre, next);
    const MapPoint wanted{centre.x + (anchor.x - camera.size().width / 2) * metres,
                          centre.y - (anchor.y - camera.size().height / 2) * metres};
    return view_on(globe_showing(view, camera.projection(), *place, wanted), centre, next);
}

View globe_centred_on(const View& view, LonLat place) {
    const auto definition = turned_globe(view.definition, place);
    if (!definition) return view;
    View next = view;
    next.definition = *definition;
    next.centre = place;
    return next;
}

}  // namespace briefmap
