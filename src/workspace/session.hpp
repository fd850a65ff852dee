// State, what may be undone, and what is never undone (hover, playback, the date box, presenting, a gliding camera),
// with the functions that change them.
#pragma once

#include "events/facet_rows.hpp"
#include "events/find_events.hpp"
#include "geo/gazetteer.hpp"
#include "workspace/axis_step.hpp"
#include "workspace/command.hpp"
#include "workspace/glide.hpp"
#include "workspace/playback.hpp"
#include "workspace/state.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

struct History {
    std::vector<State> past;
    std::vector<State> future;
    std::uint64_t gesture = 0;  // of the latest step
};
inline constexpr std::size_t history_limit = 200;

/// Where a date is typed. What could not be read stays, so that it can be mended.
struct DateBox {
    std::string text;
    std::string fault;         // a sentence for the user; "" while there is none
    bool wants_focus = false;  // until an EditDate comes

    bool operator==(const DateBox&) const = default;
};

/// While one presents, nothing is recorded for undo, and leaving brings everything back as it was.
struct Presentation {
    State before;
    bool blank = false;

    bool operator==(const Presentation&) const = default;
};

struct Session {
    State state;
    Hover hover;
    Playback playback;
    History history;
    DateBox date_box;
    std::string layer_path;  // of a file to add, as far as it is typed
    std::optional<Presentation> presentation;
    std::optional<Glide> glide;  // state.view is then on its way to glide->to
    bool camera_held = false;    // a hand is on the map
    FoundPtr found;              // by state.filter; null while every event passes
    bool search_wants_focus = false;
    MapTool tool = MapTool::move;
    std::optional<DrawnShape> drawn;                         // under the hand
    std::vector<std::pair<FacetId, FacetView>> facet_views;  // where another than view_of() gives by itself
};

/// The events that pass the filter; nullptr where all do.
[[nodiscard]] const EventSet* passing(const Session& session);
/// How the facet is listed: as it was set, or closed unless it is the category or something of it is chosen.
[[nodiscard]] FacetView view_of(const Session& session, const FacetId& facet);

/// The state with the camera arrived: what undo goes back to and a project keeps.
[[nodiscard]] State settled_state(const Session& session);

/// Whether the next frame shows something else by itself: playing, or the camera gliding.
[[nodiscard]] bool is_moving(const Session& session);

/// What commands need to know beside the session.
struct Surroundings {
    DatasetPtr dataset;
    const Gazetteer* gazetteer = nullptr;  // null until loaded: areas then count by their given position only
    ProjectionPtr projection;              // of session.state.view.definition
    ViewSize map_size;
    std::optional<AxisStep> axis_step;  // between the ticks that the timeline drew; absent: from the axis alone
    FilterIndexPtr filter_index;        // null until made: until then every event passes
};

/// Carries out one command. TakePicture and Quit leave the session as it is. SetProjection, Fit and Zoom may change
/// view.definition: the caller then makes the projection anew before the next command.
void apply(Session& session, const Issued& issued, const Surroundings& around);

/// Makes session.found what session.state.filter finds, where it is not; apply() does so too. A selected event that no
/// longer passes is let go.
void follow_filter(Session& session, const Surroundings& around);

/// Moves playback on by `elapsed` seconds.
void play(Session& session, const Surroundings& around, double elapsed);

/// Moves a gliding camera on by `elapsed` seconds; never a step to undo.
void advance_camera(Session& session, const Surroundings& around, double elapsed);

/// The brief fitted, the first event selected, everything up to its date shown. `wishes` is a State in which what is
/// not the default is kept: a view with a definition, an axis with both ends, a playhead (then the latest event begun
/// by then is selected) and a selected event (then the playhead goes there unless it has a wish of its own).
[[nodiscard]] Session start_session(const Surroundings& around, const State& wishes);

}  // namespace briefmap
