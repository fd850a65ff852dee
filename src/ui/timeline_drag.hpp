// The left button on the timeline: what it takes hold of when it goes down, and what that comes to while it moves.
#pragma once

#include "ui/panel.hpp"

#include <imgui.h>

namespace briefmap {

/// While the left button is down, in the item that it went down on. `start` is where, `at` where the pointer is now;
/// both in the scene. What was taken hold of is kept in the window's storage until the next press.
void drag_timeline(const UiInput& in, PagePoint start, PagePoint at, IssuedCommands& out);

[[nodiscard]] ImGuiMouseCursor cursor_of(TimelinePart part);

}  // namespace briefmap
