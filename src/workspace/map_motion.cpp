#include "workspace/map_motion.hpp"

#include "workspace/globe_turn.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {
namespace {

constexpr double metres_per_degree = 111'195;
constexpr double far_metres = 25 * metres_per_degree;  // from a regional projection's middle: shapes begin to lean
constexpr double follow_margin = 0.04;                 // of the map's size; less than a fit leaves

bool lies_in(const MapBox& box, MapPoint p) {
    return p.x >= box.min_x && p.x <= box.max_x && p.y >= box.min_y && p.y <= box.max_y;
}

/// The centre brought to `wanted`, or as far that way as the map goes.
LonLat centre_towards(const Camera& camera, LonLat from, MapPoint wanted) {
    const Projection& projection = camera.projection();
    const MapBox& extent = projection.extent();
    if (!extent.is_empty()) {
        wanted.x = std::clamp(wanted.x, extent.min_x, extent.max_x);
        wanted.y = std::clamp(wanted.y, extent.min_y, extent.max_y);
    }
    const auto place_at = [&](double t) -> std::optional<LonLat> {
        const MapPoint p{std::lerp(camera.centre().x, wanted.x, t), std::lerp(camera.centre().y, wanted.y, t)};
        auto place = projection.inverse(p);
        if (!place || !place->is_valid() || !projection.forward(*place)) return std::nullopt;
        return place;
    };
    if (const auto there = place_at(1)) return *there;
    LonLat best = from;
    double on_map = 0, off_map = 1;
    for (int i = 0; i < 24; ++i) {
        const double middle = (on_map + off_map) / 2;
        if (const auto place = place_at(middle)) {
            best = *place;
            on_map = middle;
        } else {
            off_map = middle;
        }
    }
    return best;
}

/// "+proj=laea" of a PROJ string: two definitions of one method differ in their centres only.
std::string_view method_of(std::string_view definition) { return definition.substr(0, definition.find(' ')); }

MapBox inner_view(const Camera& camera) {
    MapBox box = camera.visible();
    const double dx = box.width() * follow_margin, dy = box.height() * follow_margin;
    return {box.min_x + dx, box.min_y + dy, box.max_x - dx, box.max_y - dy};
}

View centred_on(View view, const Camera& camera, MapPoint p) {
    if (is_globe(view)) {
        const auto place = camera.projection().inverse(p);
        return place ? globe_centred_on(view, *place) : view;
    }
    view.centre = centre_towards(camera, view.centre, p);
    return with_auto_projection(view, camera.projection(), camera.size());
}

}  // namespace

LonLatBox approximate_box(LonLat centre, double zoom, ViewSize size) {
    const double degrees_per_pixel = metres_per_pixel(zoom) / metres_per_degree;
    const double half_height = size.height / 2 * degrees_per_pixel;
    const double shrink = std::max(0.2, std::cos(centre.lat * std::numbers::pi / 180));
    const double half_width = size.width / 2 * degrees_per_pixel / shrink;
    if (half_width >= 180) return LonLatBox::world();
    return {wrap_longitude(centre.lon - half_width), std::max(-90.0, centre.lat - half_height),
            wrap_longitude(centre.lon + half_width), std::min(90.0, centre.lat + half_height)};
}

View panned(const View& view, const Camera& camera, double dx, double dy, std::optional<ViewPoint> to) {
    if (!std::isfinite(dx) || !std::isfinite(dy) || (dx == 0 && dy == 0)) return view;
    if (is_globe(view)) {
        const ViewPoint middle{camera.size().width / 2 + dx, camera.size().height / 2 + dy};
        const ViewPoint end = to && std::isfinite(to->x) && std::isfinite(to->y) ? *to : middle;
        return globe_dragged(view, camera, {end.x - dx, end.y - dy}, end);
    }
    const MapPoint c = camera.centre();
    return centred_on(view, camera, {c.x - dx / camera.pixels_per_metre(), c.y + dy / camera.pixels_per_metre()});
}

View zoomed(const View& view, const Camera& camera, double levels, std::optional<ViewPoint> anchor) {
    if (!std::isfinite(levels)) return view;
    View next = view;
    next.zoom = std::clamp(view.zoom + levels, min_zoom, max_zoom);
    if (next.zoom == view.zoom) return view;
    const bool is_anchored = anchor && std::isfinite(anchor->x) && std::isfinite(anchor->y);
    if (is_globe(view)) {
        const ViewPoint middle{camera.size().width / 2, camera.size().height / 2};
        return globe_zoomed(view, camera, next.zoom, is_anchored ? *anchor : middle);
    }
    if (!is_anchored) {
        return with_auto_projection(next, camera.projection(), camera.size());
    }
    const MapPoint fixed = camera.to_map(*anchor);
    const double shrink = metres_per_pixel(next.zoom) * camera.pixels_per_metre();
    const MapPoint c = camera.centre();
    return centred_on(next, camera, {fixed.x + (c.x - fixed.x) * shrink, fixed.y + (c.y - fixed.y) * shrink});
}

View following(const View& view, const Camera& camera, std::span<const FollowedPlace> places) {
    const MapBox inner = inner_view(camera);
    MapBox around;
    std::optional<MapPoint> main;
    bool all_seen = true;
    for (const FollowedPlace& place : places) {
        const auto p = camera.projection().forward(place.at);
        if (!p) {
            // Beyond what this projection shows: go there if it matters most and a better projection will be found.
            if (!main && is_globe(view)) return globe_centred_on(view, place.at);
            if (main || view.projection != "auto") continue;
            View next = view;
            next.centre = place.at;
            return with_auto_projection(next, camera.projection(), camera.size());
        }
        if (!main) main = p;
        if (place.area && place.area->contains(view.centre)) continue;
        if (!lies_in(inner, *p)) all_seen = false;
        around.add(*p);
    }
    if (all_seen || !main) return view;
    if (around.width() <= inner.width() && around.height() <= inner.height()) {
        return centred_on(view, camera, around.centre());
    }
    return lies_in(inner, *main) ? view : centred_on(view, camera, *main);
}

View with_auto_projection(const View& view, const Projection& projection, ViewSize size) {
    if (view.projection != "auto") return view;
    const std::string wanted = resolve_projection(view.projection, approximate_box(view.centre, view.zoom, size));
    const std::string world = resolve_projection(view.projection, LonLatBox::world());
    const bool was_world = method_of(view.definition) == method_of(world);
    const bool is_world = method_of(wanted) == method_of(world);
    const bool is_far = distance_metres(view.centre, projection.domain().centre) > far_metres;
    const bool is_shown = projection.forward(view.centre).has_value();
    if (was_world == is_world && (is_world || !is_far) && is_shown) return view;
    View next = view;
    next.definition = wanted;
    return next;
}

}  // namespace briefmap
