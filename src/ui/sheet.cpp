#include "ui/sheet.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr ImGuiWindowFlags sheet_flags = ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                                         ImGuiWindowFlags_NoTitleBar;

}  // namespace

bool begin_sheet(const UiInput& in, const char* title, float width, float height, ImVec2 wanted, UiShown& shown,
                 SheetPlace place) {
    const ImVec2 size{std::min(wanted.x * in.scale, width * 0.92F), std::min(wanted.y * in.scale, height * 0.92F)};
    const float spare = width - size.x, aside = 16 * in.scale;
    ImGui::SetNextWindowPos(place == SheetPlace::right ? ImVec2{spare - aside, aside}
                                                       : ImVec2{spare / 2, (height - size.y) / 2});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, im_colour(in.theme.ui.raised));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 10 * in.scale);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {22 * in.scale, 18 * in.scale});
    ImGui::Begin(title, nullptr, sheet_flags);
    // The keyboard is on the sheet, on what scrolls in it, or on a list or picker that it has opened.
    constexpr ImGuiPopupFlags any_popup = ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel;
    if (!ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) && !ImGui::IsPopupOpen("", any_popup))
        ImGui::SetWindowFocus();
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    push_font(UiFont::title);
    text_coloured(in.theme.ui.text, title);
    pop_font();
    ImGui::SameLine(ImGui::GetWindowWidth() - 90 * in.scale);
    const bool stays = !ImGui::Button("Close");
    note_control(shown, "Close");
    ImGui::Separator();
    return stays;
}

}  // namespace briefmap
