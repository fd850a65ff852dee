// Everything the user can ask for, as plain values. Panels emit them, `apply` carries them out, once, at the
// end of a frame.
#pragma once

#include "workspace/camera.hpp"
#include "workspace/state.hpp"

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
    double dx = 0, dy = 0;
};  // page pixels the map moves by
struct Zoom {
    double levels = 0;
    std::optional<ViewPoint> anchor;
};              // the anchor stays where it is
struct Fit {};  // all events
struct FitWorld {};
struct SetProjection {
    std::string choice;
};

struct SetPlayhead {
    Instant at;
};
struct SetMode {
    TimeMode mode = TimeMode::all;
};
struct SetWindow {
    std::int64_t seconds = 0;
};
struct PanAxis {
    std::int64_t seconds = 0;
};
struct ZoomAxis {
    double factor = 1;
    Instant anchor;
};  // factor < 1 shows less time
struct FitAxis {};

struct TogglePlay {};
struct SetSpeed {
    double days_per_second = 30;
};
struct Faster {
    int by = 1;
};  // along playback_speeds

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

struct Undo {};
struct Redo {};

// Carried out by the program around the workspace.
struct TakePicture {};
struct Quit {};

}  // namespace command

using Command = std::variant<command::Select, command::SetHover, command::Step, command::StepToFirst,
                             command::StepToLast, command::StepTick, command::Pan, command::Zoom, command::Fit,
                             command::FitWorld, command::SetProjection, command::SetPlayhead, command::SetMode,
                             command::SetWindow, command::PanAxis, command::ZoomAxis, command::FitAxis,
                             command::TogglePlay, command::SetSpeed, command::Faster, command::TogglePanel,
                             command::ResizePanel, command::ToggleClean, command::SetOverlay, command::SetTheme,
                             command::SetLanguage, command::Undo, command::Redo, command::TakePicture, command::Quit>;

/// A command and the gesture it is part of: commands of one drag share a number and undo as one step; 0
/// stands alone.
struct Issued {
    Command command;
    std::uint64_t gesture = 0;
};

}  // namespace briefmap
