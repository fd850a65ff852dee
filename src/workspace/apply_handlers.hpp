// The small functions that carry out one kind of command each, by subject. Called by `apply` alone; none of them knows
// of history.
#pragma once

#include "workspace/session.hpp"

namespace briefmap {

// What several of them share.

/// Selected, and brought back from a blank screen.
void select_event(Session& session, EventIndex event);
/// Selects an event and, where asked, goes to its time; the axis and the camera follow.
void show_event(Session& session, const Surroundings& around, EventIndex event, bool move_time);
/// The playhead at `at`, or as near as it goes, seen on the axis.
void put_playhead(Session& session, Instant at);
/// The same, and what began last by then selected.
void move_playhead(Session& session, const Surroundings& around, Instant at);
/// Window mode over `window`, the playhead on its last second.
void show_window(Session& session, const Surroundings& around, const Interval& window);
/// Between two ticks of the axis.
[[nodiscard]] AxisStep tick_of(const Session& session, const Surroundings& around);
/// `by` ticks on from `at`, back where negative.
[[nodiscard]] Instant ticks_from(Instant at, int by, AxisStep step);
/// The camera goes where the event's places are seen, unless it is held or playing without following.
void follow_event(Session& session, const Surroundings& around, EventIndex event);
/// The camera goes to the event's places and as near as shows them well.
void show_places(Session& session, const Surroundings& around, const Event& event);

// apply_select.cpp
void carry_out(Session& session, const Surroundings& around, const command::Select& c);
void carry_out(Session& session, const Surroundings& around, const command::Step& c);
void carry_out(Session& session, const Surroundings& around, const command::StepToFirst& c);
void carry_out(Session& session, const Surroundings& around, const command::StepToLast& c);
void carry_out(Session& session, const Surroundings& around, const command::GoToEvent& c);

// apply_time.cpp
void carry_out(Session& session, const Surroundings& around, const command::StepTick& c);
void carry_out(Session& session, const Surroundings& around, const command::SetPlayhead& c);
void carry_out(Session& session, const Surroundings& around, const command::SetMode& c);
void carry_out(Session& session, const Surroundings& around, const command::PanAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::ZoomAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::FitAxis& c);
void carry_out(Session& session, const Surroundings& around, const command::SetAxis& c);

// apply_window_of_time.cpp
void carry_out(Session& session, const Surroundings& around, const command::SetWindow& c);
void carry_out(Session& session, const Surroundings& around, const command::SetWindowStart& c);
void carry_out(Session& session, const Surroundings& around, const command::SetWindowEnd& c);
void carry_out(Session& session, const Surroundings& around, const command::MoveWindowEdge& c);
void carry_out(Session& session, const Surroundings& around, const command::HoldRange& c);
void carry_out(Session& session, const Surroundings& around, const command::ReleaseRange& c);
void carry_out(Session& session, const Surroundings& around, const command::ReleaseRanges& c);
void carry_out(Session& session, const Surroundings& around, const command::SetCycle& c);
void carry_out(Session& session, const Surroundings& around, const command::SetFade& c);
void carry_out(Session& session, const Surroundings& around, const command::SetLanes& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSnap& c);

// apply_date_box.cpp
void carry_out(Session& session, const Surroundings& around, const command::FocusDate& c);
void carry_out(Session& session, const Surroundings& around, const command::EditDate& c);
void carry_out(Session& session, const Surroundings& around, const command::EnterDate& c);
void carry_out(Session& session, const Surroundings& around, const command::LeaveDate& c);

// apply_playback.cpp
void carry_out(Session& session, const Surroundings& around, const command::TogglePlay& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSpeed& c);
void carry_out(Session& session, const Surroundings& around, const command::Faster& c);
void carry_out(Session& session, const Surroundings& around, const command::SetPlayBy& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSecondsPerEvent& c);
void carry_out(Session& session, const Surroundings& around, const command::SetDirection& c);
void carry_out(Session& session, const Surroundings& around, const command::SetAtEnd& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSkipQuiet& c);
void carry_out(Session& session, const Surroundings& around, const command::SetFollow& c);

// apply_presentation.cpp
void carry_out(Session& session, const Surroundings& around, const command::Present& c);
void carry_out(Session& session, const Surroundings& around, const command::LeavePresentation& c);
void carry_out(Session& session, const Surroundings& around, const command::Blank& c);

// apply_map.cpp
void carry_out(Session& session, const Surroundings& around, const command::Pan& c);
void carry_out(Session& session, const Surroundings& around, const command::Zoom& c);
void carry_out(Session& session, const Surroundings& around, const command::Fit& c);
void carry_out(Session& session, const Surroundings& around, const command::FitWorld& c);
void carry_out(Session& session, const Surroundings& around, const command::FitBox& c);
void carry_out(Session& session, const Surroundings& around, const command::SetProjection& c);
void carry_out(Session& session, const Surroundings& around, const command::HoldCamera& c);
void carry_out(Session& session, const Surroundings& around, const command::ToggleGraticule& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSizeBy& c);

// apply_filter.cpp
void carry_out(Session& session, const Surroundings& around, const command::FocusSearch& c);
void carry_out(Session& session, const Surroundings& around, const command::SearchFocused& c);
void carry_out(Session& session, const Surroundings& around, const command::SetSearch& c);
void carry_out(Session& session, const Surroundings& around, const command::GoToFirstFound& c);
void carry_out(Session& session, const Surroundings& around, const command::ToggleFacetValue& c);
void carry_out(Session& session, const Surroundings& around, const command::SetNumberRange& c);
void carry_out(Session& session, const Surroundings& around, const command::SetArea& c);
void carry_out(Session& session, const Surroundings& around, const command::RemoveFilterPart& c);
void carry_out(Session& session, const Surroundings& around, const command::RemoveLastFilterPart& c);
void carry_out(Session& session, const Surroundings& around, const command::ClearFilters& c);
void carry_out(Session& session, const Surroundings& around, const command::SetFacetView& c);
void carry_out(Session& session, const Surroundings& around, const command::SetListOrder& c);
void carry_out(Session& session, const Surroundings& around, const command::ToggleTable& c);

// apply_shape.cpp
void carry_out(Session& session, const Surroundings& around, const command::FilterView& c);
void carry_out(Session& session, const Surroundings& around, const command::SetMapTool& c);
void carry_out(Session& session, const Surroundings& around, const command::StartShape& c);
void carry_out(Session& session, const Surroundings& around, const command::ExtendShape& c);
void carry_out(Session& session, const Surroundings& around, const command::EndShape& c);

// apply_layers.cpp
void carry_out(Session& session, const Surroundings& around, const command::AddLayer& c);
void carry_out(Session& session, const Surroundings& around, const command::RemoveLayer& c);
void carry_out(Session& session, const Surroundings& around, const command::MoveLayer& c);
void carry_out(Session& session, const Surroundings& around, const command::SetLayer& c);
void carry_out(Session& session, const Surroundings& around, const command::EditLayerPath& c);
void carry_out(Session& session, const Surroundings& around, const command::ResetLayers& c);

// apply_window.cpp
void carry_out(Session& session, const Surroundings& around, const command::SetHover& c);
void carry_out(Session& session, const Surroundings& around, const command::TogglePanel& c);
void carry_out(Session& session, const Surroundings& around, const command::ResizePanel& c);
void carry_out(Session& session, const Surroundings& around, const command::ToggleClean& c);
void carry_out(Session& session, const Surroundings& around, const command::SetOverlay& c);
void carry_out(Session& session, const Surroundings& around, const command::SetTheme& c);
void carry_out(Session& session, const Surroundings& around, const command::SetLanguage& c);
void carry_out(Session& session, const Surroundings& around, const command::SetCrowds& c);

}  // namespace briefmap
