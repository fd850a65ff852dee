#include "workspace/apply_handlers.hpp"
#include "workspace/event_box.hpp"
#include "workspace/fit.hpp"
#include "workspace/globe_turn.hpp"
#include "workspace/map_motion.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace briefmap {
namespace {

std::optional<Camera> camera_of(const Session& session, const Surroundings& around) {
    if (!around.projection) return std::nullopt;
    const View& view = session.state.view;
    return Camera(around.projection, view.centre, view.zoom, around.map_size);
}

/// The view put at once: what moves the map by hand ends a glide.
void put_view(Session& session, const View& view) {
    session.glide.reset();
    session.state.view = view;
}

/// The view reached gently. Another projection is another map: there is no way between, and the view is put at once.
void glide_to(Session& session, const View& view) {
    const View& here = session.state.view;
    const bool under_way = session.glide.has_value();
    session.glide.reset();
    if (view == here) return;
    if (view.definition != here.definition) {
        session.state.view = view;
    } else {
        session.glide = Glide{here, view, 0, under_way};
    }
}

/// `box` in the projection chosen; a globe is turned to it, or left as it is turned where the box is the whole world.
Result<View> fitted_view(const View& here, const Surroundings& around, const LonLatBox& box) {
    if (!is_globe(here)) return view_of(box, around.map_size, here.projection);
    const bool is_world = box.width() >= 359;
    const auto turned =
        globe_centred_on(here, is_world && around.projection ? around.projection->domain().centre : box.centre());
    auto view = view_of(box, around.map_size, turned.definition);
    if (view) view->projection = here.projection;
    return view;
}

void fit_to(Session& session, const Surroundings& around, const LonLatBox& box) {
    if (const auto view = fitted_view(session.state.view, around, box)) put_view(session, *view);
}

bool may_follow(const Session& session) {
    return !session.camera_held && (session.playback.follow || !session.playback.playing);
}

/// In the projection that is shown, where that shows the box well; in the one made for the box otherwise.
std::optional<View> view_of_places(const Session& session, const Surroundings& around, const LonLatBox& box) {
    const View& here = session.state.view;
    if (is_globe(here)) {
        auto turned = fitted_view(here, around, box);
        return turned ? std::optional<View>(*turned) : std::nullopt;
    }
    if (auto same = view_of(box, around.map_size, here.definition)) {
        same->projection = here.projection;
        same->definition = here.definition;
        if (with_auto_projection(*same, *around.projection, around.map_size) == *same) return *same;
    }
    auto made = view_of(box, around.map_size, here.projection);
    return made ? std::optional<View>(*made) : std::nullopt;
}

}  // namespace

void follow_event(Session& session, const Surroundings& around, EventIndex event) {
    if (!may_follow(session)) return;
    const auto camera = camera_of(session, around);
    if (!camera) return;
    const auto places = followed_places(around.dataset->event(event), around.gazetteer);
    glide_to(session, following(session.state.view, *camera, places));
}

void show_places(Session& session, const Surroundings& around, const Event& event) {
    const auto box = box_of_event(event, around.gazetteer);
    if (session.camera_held || !around.projection || !box) return;
    if (const auto view = view_of_places(session, around, *box)) glide_to(session, *view);
}

void advance_camera(Session& session, const Surroundings& around, double elapsed) {
    if (!session.glide) return;
    constexpr double longest_frame = 0.1;  // seconds; a slow machine glides longer, not in leaps
    Glide& glide = *session.glide;
    glide.seconds += std::isfinite(elapsed) ? std::clamp(elapsed, 0.0, longest_frame) : 0.0;
    const bool is_drawn = around.projection && around.projection->definition() == glide.to.definition;
    session.state.view = is_drawn ? glided_view(glide, *around.projection) : glide.to;
    if (session.state.view == glide.to) session.glide.reset();
}

void carry_out(Session& session, const Surroundings& around, const command::Pan& c) {
    if (const auto camera = camera_of(session, around)) {
        put_view(session, panned(session.state.view, *camera, c.dx, c.dy, c.to));
    }
}

void carry_out(Session& session, const Surroundings& around, const command::Zoom& c) {
    if (const auto camera = camera_of(session, around)) {
        put_view(session, zoomed(session.state.view, *camera, c.levels, c.anchor));
    }
}

void carry_out(Session& session, const Surroundings& around, const command::Fit&) {
    fit_to(session, around,
           box_of_events(*around.dataset, around.gazetteer, passing(session)).value_or(LonLatBox::world()));
}

void carry_out(Session& session, const Surroundings& around, const command::FitWorld&) {
    fit_to(session, around, LonLatBox::world());
}

void carry_out(Session& session, const Surroundings& around, const command::FitBox& c) {
    fit_to(session, around, c.box);
}

void carry_out(Session& session, const Surroundings& around, const command::SetProjection& c) {
    View view = session.state.view;
    view.projection = c.choice;
    view.definition =
        resolve_projection(c.choice, approximate_box(view.centre, view.zoom, around.map_size), view.centre);
    const auto projection = Projection::make(view.definition);
    if (!projection) return;  // whoever offers a choice has tried it and told the user
    if (!(*projection)->forward(view.centre)) view.centre = (*projection)->domain().centre;
    put_view(session, view);
}

void carry_out(Session& session, const Surroundings&, const command::ToggleGraticule&) {
    session.state.graticule = !session.state.graticule;
}

void carry_out(Session& session, const Surroundings& around, const command::SetSizeBy& c) {
    if (c.field.empty() || around.dataset->number_field(c.field)) session.state.size_by = c.field;
}

void carry_out(Session& session, const Surroundings&, const command::HoldCamera& c) {
    session.camera_held = c.held;
    if (c.held) session.glide.reset();
}

}  // namespace briefmap
