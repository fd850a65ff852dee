// Everything the user can ask for, as plain values. Panels emit them, `apply` carries them out, once, at the
// end of a frame.
#pragma once

#include "events/facet_rows.hpp"
#include "workspace/camera.hpp"
#include "workspace/drawn_shape.hpp"
#include "workspace/playback.hpp"
#include "workspace/state.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace briefmap {

namespace command {

struct Select {
    std::optional<EventIndex> event;
    bool move_time = true;
};
struct SetHover {
    Hover hover;
};
struct Step {
    int by = 1;
};  // events, along time
struct StepToFirst {};
struct StepToLast {};
struct StepTick {
    int by = 1;
};  // ticks of the axis: day, month, year …

struct Pan {
    double dx = 0, dy = 0;        // page pixels the map moves by
    std::optional<ViewPoint> to;  // where the pointer that drags it is now: a globe's place there follows it
};
struct Zoom {
    double levels = 0;
    std::optional<ViewPoint> anchor;
};              // the anchor stays where it is
struct Fit {};  // all events
struct FitWorld {};
struct FitBox {
    LonLatBox box;
};
struct SetProjection {
    std::string choice;
};

// With State::time.snap, what is dragged goes to the nearest begin or end of an event within `reach` seconds.
struct SetPlayhead {
    Instant at;
    std::int64_t reach = 0;
};
struct SetMode {
    TimeMode mode = TimeMode::all;
};
struct SetWindow {
    std::int64_t seconds = 0;
};
// A window's edges: its first instant and the one after its last. The other edge stays; the window opens if it was not.
enum class WindowEdge : std::uint8_t { start, end };
struct SetWindowStart {
    Instant at;
    std::int64_t reach = 0;
};
struct SetWindowEnd {
    Instant at;
    std::int64_t reach = 0;
};
struct MoveWindowEdge {
    WindowEdge edge = WindowEdge::start;
    int by = 1;
};  // ticks of the axis
struct PanAxis {
    std::int64_t seconds = 0;
};
struct ZoomAxis {
    double factor = 1;
    Instant anchor;
};  // factor < 1 shows less time
struct FitAxis {};
struct SetAxis {
    Interval axis;
};
struct GoToEvent {
    EventIndex event = 0;
};  // selected, its time and its places filling axis and map

struct HoldRange {};  // the window, or else the selected event's time, stays shown
struct ReleaseRange {
    std::size_t index = 0;  // in State::time.held
};
struct ReleaseRanges {};
struct SetCycle {
    Cycle cycle;
};
struct SetFade {
    std::int64_t seconds = 0;
};
struct SetLanes {
    GroupBy by = GroupBy::category;
};
struct SetSnap {
    bool snap = false;
};

// The date box: what stands in it is no part of the State until it is entered.
struct FocusDate {};  // wanted until an EditDate shows that the box has it
struct EditDate {
    std::string text;
};
struct EnterDate {};
struct LeaveDate {};

struct TogglePlay {};
struct SetSpeed {
    double days_per_second = 30;
};
struct Faster {
    int by = 1;
};  // along the speeds offered
struct SetPlayBy {
    PlayBy by = PlayBy::clock;
};
struct SetSecondsPerEvent {
    double seconds = 2;
};
struct SetDirection {
    int direction = 1;
};
struct SetAtEnd {
    AtEnd at_end = AtEnd::stop;
};
struct SetSkipQuiet {
    bool skip = false;
};
struct SetFollow {
    bool follow = true;
};
struct HoldCamera {
    bool held = false;
};  // while a hand is on the map, it goes nowhere by itself

struct Present {};
struct LeavePresentation {};
struct Blank {};  // and back

enum class Panel : std::uint8_t { list, card, timeline, status };
struct TogglePanel {
    Panel panel = Panel::list;
};
struct ResizePanel {
    Panel panel = Panel::list;
    float size = 0;
};
struct ToggleClean {};
struct SetOverlay {
    Overlay overlay = Overlay::none;
};  // the same again closes it
struct SetTheme {
    std::string theme;
};
struct SetLanguage {
    std::string language;
};

struct SetCrowds {
    CrowdStyle style = CrowdStyle::density;
};

struct ToggleGraticule {};

// Layers of the map; `index` is into State::layers.
struct AddLayer {
    MapLayer layer;  // of the user's own
};
struct RemoveLayer {
    std::size_t index = 0;
};  // base layers stay
struct MoveLayer {
    std::size_t index = 0, to = 0;
};
struct SetLayer {
    std::size_t index = 0;
    MapLayer layer;  // of the same kind
};
struct EditLayerPath {
    std::string text;
};                      // of a file to add, as far as it is typed
struct ResetLayers {};  // base layers as they ship

struct SetSizeBy {
    std::string field;
};  // a number field of the dataset; "" none

// Finding: which events pass, wherever they are shown.
struct FocusSearch {};    // wanted until a SearchFocused
struct SearchFocused {};  // the search box has the keyboard
struct SetSearch {
    std::string text;
};
struct GoToFirstFound {};  // the first row of the list
struct ToggleFacetValue {
    FacetId facet;
    std::string value;
};
struct SetNumberRange {
    NumberRange range;  // all that there is: as good as none
};
struct SetArea {
    FilterArea area;
};
struct FilterView {};  // a box around what the map shows
struct RemoveFilterPart {
    FilterPart part;
};
struct RemoveLastFilterPart {};
struct ClearFilters {};
struct SetFacetView {
    FacetId facet;
    FacetView view;
};
struct SetListOrder {
    ListOrder order;
};
struct ToggleTable {};

// A box or lasso under the hand: nothing passes or fails by it until it is ended.
struct SetMapTool {
    MapTool tool = MapTool::move;
};
struct StartShape {
    AreaShape shape = AreaShape::box;
    ViewPoint at;
};
struct ExtendShape {
    ViewPoint to;
};
struct EndShape {
    bool keep = true;
};

struct Undo {};
struct Redo {};

// Carried out by the program around the workspace.
struct TakePicture {};
struct Quit {};

}  // namespace command

