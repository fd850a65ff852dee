#include "workspace/apply_handlers.hpp"

#include <utility>

namespace briefmap {
namespace {

void come_to_rest(Session& session) {
    session.playback.playing = false;
    session.state = settled_state(session);
    session.glide.reset();
    session.camera_held = false;
    session.history.gesture = 0;  // no drag goes on across the door
}

}  // namespace

void carry_out(Session& session, const Surroundings&, const command::Present&) {
    if (session.presentation) return;
    come_to_rest(session);
    session.presentation = Presentation{session.state, false};
    session.state.panels.clean = true;
    session.state.overlay = Overlay::none;
}

void carry_out(Session& session, const Surroundings&, const command::LeavePresentation&) {
    if (!session.presentation) return;
    come_to_rest(session);
    session.state = std::exchange(session.presentation, std::nullopt)->before;
}

void carry_out(Session& session, const Surroundings&, const command::Blank&) {
    if (session.presentation) session.presentation->blank = !session.presentation->blank;
}

}  // namespace briefmap
