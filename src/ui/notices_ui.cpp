#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

namespace briefmap {

void notices_ui(const UiInput& in, const PageRect& map_rect) {
    float bottom = map_rect.bottom() - 18 * in.scale;
    int number = 0;
    for (const Notice& notice : in.notices) {
        ImGui::SetNextWindowPos({map_rect.x + map_rect.width / 2, bottom}, ImGuiCond_Always, {0.5F, 1});
        ImGui::PushStyleColor(ImGuiCol_WindowBg, im_colour(in.theme.ui.raised));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8 * in.scale);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
        ImGui::Begin(fmt::format("Notice {}", number++).c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_AlwaysAutoResize |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
        text_coloured(notice.is_error ? in.theme.ui.error : in.theme.ui.text, notice.text);
        bottom -= ImGui::GetWindowHeight() + 6 * in.scale;
        ImGui::End();
        ImGui::PopStyleVar(2);
        ImGui::PopStyleColor();
    }
}

}  // namespace briefmap
