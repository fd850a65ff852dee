// The small functions that carry out one kind of command each, by subject. Called by `apply` alone; none of them knows
// of history.
#pragma once

#include "workspace/session.hpp"

namespace briefmap {

/// Selects an event and, where asked, goes to its time; the axis and the camera follow.
void show_event(Session& session, const Surroundings& around, EventIndex event, bool move_time);

// apply_time.cpp
void carry_out(Session& session, const Surroundings& around, const command::Select& c);
void carry_out(Session& session, const Surroundings& around, const command::Step& c);
void carry_out(Session& session, const Surroundings& around, const command::StepToFirst& c);
void carry_out(Session& session, const Surroundings& around, const command::StepToLast& c);
void carry_out(Session& session, const Surroundings& around, const command::StepTick& c);
void carry_out(Session& session, const Surroundings& around, const command::SetPlayhead& c);
void carry_out(Session& session, const Surroundings& around, const command::SetMode& c);
void carry_out(Session& session, const Surroundings& around, const command::SetWindow& c);
void carry_out(Session& session, const Surroundings& around, const command::PanAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::ZoomAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::FitAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::TogglePlay& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSpeed& c);
void carry_out(Session& session, const Surroundings& around, const command::Faster& c);

// apply_map.cpp
void carry_out(Session& session, const Surroundings& around, const command::Pan& c);
void carry_out(Session& session, const Surroundings& around, const command::Zoom& c);
void carry_out(Session& session, const Surroundings& around, const command::Fit& c);
void carry_out(Session& session, const Surroundings& around, const command::FitWorld& c);
void carry_out(Session& session, const Surroundings& around, const command::SetProjection& c);
/// The camera panned so that the event's places are seen.
void follow_event(Session& session, const Surroundings& around, EventIndex event);

// apply_window.cpp
void carry_out(Session& session, const Surroundings& around, const command::SetHover& c);
void carry_out(Session& session, const Surroundings& around, const command::TogglePanel& c);
void carry_out(Session& session, const Surroundings& around, const command::ResizePanel& c);
void carry_out(Session& session, const Surroundings& around, const command::ToggleClean& c);
void carry_out(Session& session, const Surroundings& around, const command::SetOverlay& c);
void carry_out(Session& session, const Surroundings& around, const command::SetTheme& c);
void carry_out(Session& session, const Surroundings& around, const command::SetLanguage& c);

}  // namespace briefmap
