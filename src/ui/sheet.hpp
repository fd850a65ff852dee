// A sheet over everything, in the middle of the window or at its right: keys, diagnostics, options, layers.
#pragma once

#include "ui/panel.hpp"

#include <imgui.h>

namespace briefmap {

enum class SheetPlace {
    middle,
    right,  // so that the map it is about can be seen
};

/// `wanted` in window pixels at scale 1, less where the window is smaller. False once its close button was pressed;
/// ImGui::End must follow whatever it returns.
[[nodiscard]] bool begin_sheet(const UiInput& in, const char* title, float width, float height, ImVec2 wanted,
                               UiShown& shown, SheetPlace place = SheetPlace::middle);

}  // namespace briefmap
