#include "workspace/apply_handlers.hpp"
#include "workspace/event_box.hpp"
#include "workspace/fit.hpp"
#include "workspace/map_motion.hpp"

#include <cmath>

namespace briefmap {
namespace {

std::optional<Camera> camera_of(const Session& session, const Surroundings& around) {
    if (!around.projection) return std::nullopt;
    const View& view = session.state.view;
    return Camera(around.projection, view.centre, view.zoom, around.map_size);
}

void fit_to(Session& session, const Surroundings& around, const LonLatBox& box) {
    const auto view = view_of(box, around.map_size, session.state.view.projection);
    if (view) session.state.view = *view;
}

}  // namespace

void follow_event(Session& session, const Surroundings& around, EventIndex event) {
    const auto camera = camera_of(session, around);
    if (!camera) return;
    const auto places = followed_places(around.dataset->event(event), around.gazetteer);
    session.state.view = following(session.state.view, *camera, places);
}

void carry_out(Session& session, const Surroundings& around, const command::Pan& c) {
    if (const auto camera = camera_of(session, around)) {
        session.state.view = panned(session.state.view, *camera, c.dx, c.dy);
    }
}

void carry_out(Session& session, const Surroundings& around, const command::Zoom& c) {
    if (const auto camera = camera_of(session, around)) {
        session.state.view = zoomed(session.state.view, *camera, c.levels, c.anchor);
    }
}

void carry_out(Session& session, const Surroundings& around, const command::Fit&) {
    fit_to(session, around, box_of_events(*around.dataset, around.gazetteer).value_or(LonLatBox::world()));
}

void carry_out(Session& session, const Surroundings& around, const command::FitWorld&) {
    fit_to(session, around, LonLatBox::world());
}

void carry_out(Session& session, const Surroundings& around, const command::SetProjection& c) {
    View view = session.state.view;
    view.projection = c.choice;
    view.definition = resolve_projection(c.choice, approximate_box(view.centre, view.zoom, around.map_size));
    const auto projection = Projection::make(view.definition);
    if (!projection) return;  // whoever offers a choice has tried it and told the user
    if (!(*projection)->forward(view.centre)) view.centre = (*projection)->domain().centre;
    session.state.view = view;
}

}  // namespace briefmap