using Command = std::variant<
    command::Select, command::SetHover, command::Step, command::StepToFirst, command::StepToLast, command::StepTick,
    command::Pan, command::Zoom, command::Fit, command::FitWorld, command::SetProjection, command::SetPlayhead,
    command::SetMode, command::SetWindow, command::SetWindowStart, command::SetWindowEnd, command::MoveWindowEdge,
    command::PanAxis, command::ZoomAxis, command::FitAxis, command::SetAxis, command::GoToEvent, command::HoldRange,
    command::ReleaseRange, command::ReleaseRanges, command::SetCycle, command::SetFade, command::SetLanes,
    command::SetSnap, command::FocusDate, command::EditDate, command::EnterDate, command::LeaveDate,
    command::TogglePlay, command::SetSpeed, command::Faster, command::SetPlayBy, command::SetSecondsPerEvent,
    command::SetDirection, command::SetAtEnd, command::SetSkipQuiet, command::SetFollow, command::HoldCamera,
    command::Present, command::LeavePresentation, command::Blank, command::TogglePanel, command::ResizePanel,
    command::ToggleClean, command::SetOverlay, command::SetTheme, command::SetLanguage, command::SetCrowds,
    command::AddLayer, command::RemoveLayer, command::MoveLayer, command::SetLayer, command::EditLayerPath,
    command::ResetLayers, command::FitBox, command::Undo, command::Redo, command::TakePicture, command::ToggleGraticule,
    command::SetSizeBy, command::FocusSearch, command::SearchFocused, command::SetSearch, command::GoToFirstFound,
    command::ToggleFacetValue, command::SetNumberRange, command::SetArea, command::FilterView,
    command::RemoveFilterPart, command::RemoveLastFilterPart, command::ClearFilters, command::SetFacetView,
    command::SetListOrder, command::ToggleTable, command::SetMapTool, command::StartShape, command::ExtendShape,
    command::EndShape, command::Quit>;

/// A command and the gesture it is part of: commands of one drag share a number and undo as one step; 0
/// stands alone.
struct Issued {
    Command command;
    std::uint64_t gesture = 0;
};

}  // namespace briefmap
