// Where a date or a stretch of time is typed to go there.
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace briefmap {
namespace {

constexpr std::size_t longest_date = 200;  // bytes; no date in any language needs as many

/// Below or above the box, so that it does not hide what was typed.
void fault_tooltip(const UiInput& in, ImVec2 top_left, ImVec2 bottom_right) {
    const std::string& fault = in.session.date_box.fault;
    if (fault.empty()) return;
    const float width = 300 * in.scale;
    const ImVec2 extent = ImGui::CalcTextSize(fault.c_str(), nullptr, false, width);
    const float above = top_left.y - extent.y - 2 * ImGui::GetStyle().WindowPadding.y - 4 * in.scale;
    ImGui::SetNextWindowPos({top_left.x, above > 0 ? above : bottom_right.y + 4 * in.scale});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(width);
    text_coloured(in.theme.ui.error, fault);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

}  // namespace

void date_box(const UiInput& in, float width, IssuedCommands& out, UiShown& shown) {
    const DateBox& box = in.session.date_box;
    std::array<char, longest_date + 1> text{};
    std::memcpy(text.data(), box.text.data(), std::min(box.text.size(), longest_date));
    if (box.wants_focus) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(width);
    const bool has_fault = !box.fault.empty();
    if (has_fault) {
        ImGui::PushStyleColor(ImGuiCol_Border, im_colour(in.theme.ui.error));
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 2 * in.scale);
    }
    const bool entered =
        ImGui::InputTextWithHint("##date", "Go to date (G)", text.data(), text.size(),
                                 ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    if (has_fault) {
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
    }
    const ImVec2 top_left = ImGui::GetItemRectMin(), bottom_right = ImGui::GetItemRectMax();
    const bool changed = box.text != text.data();
    const bool has_focus = ImGui::IsItemActive();
    shown.is_typing = has_focus;
    note_control(shown, "date");
    if (changed || (box.wants_focus && has_focus)) out.push_back({command::EditDate{text.data()}, 0});
    if (entered) {
        out.push_back({command::EnterDate{}, 0});
    } else if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape))) {
        out.push_back({command::LeaveDate{}, 0});
    }
    if (has_fault) {
        fault_tooltip(in, top_left, bottom_right);
    } else if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("A date or a stretch of time, then Enter:\n15 August 2025, 2013, since 2021, 2023-2024");
    }
}

}  // namespace briefmap
