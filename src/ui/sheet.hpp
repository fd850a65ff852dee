// A sheet in the middle of the window, over everything: keys, diagnostics, options.
#pragma once

#include "ui/panel.hpp"

#include <imgui.h>

namespace briefmap {

/// `wanted` in window pixels at scale 1, less where the window is smaller. False once its close button was pressed;
/// ImGui::End must follow whatever it returns.
[[nodiscard]] bool begin_sheet(const UiInput& in, const char* title, float width, float height, ImVec2 wanted,
                               UiShown& shown);

}  // namespace briefmap
